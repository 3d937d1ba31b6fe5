import type { LocalVerdictPartsFragment, RatePartsFragment } from '../../gql/graphql.ts';
import { formatDate, periodName } from '../../language/dates.ts';
import { type Language, useLanguage, useSay } from '../../language/language.ts';
import { formatCount, isKnown } from '../../language/numbers.ts';
import { methodWords, originWords } from '../../language/words.ts';
import { EstimateMark } from '../../ui/marks.tsx';
import { PanelSection } from '../../ui/panel-section.tsx';
import { Rate } from '../../ui/rate.tsx';
import { StatusLabel } from '../../ui/status-mark.tsx';
import { LocalVerdicts } from './local-verdicts.tsx';

interface RateSectionProps {
  readonly rate: RatePartsFragment | null;
  readonly verdicts: readonly LocalVerdictPartsFragment[];
  readonly period: string;
  readonly outage: string | null;
}

/** The rate of the period: the figure, what it is made of, what is missing, and where it comes from. */
export function RateSection({ rate, verdicts, period, outage }: RateSectionProps) {
  const say = useSay();
  const language = useLanguage();
  const title = `${say({ vi: 'Tỷ lệ tập hợp', en: 'Gathering rate' })}, ${say(periodName(period)).toLocaleLowerCase(language)}`;
  return (
    <PanelSection title={title} isMissing={rate === null} outage={outage}>
      {rate && (
        <>
          <p className="rate-headline">
            <span className="rate-figure" data-estimate={rate.provenance.method === 'ESTIMATED'}>
              <Rate ratio={rate} />
            </span>
            <StatusLabel status={rate.status} />
            <EstimateMark method={rate.provenance.method} />
          </p>
          {verdicts.length > 0 && <LocalVerdicts verdicts={verdicts} />}
          {isKnown(rate) && (
            <p>
              {formatCount(rate.numerator, language)} {say({ vi: 'hội viên', en: 'members' })} / {formatCount(rate.denominator, language)}{' '}
              {say({ vi: 'phụ nữ từ 18 tuổi', en: 'women 18+' })}
              {rate.membersNeeded ? say(neededOf(formatCount(rate.membersNeeded, language))) : '.'}{' '}
              {say(notYetOf(rate.denominator - rate.numerator, language))}
            </p>
          )}
          <Source rate={rate} />
        </>
      )}
    </PanelSection>
  );
}

const neededOf = (count: string) => ({
  vi: `; còn thiếu ${count} hội viên để trên 60\u00A0%.`,
  en: `; ${count} more members lift it above 60%.`,
});

/** MEM-014, RATE-019: the women still to be gathered; or more members than women, which somebody has to look into. */
const notYetOf = (women: number, language: Language) => {
  const count = formatCount(Math.abs(women), language);
  return women >= 0
    ? { vi: `${count} phụ nữ chưa tham gia Hội.`, en: `${count} women are not members yet.` }
    : {
        vi: `Hội viên nhiều hơn số phụ nữ của đầu nhiệm kỳ ${count} người: cần rà soát.`,
        en: `There are ${count} more members than women at the start of the term: to be checked.`,
      };
};

function Source({ rate: { provenance, ruleSet } }: { readonly rate: RatePartsFragment }) {
  const say = useSay();
  const language = useLanguage();
  const { asOf, sourceBody, origin, method, partsReported, partsExpected } = provenance;
  return (
    <p className="source">
      {say({ vi: 'Nguồn', en: 'Source' })}: {sourceBody ?? say(originWords[origin])}; {say(methodWords[method])}
      {asOf && `; ${say({ vi: 'số liệu đến', en: 'as of' })} ${formatDate(asOf, language)}`}
      {partsExpected > 1 && `; ${partsReported} / ${partsExpected} ${say({ vi: 'phần đã báo cáo', en: 'parts reported' })}`};{' '}
      {say({ vi: 'quy tắc', en: 'rule' })} {ruleSet}.
    </p>
  );
}
