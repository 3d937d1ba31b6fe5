import type { HonoraryFactsFragment } from '../../gql/graphql.ts';
import { formatDate } from '../../language/dates.ts';
import { useSay } from '../../language/language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ceremonyWords } from './honorary-words.ts';

interface DecisionDialogProps {
  readonly record: HonoraryFactsFragment;
  readonly onClose: () => void;
}

/** The decision, filled from the record, and the programme it is made known by (HON-018, HON-019): to be printed and signed. In Vietnamese, as it is issued. */
export function DecisionDialog({ record, onClose }: DecisionDialogProps) {
  const say = useSay();
  const decided = record.steps?.find(({ kind }) => kind === 'RECOGNISED');
  const unit = record.unit?.fullName ?? '';
  const on = formatDate(record.recognisedOn ?? '', 'vi');
  return (
    <Dialog title={say({ vi: 'Quyết định công nhận', en: 'Decision of recognition' })} isWide onClose={onClose}>
      <div className="decision" lang="vi">
        <div className="decision-head">
          <p>
            HỘI LIÊN HIỆP PHỤ NỮ
            <br />
            <strong>{unit}</strong>
            <br />
            Số: {decided?.decisionNo}
          </p>
          <p>
            <strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong>
            <br />
            Độc lập – Tự do – Hạnh phúc
            <br />
            Ngày {on}
          </p>
        </div>
        <h3>QUYẾT ĐỊNH</h3>
        <p className="decision-subject">Về việc công nhận hội viên danh dự</p>
        <p>Căn cứ Điều lệ Hội Liên hiệp Phụ nữ Việt Nam; căn cứ ý kiến của Ban Thường vụ Hội cấp trên trực tiếp,</p>
        <p>
          <strong>Điều 1.</strong> Công nhận ông/bà <strong>{record.fullName}</strong>, sinh ngày {formatDate(record.bornOn ?? '', 'vi')},
          là {record.title}, kể từ ngày {on}.
        </p>
        <p>
          <strong>Điều 2.</strong> Việc công nhận được tổ chức gắn với: {decided?.activity}.
        </p>
        <p>
          <strong>Điều 3.</strong> Các bộ phận có liên quan và ông/bà có tên tại Điều 1 chịu trách nhiệm thi hành quyết định này.
        </p>
        <p className="decision-signature">TM. BAN THƯỜNG VỤ</p>
        <h4>Chương trình công nhận</h4>
        <ol>
          {record.ceremony.map(({ kind }) => (
            <li key={kind}>{ceremonyWords[kind].vi}</li>
          ))}
        </ol>
      </div>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          {say({ vi: 'Đóng', en: 'Close' })}
        </button>
        <button type="button" className="button button-primary" onClick={() => window.print()}>
          {say({ vi: 'In', en: 'Print' })}
        </button>
      </div>
    </Dialog>
  );
}
