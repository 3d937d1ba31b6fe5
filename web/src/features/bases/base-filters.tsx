import { lazy, Suspense, useState } from 'react';
import { useQuery } from 'urql';
import { classChoices, gatheringStatuses, mentorStatuses } from '../../address/choices.ts';
import { useMoment } from '../../address/moment.tsx';
import { conditionsIn, noFilter, seldomIn } from '../../address/view.ts';
import { type BaseOrder, FilterChoicesDocument } from '../../gql/graphql.ts';
import { useSay } from '../../language/language.ts';
import { classWords, notClassified } from '../../language/words.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { FilterIcon } from '../../ui/icons.tsx';
import { NamedChoice } from '../../ui/named-choice.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { MentorLabel, StatusLabel } from '../../ui/status-mark.tsx';
import type { NarrowingProps } from './narrowing.ts';
import { RateBandField } from './rate-band-field.tsx';
import { SortChoice } from './sort-choice.tsx';

const SeldomFilters = lazy(() => import('./seldom-filters.tsx').then(({ SeldomFilters: part }) => ({ default: part })));

interface BaseFiltersProps extends NarrowingProps {
  readonly sort: BaseOrder;
  readonly onSort: (order: BaseOrder) => void;
}

/** What narrows the list. On a phone everything but the search folds away behind a button that counts. */
export function BaseFilters({ filter, sort, onNarrow, onSort }: BaseFiltersProps) {
  const say = useSay();
  const [isUnfolded, unfold] = useState(false);
  const { search, ...rest } = filter;
  const folded = conditionsIn({ ...rest, search: '' });
  return (
    <search className="filters" data-unfolded={isUnfolded}>
      <SearchField
        label={say({ vi: 'Tìm cơ sở theo tên', en: 'Search bases by name' })}
        search={search}
        onSearch={(text) => onNarrow({ search: text }, { replace: true })}
      />
      <button type="button" className="button filters-fold" aria-expanded={isUnfolded} onClick={() => unfold(!isUnfolded)}>
        <FilterIcon /> {say({ vi: 'Bộ lọc', en: 'Filters' })}
        {folded > 0 && ` (${folded})`}
      </button>
      <div className="filter-fields">
        <Places filter={filter} onNarrow={onNarrow} />
        <ChoiceList
          title={say({ vi: 'Trạng thái', en: 'Status' })}
          choices={gatheringStatuses}
          chosen={filter.statuses}
          label={(status) => <StatusLabel status={status} />}
          onChange={(statuses) => onNarrow({ statuses })}
        />
        <RateBandField from={filter.rateFrom} to={filter.rateTo} onChange={(rateFrom, rateTo) => onNarrow({ rateFrom, rateTo })} />
        <ChoiceList
          title={say({ vi: 'Kèm cặp', en: 'Mentors' })}
          choices={mentorStatuses}
          chosen={filter.mentorStatuses}
          label={(status) => <MentorLabel status={status} />}
          onChange={(chosen) => onNarrow({ mentorStatuses: chosen })}
        />
        <ChoiceList
          title={say({ vi: 'Xếp loại', en: 'Class' })}
          choices={classChoices}
          chosen={filter.classes}
          label={(one) => say(one === 'NONE' ? notClassified : classWords[one])}
          onChange={(classes) => onNarrow({ classes })}
        />
        <Seldom filter={filter} onNarrow={onNarrow} />
        <SortChoice sort={sort} onSort={onSort} />
        {conditionsIn(filter) > 0 && (
          <button type="button" className="button button-plain" onClick={() => onNarrow(noFilter)}>
            {say({ vi: 'Xóa lọc', en: 'Clear' })}
          </button>
        )}
      </div>
    </search>
  );
}

/** What is seldom asked for stands behind a button, unless something of it is set. */
function Seldom(props: NarrowingProps) {
  const say = useSay();
  const [isWanted, want] = useState(false);
  if (!isWanted && seldomIn(props.filter) === 0)
    return (
      <button type="button" className="button button-plain" onClick={() => want(true)}>
        {say({ vi: 'Thêm bộ lọc', en: 'More filters' })}
      </button>
    );
  return (
    <Suspense fallback={null}>
      <SeldomFilters {...props} />
    </Suspense>
  );
}

/** Province and cluster: of the day's map, and only where the reader sees more than one. */
function Places({ filter, onNarrow }: NarrowingProps) {
  const say = useSay();
  const { period, asOf } = useMoment();
  const [{ data }] = useQuery({ query: FilterChoicesDocument, variables: { period, asOf } });
  const provinces = (data?.provinces ?? []).flatMap(({ key, label }) => (key && label ? [{ id: key, name: label }] : []));
  return (
    <>
      <NamedChoice
        title={say({ vi: 'Tỉnh, thành', en: 'Province' })}
        all={say({ vi: 'Mọi tỉnh, thành', en: 'All provinces' })}
        choices={provinces}
        chosen={filter.provinceId}
        onChange={(provinceId) => onNarrow({ provinceId })}
      />
      <NamedChoice
        title={say({ vi: 'Cụm thi đua', en: 'Cluster' })}
        all={say({ vi: 'Mọi cụm thi đua', en: 'All clusters' })}
        choices={data?.emulationClusters ?? []}
        chosen={filter.clusterId}
        onChange={(clusterId) => onNarrow({ clusterId })}
      />
    </>
  );
}
