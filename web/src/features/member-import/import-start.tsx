import { useView } from '../../address/use-view.ts';
import { useSay } from '../../language/language.ts';
import { Notice } from '../../ui/notice.tsx';
import type { MemberActor } from '../members/actor.ts';
import { UnitChoice } from '../members/unit-choice.tsx';
import { FileButton } from './file-button.tsx';
import { FormerImports } from './former-imports.tsx';
import { SendBox } from './send-box.tsx';

/** Where a list begins: for whom, the empty list, the file; and below it what was sent before. */
export function ImportStart({ actor }: { readonly actor: MemberActor }) {
  const say = useSay();
  const { view } = useView();
  const unitId = view.unitId ?? actor.unitId;
  return (
    <>
      {actor.mayWrite ? (
        <ol className="import-steps">
          <li>
            <h2>{say({ vi: 'Danh sách của đơn vị nào', en: 'Whose list it is' })}</h2>
            <UnitChoice unitId={unitId} label={{ vi: 'Tỉnh, cơ sở hoặc chi hội', en: 'Province, base or branch' }} />
          </li>
          <li>
            <h2>{say({ vi: 'Tải tệp mẫu và điền', en: 'Download the template and fill it in' })}</h2>
            <p className="quiet">
              {say({
                vi: 'Mẫu có sẵn các danh mục của đơn vị (chi hội, tổ, nhóm hội viên…), chỉ chọn, không phải gõ. Giữ nguyên dòng tiêu đề.',
                en: 'It has the lists of the unit (branches, groups, categories …) to choose from. Leave its heading as it is.',
              })}
            </p>
            <div className="row-acts">
              <FileButton file={{ kind: 'template', unitId, ending: 'xlsx' }} label={{ vi: 'Tệp mẫu Excel', en: 'Excel template' }} />
              <FileButton isPlain file={{ kind: 'template', unitId, ending: 'csv' }} label={{ vi: 'Tệp mẫu CSV', en: 'CSV template' }} />
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
            <SendBox unitId={unitId} />
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
      <FormerImports />
    </>
  );
}
