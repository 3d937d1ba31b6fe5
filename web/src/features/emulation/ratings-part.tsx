import { Link } from '../../address/link.tsx';
import { useView } from '../../address/use-view.ts';
import type { RatedGroupFragment } from '../../gql/graphql.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { PartsNav } from '../../ui/parts-nav.tsx';
import { AnswerSection } from './answer-section.tsx';
import { BasesTable } from './bases-table.tsx';
import { GroupsTable } from './groups-table.tsx';
import { useRatingLinks } from './links.ts';
import { basesIn, basesRated } from './shares.ts';
import type { Scheme } from './use-rating-year.ts';
import type { RatedScope, Ratings } from './use-ratings.ts';

interface RatingsPartProps {
  readonly year: number;
  readonly scope: RatedScope;
  readonly scheme: Scheme | null;
  readonly ratings: Ratings;
  /** Of the year before; null where there is nothing to compare with. */
  readonly before: Ratings | null;
  readonly isBusy: boolean;
  readonly changes: number;
}

const byProvince = 'provinces';

/** The answer, then the way down: clusters or provinces, the provinces of a cluster, the bases of a province. */
export function RatingsPart({ year, scope, scheme, ratings, before, isBusy, changes }: RatingsPartProps) {
  const { view } = useView();
  const { clusters, provinces } = ratings;
  const shared = { year, scope, scheme };
  const hasChoice = scope.clusterId === null && scope.provinceId === null && clusters.length > 1;
  const isByCluster = hasChoice && view.part !== byProvince;
  const isOfBases = scope.provinceId !== null || (provinces.length === 1 && scope.clusterId === null);
  const kind = isByCluster ? 'CLUSTER' : 'PROVINCE';
  const rows = isByCluster ? 'clusters' : 'provinces';
  return (
    <div className="ratings" aria-busy={isBusy}>
      <WayUp year={year} scope={scope} ratings={ratings} />
      <AnswerSection {...shared} groups={provinces} before={before?.provinces ?? []} />
      <UnratedBases year={year} scope={scope} groups={provinces} changes={changes} />
      {hasChoice && <GroupingSwitch year={year} isByCluster={isByCluster} />}
      {isOfBases ? (
        <BasesTable year={year} scope={scope} changes={changes} hasProvinces={false} />
      ) : (
        provinces.length > 0 && <GroupsTable {...shared} kind={kind} groups={ratings[rows]} before={before?.[rows] ?? []} />
      )}
    </div>
  );
}

/** What keeps the place of the answer and the table. */
export const WaitingRatings = () => (
  <div className="rating-waiting" aria-hidden="true">
    {['answer', 'bar', 'one', 'two', 'three', 'four', 'five', 'six'].map((line) => (
      <span key={line} className="skeleton" data-line={line} />
    ))}
  </div>
);

function GroupingSwitch({ year, isByCluster }: { readonly year: number; readonly isByCluster: boolean }) {
  const { by } = useRatingLinks(year);
  return (
    <PartsNav
      label={{ vi: 'Xem theo', en: 'Shown by' }}
      parts={[
        { name: { vi: 'Theo cụm thi đua', en: 'By cluster' }, href: by(null), isHere: isByCluster },
        { name: { vi: 'Theo tỉnh, thành', en: 'By province' }, href: by(byProvince), isHere: !isByCluster },
      ]}
    />
  );
}

/** Where one has come to, and the way back up. */
function WayUp({ year, scope, ratings: { clusters, provinces } }: Pick<RatingsPartProps, 'year' | 'scope' | 'ratings'>) {
  const say = useSay();
  const { within } = useRatingLinks(year);
  if (scope.clusterId === null && scope.provinceId === null) return null;
  const [cluster, province] = [clusters[0], scope.provinceId === null ? null : provinces[0]];
  return (
    <nav className="way-up" aria-label={say({ vi: 'Cấp đang xem', en: 'What is shown' })}>
      <ol>
        <li>
          <Link href={within({ clusterId: null, provinceId: null })}>{say({ vi: 'Tất cả', en: 'All' })}</Link>
        </li>
        {cluster?.key && (
          <li>
            {scope.provinceId === null ? (
              <strong>{cluster.label}</strong>
            ) : (
              <Link href={within({ clusterId: cluster.key, provinceId: null })}>{cluster.label}</Link>
            )}
          </li>
        )}
        {province && (
          <li>
            <strong>{province.label}</strong>
          </li>
        )}
      </ol>
    </nav>
  );
}

interface UnratedBasesProps {
  readonly year: number;
  readonly scope: RatedScope;
  readonly groups: readonly RatedGroupFragment[];
  readonly changes: number;
}

/** More than so many are no list to read here: the list of bases has them all. */
const readable = 60;

/** Which bases are not rated yet, by name, as long as they are few. */
function UnratedBases({ year, scope, groups, changes }: UnratedBasesProps) {
  const say = useSay();
  const language = useLanguage();
  const unrated = basesRated(groups, 'NONE');
  if (unrated === 0 || unrated > readable || unrated === basesIn(groups)) return null;
  return (
    <details className="difficulties" open>
      <summary>
        {say({ vi: 'Cơ sở chưa xếp loại', en: 'Bases not rated yet' })} ({formatCount(unrated, language)})
      </summary>
      <BasesTable year={year} scope={scope} changes={changes} hasProvinces={groups.length > 1} isUnrated />
    </details>
  );
}
