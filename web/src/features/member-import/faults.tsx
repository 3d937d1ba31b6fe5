import { useSay } from '../../language/language.ts';
import { FaultTable } from './fault-table.tsx';
import { FileButton } from './file-button.tsx';
import type { ListKind, OfList } from './list-kind.ts';

interface FaultsProps extends OfList {
  readonly kind: ListKind;
}

/** The rows something speaks against, and the file to mend and send again: it holds what was written, so who sent it alone may have it. */
export function Faults({ kind, list }: FaultsProps) {
  const say = useSay();
  if (list.badRows === 0) return null;
  return (
    <section className="import-faults">
      <h3>{say({ vi: 'Dòng sai', en: 'Wrong rows' })}</h3>
      <FaultTable list={list} />
      {list.isMine ? (
        <>
          <div className="row-acts">
            <FileButton
              kind={kind}
              file={{ kind: 'errors', importId: list.id, ending: 'xlsx' }}
              label={{ vi: 'Tải tệp lỗi (Excel)', en: 'Error file (Excel)' }}
            />
            <FileButton
              kind={kind}
              isPlain
              file={{ kind: 'errors', importId: list.id, ending: 'csv' }}
              label={{ vi: 'Tải tệp lỗi (CSV)', en: 'Error file (CSV)' }}
            />
          </div>
          <p className="quiet">
            {say({
              vi: 'Tệp lỗi có đúng các dòng sai, kèm lỗi và cách sửa ở hai cột cuối. Sửa ngay trong tệp rồi gửi lại như một danh sách mới.',
              en: 'It holds the wrong rows alone, with what is wrong in its last two columns. Mend it and send it as a new list.',
            })}
          </p>
        </>
      ) : (
        <p className="quiet">
          {say({
            vi: 'Tệp lỗi có dữ liệu của từng người, nên chỉ người gửi danh sách tải được.',
            en: 'The error file holds data of persons: only who sent the list may have it.',
          })}
        </p>
      )}
    </section>
  );
}
