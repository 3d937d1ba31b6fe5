import { useView } from '../../address/use-view.ts';
import type { OutcomePartsFragment } from '../../gql/graphql.ts';
import { formatDate, todayInVietnam } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { OutcomeView } from './outcome-view.tsx';

interface RecordedViewProps {
  readonly title: string;
  readonly outcome: OutcomePartsFragment;
  readonly onClose: () => void;
}

/** What was done, and the way to see it. */
export function RecordedView({ title, outcome, onClose }: RecordedViewProps) {
  const say = useSay();
  const language = useLanguage();
  const { change } = useView();
  const { event } = outcome;
  const day = event?.effectiveOn ?? todayInVietnam();
  const when = formatDate(day, language);
  const shown = toLookAt(outcome);
  const look = () => {
    onClose();
    change({ asOf: day, ...(shown ? { unitId: shown } : {}) });
  };
  return (
    <Dialog title={title} isWide onClose={onClose}>
      <Notice kind="done">
        {event?.status === 'PLANNED'
          ? say({ vi: `Đã ghi nhận; sẽ tự có hiệu lực ngày ${when}.`, en: `Recorded; it takes effect by itself on ${when}.` })
          : say({ vi: `Đã ghi nhận, có hiệu lực từ ${when}.`, en: `Recorded, in force from ${when}.` })}
      </Notice>
      <OutcomeView outcome={outcome} verb={null} draft={null} onPlace={() => undefined} />
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          {say({ vi: 'Đóng', en: 'Close' })}
        </button>
        <button type="button" className="button button-primary" onClick={look}>
          {say({ vi: `Xem tổ chức ngày ${when}`, en: `See the structure on ${when}` })}
        </button>
      </div>
    </Dialog>
  );
}

/** The unit the reader goes to: what is new, else what was changed, else what stands again. */
function toLookAt({ changes }: OutcomePartsFragment): string | null {
  const ordered = changes.filter(({ ground }) => ground === 'ORDERED');
  const first =
    ordered.find(({ act }) => act === 'OPEN') ??
    ordered.find(({ act }) => act === 'ALTER') ??
    changes.find(({ act }) => act !== 'CLOSE' && act !== 'ANNUL');
  return first?.unitId ?? null;
}
