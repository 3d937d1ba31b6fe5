import { Link } from '../../address/link.tsx';
import { useView } from '../../address/use-view.ts';
import { noFilter } from '../../address/view.ts';
import type { LineagePartsFragment, UnitPartsFragment } from '../../gql/graphql.ts';
import { formatDate, lastPeriodOver, todayInVietnam } from '../../language/dates.ts';
import { type Language, type Sentence, useLanguage, useSay } from '../../language/language.ts';
import { formatShare } from '../../language/numbers.ts';
import { lineageWords } from '../../language/words.ts';
import { PanelSection } from '../../ui/panel-section.tsx';

interface LineageSectionProps {
  readonly unit: UnitPartsFragment;
  readonly outage: string | null;
}

/** What the base was before the reform, and what became of one that has ended. */
export function LineageSection({ unit: { validFrom, validTo, predecessors, successors }, outage }: LineageSectionProps) {
  const say = useSay();
  const language = useLanguage();
  const isUnchanged = predecessors?.length === 0 && successors?.length === 0;
  return (
    <PanelSection title={say({ vi: 'Kế thừa', en: 'Lineage' })} isMissing={!predecessors || !successors} outage={outage}>
      {isUnchanged && <p className="quiet">{say({ vi: 'Không sáp nhập, không chia tách.', en: 'Neither merged nor divided.' })}</p>}
      {predecessors && <Edges title={texts.predecessors} edges={predecessors} isPast />}
      {successors && <Edges title={texts.successors} edges={successors} isPast={false} />}
      <p className="quiet">
        {validFrom && `${say({ vi: 'Hoạt động từ', en: 'In being since' })} ${formatDate(validFrom, language)}. `}
        {validTo && `${say({ vi: 'Kết thúc ngày', en: 'Ended on' })} ${formatDate(validTo, language)}.`}
      </p>
    </PanelSection>
  );
}

const texts = {
  predecessors: { vi: 'Hình thành từ', en: 'Formed from' },
  successors: { vi: 'Đã chuyển về', en: 'Went over to' },
};

interface EdgesProps {
  readonly title: Sentence;
  readonly edges: readonly LineagePartsFragment[];
  readonly isPast: boolean;
}

function Edges({ title, edges, isPast }: EdgesProps) {
  const say = useSay();
  const language = useLanguage();
  if (edges.length === 0) return null;
  return (
    <>
      <h4>
        {say(title)} ({edges.length})
      </h4>
      <ul className="lineage">
        {edges.map((edge) => (
          <li key={`${edge.unit?.id}${edge.evidence}`}>
            <UnitLink edge={edge} isPast={isPast} />
            <span className="quiet">
              {say(lineageWords[edge.kind])}
              {edge.kind === 'PART' && `, ${shareOf(edge.share, language) ?? say({ vi: 'chưa rõ tỷ lệ', en: 'share not known' })}`},{' '}
              {formatDate(edge.effectiveOn, language)}
              {edge.decisionNumber && `, ${edge.decisionNumber}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

const shareOf = (share: number | null | undefined, language: Language) =>
  share == null ? null : formatShare(Math.round(share * 1_000), 1_000, language);

/** Opens the other unit on its own map: a former one on the last day it was there. */
function UnitLink({ edge: { unit, effectiveOn }, isPast }: { readonly edge: LineagePartsFragment; readonly isPast: boolean }) {
  const say = useSay();
  const { hrefOf } = useView();
  if (!unit?.fullName) return <em className="quiet">{say({ vi: 'ngoài phạm vi của bạn', en: 'outside your part of the Union' })}</em>;
  const asOf = isPast ? (unit.validTo ?? effectiveOn) : todayInVietnam();
  return <Link href={hrefOf({ baseId: unit.id, asOf, period: lastPeriodOver(asOf), filter: noFilter }, '/bases')}>{unit.fullName}</Link>;
}
