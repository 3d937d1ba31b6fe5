import { useView } from '../../address/use-view.ts';
import type { FlowPartsFragment } from '../../gql/graphql.ts';
import { formatDate } from '../../language/dates.ts';
import { type Language, type Sentence, useLanguage, useSay } from '../../language/language.ts';
import { daysAfter } from './day-scale.ts';
import { extentOf, LineagePicture } from './lineage-picture.tsx';

interface LineagePartProps {
  readonly name: string;
  readonly flows: readonly FlowPartsFragment[];
  readonly direction: 'in' | 'out';
}

/** One side of the lineage: a sentence, a drawing, and the same as a table with the decisions. */
export function LineagePart({ name, flows, direction }: LineagePartProps) {
  const say = useSay();
  const language = useLanguage();
  const { hrefOf } = useView();
  // the other unit is shown on a day it was there: an older one the day before the change, a younger one on its first
  const hrefOfFlow = ({ unit, effectiveOn }: FlowPartsFragment) =>
    hrefOf({ unitId: unit?.id ?? null, asOf: direction === 'in' ? daysAfter(effectiveOn, -1) : effectiveOn });
  if (flows.length === 0) return null;
  return (
    <figure className="lineage-part">
      <figcaption>
        {say(sentences[direction](flows.length))} {say(wholeness(flows))} {say(decisionsOf(flows, language))}
      </figcaption>
      <LineagePicture name={name} flows={flows} direction={direction} hrefOf={hrefOfFlow} />
      <details className="table-twin">
        <summary>{say({ vi: 'Xem bảng', en: 'As a table' })}</summary>
        <div className="sideways">
          <FlowTable flows={flows} />
        </div>
      </details>
    </figure>
  );
}

const sentences: Record<LineagePartProps['direction'], (count: number) => Sentence> = {
  in: (count) => ({ vi: `Hình thành từ ${count} đơn vị,`, en: `Formed from ${count} ${count === 1 ? 'unit' : 'units'},` }),
  out: (count) => ({ vi: `Đã vào ${count} đơn vị,`, en: `Went into ${count} ${count === 1 ? 'unit' : 'units'},` }),
};

function wholeness(flows: readonly FlowPartsFragment[]): Sentence {
  const parts = flows.filter(({ kind }) => kind === 'PART').length;
  if (parts === 0) return { vi: 'toàn bộ.', en: 'whole.' };
  if (parts === flows.length) return { vi: 'từng phần.', en: 'in parts.' };
  return { vi: `trong đó ${parts} chỉ một phần.`, en: `${parts} of them in part only.` };
}

/** The decisions, each once, with the first day of the new order. */
function decisionsOf(flows: readonly FlowPartsFragment[], language: Language): Sentence {
  const told = new Set(
    flows.map(({ decisionNumber, effectiveOn }) => [decisionNumber, formatDate(effectiveOn, language)].filter(Boolean).join(', ')),
  );
  const list = [...told].join('; ');
  return { vi: `Căn cứ ${list}.`, en: `By ${list}.` };
}

function FlowTable({ flows }: { readonly flows: readonly FlowPartsFragment[] }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{say({ vi: 'Đơn vị', en: 'Unit' })}</th>
          <th scope="col">{say({ vi: 'Phạm vi', en: 'Extent' })}</th>
          <th scope="col">{say({ vi: 'Từ ngày', en: 'From' })}</th>
          <th scope="col">{say({ vi: 'Căn cứ', en: 'Decision' })}</th>
          <th scope="col">{say({ vi: 'Nguồn ghi', en: 'As the source says' })}</th>
        </tr>
      </thead>
      <tbody>
        {flows.map((flow, index) => (
          <tr key={flow.unit?.id ?? index}>
            <th scope="row">{flow.unit?.fullName ?? say({ vi: 'ngoài phạm vi của bạn', en: 'outside your part' })}</th>
            <td>{say(extentOf(flow, language))}</td>
            <td>{formatDate(flow.effectiveOn, language)}</td>
            <td>{flow.decisionNumber}</td>
            <td>{flow.evidence}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
