import type { SupportPaperStatus } from '../../../gql/graphql.ts';
import { useSay } from '../../../language/language.ts';
import { paperWords } from '../../../language/support-words.ts';

const shapes: Record<SupportPaperStatus, string> = { DUE: '○', MISSING: '▲', NOT_REQUIRED: '—', RECEIVED: '✓', RECEIVED_LATE: '◆' };

/** Whether a plan or report is there, in words and shape. */
export function PaperMark({ status }: { readonly status: SupportPaperStatus }) {
  const say = useSay();
  return (
    <span className="paper-mark" data-status={status}>
      <span aria-hidden="true">{shapes[status]}</span> {say(paperWords[status])}
    </span>
  );
}
