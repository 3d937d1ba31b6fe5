import { useLanguage, useSay } from '../../../language/language.ts';
import { formatCount } from '../../../language/numbers.ts';
import { measureWords } from '../../../language/support-words.ts';
import { PanelSection } from '../../../ui/panel-section.tsx';
import { Opener } from '../../command/opener.tsx';
import { Money } from './money.tsx';
import type { CasePartProps } from './shown-case.ts';
import { SolutionDialog } from './solution-dialog.tsx';

/** What is to be done: measures and the roadmap by years (SUP-002). */
export function SolutionSection({ shown, may, onChanged }: CasePartProps) {
  const say = useSay();
  const language = useLanguage();
  const { measures, roadmap } = shown;
  return (
    <PanelSection
      title={say({ vi: 'Giải pháp và lộ trình', en: 'Solution and roadmap' })}
      action={
        may.mayRecord && (
          <Opener label={measures.length > 0 ? mend : record} about={say(about)}>
            {(close) => <SolutionDialog shown={shown} onDone={onChanged} onClose={close} />}
          </Opener>
        )
      }
    >
      {measures.length === 0 && <p className="quiet">{say({ vi: 'Chưa chọn giải pháp.', en: 'No measure chosen yet.' })}</p>}
      <ul className="case-list">
        {measures.map(({ measure, documentNumber, amountVnd }) => (
          <li key={measure}>
            <strong>{measure}</strong> {say(measureWords[measure])}
            <span className="quiet">
              {documentNumber} {amountVnd != null && <Money vnd={amountVnd} />}
            </span>
          </li>
        ))}
      </ul>
      {roadmap.length > 0 && (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{say({ vi: 'Đến hết năm', en: 'By the end of' })}</th>
              <th scope="col" className="number">
                {say({ vi: 'Hội viên', en: 'Members' })}
              </th>
            </tr>
          </thead>
          <tbody>
            {roadmap.map(({ year, members }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td className="number">{formatCount(members, language)}</td>
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
const about = { vi: 'giải pháp, lộ trình', en: 'measures and roadmap' };
