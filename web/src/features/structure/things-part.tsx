import type { OutcomePartsFragment } from '../../gql/graphql.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { thingWords } from '../../language/moved-thing-words.ts';
import { formatCount } from '../../language/numbers.ts';

type Closed = OutcomePartsFragment['closed'];
type Thing = NonNullable<Closed[number]['things']>[number];

/** What each unit that would end has and runs, kind by kind: what goes along, what somebody must place, what ends with it. */
export function ThingsPart({ closed }: { readonly closed: Closed }) {
  const say = useSay();
  const withThings = closed.filter(({ things }) => things && things.length > 0);
  if (withThings.length === 0) return null;
  return (
    <section>
      <h3>{say({ vi: 'Câu lạc bộ, mô hình và những gì khác của đơn vị', en: 'Clubs, models and what else the units have' })}</h3>
      <dl className="moved-things">
        {withThings.map(({ unitId, fullName, things }) => (
          <div key={unitId}>
            <dt>{fullName}</dt>
            {things?.map((thing) => (
              <dd key={thing.kind}>
                {say(thingWords[thing.kind])}: <Fates thing={thing} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

function Fates({ thing: { carried, toPlace, ended } }: { readonly thing: Thing }) {
  const say = useSay();
  const language = useLanguage();
  const told = [
    [carried, { vi: 'đi theo', en: 'carried' }],
    [toPlace, { vi: 'chờ bố trí', en: 'to be placed' }],
    [ended, { vi: 'kết thúc theo', en: 'ended' }],
  ] as const;
  return told
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${formatCount(count, language)} ${say(word)}`)
    .join(', ');
}
