import { formatDate } from '../../language/dates.ts';
import { type Sentence, useLanguage, useSay } from '../../language/language.ts';
import type { LineageSteps, LineageStop } from './lineage-steps.ts';
import { extentOf, outside } from './lineage-words.ts';

/** The picture as a table, the oldest first: from where, into what, how much, since when, by which decision. */
export function LineageTable({ steps: { stops, flows } }: { readonly steps: LineageSteps }) {
  const say = useSay();
  const language = useLanguage();
  const stopOf = new Map(stops.map((stop) => [stop.key, stop]));
  const nameOf = (stop: LineageStop | undefined) => stop?.unit?.fullName ?? say(outside);
  const ordered = flows.toSorted((a, b) => a.step - b.step);
  return (
    <table className="plain-table lineage-table">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.en} scope="col">
              {say(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ordered.map(({ from, to, link }) => (
          <tr key={`${from} ${to} ${link.effectiveOn}`}>
            <th scope="row">{nameOf(stopOf.get(from))}</th>
            <td>{nameOf(stopOf.get(to))}</td>
            <td>{say(extentOf(link, language))}</td>
            <td className="figures">{formatDate(link.effectiveOn, language)}</td>
            <td>{link.decisionNumber}</td>
            <td>{link.evidence}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const columns: readonly Sentence[] = [
  { vi: 'Từ đơn vị', en: 'From' },
  { vi: 'Vào đơn vị', en: 'Into' },
  { vi: 'Phạm vi', en: 'Extent' },
  { vi: 'Từ ngày', en: 'Since' },
  { vi: 'Căn cứ', en: 'Decision' },
  { vi: 'Nguồn ghi', en: 'As the source says' },
];
