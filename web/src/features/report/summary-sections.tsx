import { useQuery } from 'urql';
import { ReportTargetDocument } from '../../gql/graphql.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import type { Report } from './report.ts';
import { Summary, type SummaryGroup } from './summary-lines.ts';

/** The figures of the report, in groups, each a table of its own. The target is of all provinces at once, and comes when it is there. */
export function SummarySections({ report }: { readonly report: Report }) {
  const language = useLanguage();
  const { level, period, unit } = report;
  const [{ data }] = useQuery({ query: ReportTargetDocument, variables: { unitId: unit.id, period }, pause: level === 'BASE' });
  const target = level !== 'BASE' && data?.unit?.id === unit.id ? data.unit.growthTarget : null;
  return (
    <div className="report-groups">
      {new Summary(report, target ?? null, language).groups.map((group) => (
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
