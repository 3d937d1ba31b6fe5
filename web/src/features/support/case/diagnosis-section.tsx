import { useLanguage, useSay } from '../../../language/language.ts';
import { formatCount } from '../../../language/numbers.ts';
import { causeWords, headingWords } from '../../../language/support-words.ts';
import { targetGroupWords } from '../../../language/target-group-words.ts';
import { PanelSection } from '../../../ui/panel-section.tsx';
import { Opener } from '../../command/opener.tsx';
import { DiagnosisDialog } from './diagnosis-dialog.tsx';
import type { CasePartProps } from './shown-case.ts';

/** Why the base is not above 60 %, by the headings of the documents, and whom it finds hard to gather. */
export function DiagnosisSection({ shown, may, onChanged }: CasePartProps) {
  const say = useSay();
  const language = useLanguage();
  const { causes, hardGroups } = shown;
  return (
    <PanelSection
      title={say({ vi: 'Nguyên nhân, đối tượng khó tập hợp', en: 'Causes and groups hard to gather' })}
      action={
        may.mayRecord && (
          <Opener label={causes.length > 0 ? mend : record} about={say(about)}>
            {(close) => <DiagnosisDialog shown={shown} onDone={onChanged} onClose={close} />}
          </Opener>
        )
      }
    >
      {causes.length === 0 && <p className="quiet">{say({ vi: 'Chưa xác định nguyên nhân.', en: 'No cause found yet.' })}</p>}
      <ul className="case-list">
        {causes.map(({ cause, heading, partyLimit }) => (
          <li key={cause}>
            {say(causeWords[cause])}
            {partyLimit != null && ` (${say({ vi: 'tối đa', en: 'at most' })} ${partyLimit})`}
            <span className="quiet">{say(headingWords[heading])}</span>
          </li>
        ))}
      </ul>
      {hardGroups.length > 0 && (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{say({ vi: 'Đối tượng', en: 'Group' })}</th>
              <th scope="col" className="number">
                {say({ vi: 'Ước chừng', en: 'About' })}
              </th>
            </tr>
          </thead>
          <tbody>
            {hardGroups.map(({ group, estimate }) => (
              <tr key={group}>
                <th scope="row">{say(targetGroupWords[group])}</th>
                <td className="number">{formatCount(estimate, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </PanelSection>
  );
}

const record = { vi: 'Ghi nhận', en: 'Record' };
const mend = { vi: 'Sửa', en: 'Mend' };
const about = { vi: 'nguyên nhân, đối tượng', en: 'causes and groups' };
