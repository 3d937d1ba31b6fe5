import { useLanguage, useSay } from '../../language/language.ts';
import type { Report } from './report.ts';
import { Summary, type SummaryGroup } from './summary-lines.ts';

/** The figures of the report, in groups, each a table of its own. */
export function SummarySections({ report }: { readonly report: Report }) {
  const language = useLanguage();
  return (
    <div className="report-groups">
      {new Summary(report, language).groups.map((group) => (
        <Group key={group.title.en} group={group} />
      ))}
    </div>
  );
}

function Group({ group: { title, lines } }: { readonly group: SummaryGroup }) {
  const say = useSay();
  return (
    <table className="report-table report-summary">
      <caption>{say(title)}</caption>
      <tbody>
        {lines.map(({ label, value, note, isPart }) => (
          <tr key={label.en} data-part={isPart}>
            <th scope="row">{say(label)}</th>
            <td className="number">
              <span className="figures">{value}</span>
              {note && <span className="report-note">{note}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
