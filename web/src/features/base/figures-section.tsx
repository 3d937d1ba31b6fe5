import type { UnitPartsFragment } from '../../gql/graphql.ts';
import { formatDate, periodName } from '../../language/dates.ts';
import { type Sentence, useLanguage, useSay } from '../../language/language.ts';
import { formatCount, formatShare } from '../../language/numbers.ts';
import { EstimateMark } from '../../ui/marks.tsx';
import { PanelSection } from '../../ui/panel-section.tsx';

type Figures = NonNullable<UnitPartsFragment['figures']>;
type Category = 'residential' | 'club' | 'specialBase' | 'tradeUnion' | 'armedForces' | 'memberOrganisation';

/** The six categories of the rate, in the order of the guideline. */
const categories: readonly [Category, Sentence][] = [
  ['residential', { vi: 'Chi, tổ Hội theo địa bàn dân cư', en: 'Residential branches and groups' }],
  ['club', { vi: 'CLB, tổ, nhóm do Hội thành lập', en: 'Clubs and groups founded by the Union' }],
  ['specialBase', { vi: 'Tổ chức Hội cơ sở đặc thù', en: 'Special bases' }],
  ['tradeUnion', { vi: 'Đoàn viên công đoàn', en: 'Trade-union members' }],
  ['armedForces', { vi: 'Lực lượng vũ trang', en: 'Armed forces' }],
  ['memberOrganisation', { vi: 'Tổ chức thành viên', en: 'Member organisations' }],
];

/** The groups that are counts only, of which some may be counted already (F-7). */
const aggregates = ['tradeUnion', 'armedForces', 'memberOrganisation'] as const;

interface FiguresSectionProps {
  readonly figures: UnitPartsFragment['figures'];
  readonly period: string;
  readonly outage: string | null;
}

/** Members by category. Without figures and without an outage, the base has simply not reported. */
export function FiguresSection({ figures, period, outage }: FiguresSectionProps) {
  const say = useSay();
  return (
    <PanelSection
      title={say({ vi: 'Số liệu hội viên', en: 'Members by category' })}
      isMissing={!figures && outage !== null}
      outage={outage}
    >
      {figures ? (
        <FiguresTable figures={figures} />
      ) : (
        <p className="quiet">
          {say({ vi: 'Chưa có số liệu:', en: 'No figures yet:' })} {say(periodName(period))}.
        </p>
      )}
    </PanelSection>
  );
}

function FiguresTable({ figures }: { readonly figures: Figures }) {
  const say = useSay();
  const language = useLanguage();
  const { members, honorary, source, provenance, isCoarse } = figures;
  const row = (name: string, count: number | null, share?: string | null) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      <td className="number">{count === null ? '—' : formatCount(count, language)}</td>
      <td className="number">{share ?? ''}</td>
    </tr>
  );
  const shareOf = (count: number | null | undefined) => (count == null || isCoarse ? null : formatShare(count, members, language));
  const overlapRow = (aggregate: (typeof aggregates)[number]) => {
    const { overlap, sourceBody } = figures.aggregates[aggregate];
    const name = say(categories.find(([category]) => category === aggregate)?.[1] ?? { vi: '', en: '' });
    const counted = say({ vi: 'trừ số đã tính là hội viên', en: 'less those counted already' });
    return overlap ? row(`${name}: ${counted}${sourceBody ? ` (${sourceBody})` : ''}`, -overlap) : null;
  };
  return (
    <>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{say({ vi: 'Loại hội viên', en: 'Category' })}</th>
            <th scope="col" className="number">
              {say({ vi: 'Số người', en: 'Persons' })}
            </th>
            <th scope="col" className="number">
              {say({ vi: 'Tỷ trọng', en: 'Share' })}
            </th>
          </tr>
        </thead>
        <tbody>
          {categories.map(([category, name]) => row(say(name), figures[category] ?? null, shareOf(figures[category])))}
          {aggregates.map((aggregate) => overlapRow(aggregate))}
        </tbody>
        <tfoot>
          {row(say({ vi: 'Tổng số hội viên', en: 'Members in all' }), members)}
          {row(say({ vi: 'Hội viên danh dự (không tính)', en: 'Honorary members (not counted)' }), honorary ?? null)}
        </tfoot>
      </table>
      {isCoarse && <p className="quiet">{say(cut)}</p>}
      <p className="source">
        {say({ vi: 'Nguồn', en: 'Source' })}: {source}
        {provenance.asOf && `, ${formatDate(provenance.asOf, language)}`}. <EstimateMark method={provenance.method} />
      </p>
    </>
  );
}

const cut: Sentence = {
  vi: 'Số của từng loại được làm tròn xuống bội số của 5, dưới 5 không hiện, nên cộng lại không đúng bằng tổng số.',
  en: 'Each category is cut down to the last five and not shown below five, so they do not add up to the total.',
};
