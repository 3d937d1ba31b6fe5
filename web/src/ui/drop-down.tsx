import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

interface DropDownProps {
  readonly summary: ReactNode;
  readonly isActive?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A button that opens a small sheet below itself; Esc, a click elsewhere or leaving it by keyboard closes it. */
export function DropDown({ summary, isActive = false, className = '', children }: DropDownProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const closeOutside = ({ target }: Event) => {
      const shown = details.current;
      if (shown?.open && target instanceof Node && !shown.contains(target)) shown.open = false;
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
    };
  }, []);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !details.current?.open) return;
    event.stopPropagation();
    details.current.open = false;
    details.current.querySelector('summary')?.focus();
  };
  return (
    <details ref={details} className={`drop-down ${className}`} onKeyDown={closeOnEscape}>
      <summary className="button" data-active={isActive}>
        {summary}
      </summary>
      <div className="drop-down-sheet">{children}</div>
    </details>
  );
}
