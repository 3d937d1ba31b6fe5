import { useView } from '../../address/use-view.ts';
import { useSay } from '../../language/language.ts';
import type { Person } from '../../session/open-id.ts';
import { Notice } from '../../ui/notice.tsx';
import { FileButton } from './file-button.tsx';
import { FormerImports } from './former-imports.tsx';
import type { ListKind } from './list-kind.ts';
import { SendBox } from './send-box.tsx';

interface ImportStartProps {
  readonly kind: ListKind;
  readonly person: Person;
}

/** Where a list begins: for whom, the empty list, the file; and below it what was sent before. */
export function ImportStart({ kind, person }: ImportStartProps) {
  const say = useSay();
  const { view } = useView();
  const unitId = view.unitId ?? person.unitId;
  return (
    <>
      {person.rights.includes(kind.right) ? (
        <ol className="import-steps">
          <li>
            <h2>{say(kind.whose)}</h2>
            <kind.Whose unitId={unitId} ownId={person.unitId} />
          </li>
          <li>
            <h2>{say({ vi: 'Tải tệp mẫu và điền', en: 'Download the template and fill it in' })}</h2>
            <p className="quiet">{say(kind.template)}</p>
            <div className="row-acts">
              <FileButton
                kind={kind}
                file={{ kind: 'template', unitId, ending: 'xlsx' }}
                label={{ vi: 'Tệp mẫu Excel', en: 'Excel template' }}
              />
              <FileButton
                kind={kind}
                isPlain
                file={{ kind: 'template', unitId, ending: 'csv' }}
                label={{ vi: 'Tệp mẫu CSV', en: 'CSV template' }}
              />
            </div>
          </li>
          <li>
            <h2>{say({ vi: 'Gửi tệp để kiểm tra', en: 'Send the file to be checked' })}</h2>
            <p className="quiet">
              {say({
                vi: 'Kiểm tra trước, chưa ghi gì. Tệp .xlsx hoặc .csv, tối đa 32 MB và 200.000 dòng.',
                en: 'It is checked first; nothing is recorded. An .xlsx or .csv of 32 MB and 200,000 rows at most.',
              })}
            </p>
            <SendBox kind={kind} unitId={unitId} />
          </li>
        </ol>
      ) : (
        <Notice kind="note">
          {say({
            vi: 'Tài khoản của bạn xem được các lần nhập, không gửi được danh sách. Cần gửi, hãy đề nghị người quản trị cấp quyền.',
            en: 'Your account sees the imports and cannot send lists. If you need to, ask your administrator for the right.',
          })}
        </Notice>
      )}
      <FormerImports kind={kind} />
    </>
  );
}
