import type { ReactNode } from 'react';
import { useSay } from '../language/language.ts';

interface NoticeProps {
  readonly kind: 'error' | 'missing' | 'note' | 'done';
  readonly children: ReactNode;
  readonly onRetry?: (() => void) | undefined;
}

/** Something the reader must know, beside what it is about; with a way to try again where that may help. */
export function Notice({ kind, children, onRetry }: NoticeProps) {
  const say = useSay();
  return (
    <div className={`notice notice-${kind}`} role={kind === 'error' ? 'alert' : undefined}>
      <p>{children}</p>
      {onRetry && (
        <button type="button" className="button" onClick={onRetry}>
          {say({ vi: 'Thử lại', en: 'Try again' })}
        </button>
      )}
    </div>
  );
}
