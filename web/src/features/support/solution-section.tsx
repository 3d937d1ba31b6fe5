import { formatDate } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { levelWords } from '../../language/structure-words.ts';
import { measureWords } from '../../language/support-words.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import type { ShownCase } from './case-panel.tsx';
import { Money } from './money.tsx';

/** What is to be done: measures, the roadmap by years, what was agreed, and the plan the workshop ended in. */
export function SolutionSection({ shown }: { readonly shown: ShownCase }) {
  const say = useSay();
  const language = useLanguage();
  const { measures, roadmap, agreements, conclusions } = shown;
  return (
    <PanelSection title={say({ vi: 'Giải pháp và lộ trình', en: 'Solution and roadmap' })}>
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
      {agreements.map(({ agreedOn, content, method, duties }) => (
        <div key={agreedOn}>
          <h4>
            {say({ vi: 'Cụm và tỉnh thống nhất ngày', en: 'Cluster and province agreed on' })} {formatDate(agreedOn, language)}
          </h4>
          <p>{[content, method].filter(Boolean).join('; ')}</p>
          <ul className="case-list">
            {duties.map(({ level, duty }) => (
              <li key={level}>
                {say(levelWords[level])}: {duty}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {conclusions.map(({ conclusion, workshop: { id, heldOn, plan } }) => (
        <div key={id}>
          <h4>
            {say({ vi: 'Hội thảo ngày', en: 'Workshop of' })} {formatDate(heldOn, language)}
          </h4>
          <p>{conclusion}</p>
          <p className="quiet">
            {plan
              ? `${say({ vi: 'Kế hoạch hành động', en: 'Action plan' })} ${plan.number}, ${formatDate(plan.issuedOn, language)}`
              : say({ vi: 'Chưa ban hành kế hoạch hành động.', en: 'The action plan is not issued yet.' })}
          </p>
        </div>
      ))}
    </PanelSection>
  );
}
