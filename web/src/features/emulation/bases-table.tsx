import { Link } from '../../address/link.tsx';
import { useView } from '../../address/use-view.ts';
import { noFilter, toBaseFilter } from '../../address/view.ts';
import { type BaseFilter, RatedBasesDocument, type RatedBasesQuery } from '../../gql/graphql.ts';
import { usePages } from '../../graph/use-pages.ts';
import { useSay } from '../../language/language.ts';
import { classWords } from '../../language/words.ts';
import { Notice } from '../../ui/notice.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { ClassLabel } from './class-mark.tsx';
import { useRatingLinks } from './links.ts';
import { momentOf } from './use-rating-year.ts';
import type { RatedScope } from './use-ratings.ts';

type RatedBase = RatedBasesQuery['bases']['edges'][number]['node'];

interface BasesTableProps {
  readonly year: number;
  readonly scope: RatedScope;
  readonly changes: number;
  /** Whether they are of several provinces, which are then named. */
  readonly hasProvinces: boolean;
  /** Only those that are not rated yet. */
  readonly isUnrated?: boolean;
}

/** Bases by name, each with its class of the year and of the year before; one opens beside them. */
export function BasesTable({ year, scope, changes, hasProvinces, isUnrated = false }: BasesTableProps) {
  const say = useSay();
  const filter: BaseFilter = toBaseFilter({ ...noFilter, ...scope, classes: isUnrated ? ['NONE'] : [] });
  const list = usePages(RatedBasesDocument, { ...momentOf(year), filter }, (answer) => answer.bases, changes);
  const { rows, total, hasMore, isLoading, failure } = list.shown;
  const more = () => list.loadTo(rows.length + 1);
  // bases that were formed in the year have no class of the year before
  const hasFormer = rows.some((base) => formerClass(base, year) !== undefined);
  return (
    <>
      {failure && (
        <Notice kind="error" onRetry={more}>
          {say(failure)}
        </Notice>
      )}
      {total === null && !failure && <Waiting />}
      {rows.length > 0 && (
        <table className="plain-table rated-bases" aria-busy={list.isStale}>
          <caption className="visually-hidden">
            {say({ vi: `Xếp loại từng cơ sở năm ${year}`, en: `The class of each base in ${year}` })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{say({ vi: 'Cơ sở', en: 'Base' })}</th>
              <th scope="col">{say({ vi: `Xếp loại ${year}`, en: `Class ${year}` })}</th>
              {hasFormer && <th scope="col">{say({ vi: `Năm ${year - 1}`, en: `In ${year - 1}` })}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((base) => (
              <BaseLine key={base.unit.id} base={base} year={year} hasProvince={hasProvinces} hasFormer={hasFormer} />
            ))}
          </tbody>
        </table>
      )}
      {hasMore && rows.length > 0 && (
        <button type="button" className="button" disabled={isLoading} onClick={more}>
          {say({ vi: 'Xem thêm', en: 'Show more' })}
        </button>
      )}
    </>
  );
}

const formerClass = ({ unit: { classifications } }: RatedBase, year: number) =>
  classifications?.find((one) => one.year === year - 1)?.class;

interface BaseLineProps {
  readonly base: RatedBase;
  readonly year: number;
  readonly hasProvince: boolean;
  readonly hasFormer: boolean;
}

function BaseLine({ base, year, hasProvince, hasFormer }: BaseLineProps) {
  const say = useSay();
  const { view } = useView();
  const { open } = useRatingLinks(year);
  const { id } = base.unit;
  const former = formerClass(base, year);
  return (
    <tr>
      <th scope="row">
        <Link href={open(id)} aria-current={view.baseId === id ? 'true' : undefined}>
          {base.name}
        </Link>
        {hasProvince && <span className="quiet"> {base.provinceName}</span>}
      </th>
      <td>
        <ClassLabel choice={base.classification ?? 'NONE'} />
      </td>
      {hasFormer && <td className="quiet">{former ? say(classWords[former]) : '—'}</td>}
    </tr>
  );
}
