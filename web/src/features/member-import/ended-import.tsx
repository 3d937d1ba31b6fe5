import { Link } from '../../address/link.tsx';
import { useView } from '../../address/use-view.ts';
import { type Sentence, useSay } from '../../language/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { FileButton } from './file-button.tsx';
import type { ImportProps } from './whole-import.tsx';

const endings: Readonly<Record<string, Sentence>> = {
  CANCELLED: { vi: 'Lần nhập này đã hủy; không có gì được ghi.', en: 'This import was cancelled; nothing was recorded.' },
  EXPIRED: {
    vi: 'Quá 7 ngày không ai quyết định nên dữ liệu đã xóa; không có gì được ghi. Hãy gửi lại tệp.',
    en: 'Nobody decided within 7 days, so what was kept is removed; nothing was recorded. Send the file again.',
  },
};

/** A list of which nothing came: why, and how to begin anew. */
export function EndedImport({ kind, list, mayWrite }: ImportProps) {
  const say = useSay();
  const { hrefOf } = useView();
  const ending = endings[list.state];
  return (
    <>
      {list.refusal && (
        <Notice kind="error">
          {list.refusal.message} {list.refusal.columns.length > 0 && <strong>{list.refusal.columns.join(', ')}</strong>}
        </Notice>
      )}
      {ending && <Notice kind="note">{say(ending)}</Notice>}
      {mayWrite && (
        <div className="row-acts">
          <Link className="button" href={hrefOf(kind.start)}>
            {say({ vi: 'Gửi tệp khác', en: 'Send another file' })}
          </Link>
          {list.unit && (
            <FileButton
              kind={kind}
              isPlain
              file={{ kind: 'template', unitId: list.unit.id, ending: 'xlsx' }}
              label={{ vi: 'Tải lại tệp mẫu', en: 'Download the template again' }}
            />
          )}
        </div>
      )}
    </>
  );
}
