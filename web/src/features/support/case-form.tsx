import type { FormEvent, ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { failureOf } from '../../graph/failure.ts';
import { useSay } from '../../language/language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';

interface CaseFormProps {
  readonly title: string;
  readonly error: CombinedError | undefined;
  readonly isSending: boolean;
  readonly isReady: boolean;
  /** Sends it, and says whether it was taken. */
  readonly onSend: () => Promise<boolean>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialogue that records one thing about a case; a refusal stands beside the button and nothing typed is lost. */
export function CaseForm({ title, error, isSending, isReady, onSend, onClose, children }: CaseFormProps) {
  const say = useSay();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (await onSend()) onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={(event) => void send(event)}>
        {children}
        {error && <Notice kind="error">{say(failureOf(error))}</Notice>}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            {say({ vi: 'Hủy', en: 'Cancel' })}
          </button>
          <button type="submit" className="button button-primary" disabled={!isReady || isSending}>
            {isSending ? say({ vi: 'Đang gửi…', en: 'Sending…' }) : say({ vi: 'Ghi nhận', en: 'Record it' })}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
