import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { useSay } from '../language/language.ts';
import { CloseIcon } from './icons.tsx';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** For what needs more than a column of fields. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** A dialogue over the page. The browser keeps the focus inside and gives it back to what opened it; Esc closes. */
export function Dialog({ title, onClose, isWide = false, children }: DialogProps) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // closed while it still stands in the page: else the browser does not give the focus back
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={isWide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <button type="button" className="icon-button" onClick={onClose} aria-label={say({ vi: 'Đóng', en: 'Close' })}>
          <CloseIcon />
        </button>
      </header>
      {children}
    </dialog>
  );
}
