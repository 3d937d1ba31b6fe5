import { useQuery } from 'urql';
import { Link } from '../../address/link.tsx';
import { UnitSearchDocument, type UnitSearchQuery } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { formatDate } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { levelWords, trailWords } from '../../language/structure-words.ts';
import { lineageWords } from '../../language/words.ts';
import { Notice } from '../../ui/notice.tsx';
import { Waiting } from '../../ui/waiting.tsx';

interface UnitFindsProps {
  readonly search: string;
  readonly asOf: string;
  readonly hrefOf: (unitId: string) => string;
}

/** What a name leads to on the day: units that bear it, and units it leads to by a name no longer in use. */
export function UnitFinds({ search, asOf, hrefOf }: UnitFindsProps) {
  const say = useSay();
  const language = useLanguage();
  const [{ data, error, fetching }, ask] = useQuery({ query: UnitSearchDocument, variables: { search, asOf } });
  const { units, formerNames } = data ?? {};
  if (!units || !formerNames)
    return error ? (
      <Notice kind="error" onRetry={() => ask({ requestPolicy: 'network-only' })}>
        {say(failureOf(error))}
      </Notice>
    ) : (
      <Waiting />
    );
  if (units.totalCount === 0 && formerNames.totalCount === 0) return <p className="nothing">{say(nothing)}</p>;
  return (
    <section className="unit-finds" aria-busy={fetching} aria-label={say({ vi: 'Kết quả tìm', en: 'Found' })}>
      {units.totalCount > 0 && (
        <>
          <h2>
            {say({ vi: 'Tên trong ngày', en: 'Names of the day' })} ({formatCount(units.totalCount, language)})
          </h2>
          <ul>
            {units.edges.map(({ node: { id, fullName, level, parent } }) => (
              <li key={id}>
                <Link href={hrefOf(id)}>{fullName}</Link>
                <span className="quiet">{[level && say(levelWords[level]), parent?.fullName].filter(Boolean).join(', ')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {formerNames.totalCount > 0 && (
        <>
          <h2>
            {say({ vi: 'Tên cũ', en: 'Former names' })} ({formatCount(formerNames.totalCount, language)})
          </h2>
          <ul>
            {byName(formerNames.edges.map(({ node }) => node)).map((found) => (
              <FormerNameLine key={`${found[0].name} ${found[0].lastDay ?? ''} ${found[0].trail}`} found={found} hrefOf={hrefOf} />
            ))}
          </ul>
        </>
      )}
      {(units.edges.length < units.totalCount || formerNames.edges.length < formerNames.totalCount) && <p className="quiet">{say(more)}</p>}
    </section>
  );
}

type Found = NonNullable<UnitSearchQuery['formerNames']>['edges'][number]['node'];

type Alike = readonly [Found, ...Found[]];

/** One old name may lead to several units of the day: those of one name and last day stand together. */
function byName(found: readonly Found[]): readonly Alike[] {
  const groups = Map.groupBy(found, ({ name, lastDay, trail }) => `${name} ${lastDay ?? ''} ${trail}`);
  return [...groups.values()].flatMap(([first, ...rest]) => (first ? [[first, ...rest] as const] : []));
}

/** The old name, its last day, the units of today, and how the one leads to the others. */
function FormerNameLine({ found, hrefOf }: { readonly found: Alike; readonly hrefOf: (unitId: string) => string }) {
  const say = useSay();
  const language = useLanguage();
  const [{ name, lastDay, trail }] = found;
  const extents = new Set(found.map(({ extent }) => extent));
  return (
    <li>
      <span>
        {name}
        {lastDay && (
          <span className="quiet">
            {' '}
            ({say({ vi: 'đến', en: 'until' })} {formatDate(lastDay, language)})
          </span>
        )}{' '}
        <span aria-hidden="true">→</span>{' '}
        {found.map((one, index) => (
          <span key={one.unit?.id ?? index}>
            {index > 0 && ', '}
            {one.unit?.fullName && <Link href={hrefOf(one.unit.id)}>{one.unit.fullName}</Link>}
            {extents.size > 1 && showsExtent(one) && <span className="quiet"> ({say(lineageWords[one.extent])})</span>}
          </span>
        ))}
      </span>
      <span className="quiet">
        {say(trailWords[trail])}
        {extents.size === 1 && showsExtent(found[0]) && `, ${say(lineageWords[found[0].extent])}`}
      </span>
    </li>
  );
}

/** A unit that was only renamed is whole by nature. */
const showsExtent = ({ trail }: Found) => trail !== 'RENAMED';

const nothing = {
  vi: 'Không có đơn vị nào mang tên này trong ngày đang xem, cũng không có tên cũ nào như vậy. Hãy thử một phần của tên.',
  en: 'No unit of the day has this name, and no former name is like it. Try a part of the name.',
};
const more = {
  vi: 'Còn nữa: hãy gõ thêm để thu hẹp.',
  en: 'There is more: type on to narrow it down.',
};
