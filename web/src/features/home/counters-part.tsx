import type { HomeCountsQuery } from '../../gql/graphql.ts';
import { formatDate } from '../../language/dates.ts';
import { type Language, type Sentence, useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { type Counted, countedUnits, countWords } from '../../language/structure-words.ts';

interface CountersPartProps {
  readonly unit: HomeCountsQuery['unit'];
  readonly isWaiting: boolean;
  readonly yearStart: string;
}

/** What there is below the unit, and what was opened and closed since the year began, apart (ORG-011, ORG-012). */
export function CountersPart({ unit, isWaiting, yearStart }: CountersPartProps) {
  const say = useSay();
  const language = useLanguage();
  if (isWaiting) return <div className="counters counters-waiting skeleton" aria-hidden="true" />;
  const { counts, countsChange } = unit ?? {};
  if (!counts) return null;
  const { opened, closed } = countsChange ?? {};
  const always = unit?.level === 'BASE' || unit?.level === 'BRANCH' ? ofBase : ofProvince;
  const shown = countedUnits.filter((what) => counts[what] > 0 || (closed?.[what] ?? 0) > 0 || always.has(what));
  return (
    <section aria-label={say({ vi: 'Số đơn vị', en: 'Units' })}>
      <dl className="counters">
        {shown.map((what) => (
          <div key={what}>
            <dt>{say(countWords[what])}</dt>
            <dd className="figures">{formatCount(counts[what], language)}</dd>
            <dd className="counter-change">{say(changeOf(opened?.[what] ?? 0, closed?.[what] ?? 0, language))}</dd>
          </div>
        ))}
      </dl>
      <p className="source">
        {say({ vi: 'Mở và kết thúc tính từ', en: 'Opened and closed since' })} {formatDate(yearStart, language)}.
      </p>
    </section>
  );
}

/** Shown even at none: that there are none is an answer. */
const ofBase: ReadonlySet<Counted> = new Set(['branches', 'groups']);
const ofProvince: ReadonlySet<Counted> = new Set(['bases', 'otherBases', 'branches', 'groups']);

function changeOf(opened: number, closed: number, language: Language): Sentence {
  const [plus, minus] = [formatCount(opened, language), formatCount(closed, language)];
  if (opened === 0 && closed === 0) return { vi: 'không đổi', en: 'no change' };
  return { vi: `mở ${plus}, kết thúc ${minus}`, en: `${plus} opened, ${minus} closed` };
}
