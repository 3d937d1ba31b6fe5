import { type ReactNode, useEffect, useRef } from 'react';
import { useSay } from '../language/language.ts';
import { CloseIcon, PrintIcon } from './icons.tsx';

interface PanelProps {
  readonly name: string;
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Stands beside the list; the focus comes in, and goes back to the row it was opened from. */
export function Panel({ name, isBusy, onClose, children }: PanelProps) {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const opener = document.activeElement;
    heading.current?.focus({ preventScroll: true });
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('dialog[open]')) close.current();
    };
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, []);
  return (
    <aside className="panel" aria-label={name} aria-busy={isBusy}>
      <header className="panel-head">
        <h2 ref={heading} tabIndex={-1}>
          {name}
        </h2>
        <button type="button" className="icon-button" onClick={() => window.print()} aria-label={say({ vi: 'In', en: 'Print' })}>
          <PrintIcon />
        </button>
        <button type="button" className="icon-button" onClick={onClose} aria-label={say({ vi: 'Đóng', en: 'Close' })}>
          <CloseIcon />
        </button>
      </header>
      <div className="panel-body">
        {isBusy && <PanelSkeleton />}
        {children}
      </div>
    </aside>
  );
}

const PanelSkeleton = () => (
  <div className="waiting" aria-hidden="true">
    <span className="skeleton" />
    <span className="skeleton" />
    <span className="skeleton skeleton-tall" />
    <span className="skeleton" />
  </div>
);
