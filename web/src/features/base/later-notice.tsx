import { useMoment } from '../../address/moment.tsx';
import { useView } from '../../address/use-view.ts';
import { formatDate } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';

interface LaterNoticeProps {
  readonly title: string;
  readonly from: string;
  readonly onClose: () => void;
}

/** The assignment is recorded, and the page shows a day before it begins: said, with the way to see it. */
export function LaterNotice({ title, from, onClose }: LaterNoticeProps) {
  const say = useSay();
  const language = useLanguage();
  const { asOf } = useMoment();
  const { change } = useView();
  const look = () => {
    onClose();
    change({ asOf: from });
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <Notice kind="done">
        {say({
          vi: `Đã phân công từ ${formatDate(from, language)}. Trang đang xem ngày ${formatDate(asOf, language)} nên chưa hiện.`,
          en: `Assigned from ${formatDate(from, language)}. The page shows ${formatDate(asOf, language)}, so it is not to be seen yet.`,
        })}
      </Notice>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          {say({ vi: 'Đóng', en: 'Close' })}
        </button>
        <button type="button" className="button button-primary" onClick={look}>
          {say({ vi: 'Xem ngày', en: 'Show' })} {formatDate(from, language)}
        </button>
      </div>
    </Dialog>
  );
}
