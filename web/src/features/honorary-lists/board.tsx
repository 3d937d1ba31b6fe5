import { useCallback, useState } from 'react';
import { useQuery } from 'urql';
import { Link } from '../../address/link.tsx';
import { useMoment } from '../../address/moment.tsx';
import { useView } from '../../address/use-view.ts';
import {
  HonoraryListBoardDocument,
  type HonoraryListProgress,
  HonoraryListTalliesDocument,
  type HonoraryListTalliesQuery,
} from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { usePages } from '../../graph/use-pages.ts';
import { formatDate, todayInVietnam } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { PagedList } from '../../lists/paged-list.tsx';
import type { Person } from '../../session/open-id.ts';
import { Notice } from '../../ui/notice.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { BoardRow } from './board-row.tsx';
import { progressWords } from './list-words.ts';

/** Who of the units directly below has sent the list, when, and who has not, on the day of the page; Central goes down to a province. */
export function Board({ person }: { readonly person: Person }) {
  const { view } = useView();
  const { asOf } = useMoment();
  const unitId = view.unitId ?? person.unitId;
  const [{ data, error }, ask] = useQuery({
    query: HonoraryListTalliesDocument,
    variables: { unitId, asOf },
    requestPolicy: 'cache-and-network',
  });
  const say = useSay();
  const again = () => ask({ requestPolicy: 'network-only' });
  if (error && !data)
    return (
      <Notice kind="error" onRetry={again}>
        {say(failureOf(error))}
      </Notice>
    );
  const unit = data?.unit;
  if (!unit?.honoraryListBoard || (unit.level !== 'CENTRAL' && unit.level !== 'PROVINCE' && unit.level !== 'DISTRICT')) return null;
  return <UnitBoard key={unit.id} unit={unit} person={person} onAnswered={again} />;
}

interface UnitBoardProps {
  readonly unit: NonNullable<HonoraryListTalliesQuery['unit']>;
  readonly person: Person;
  readonly onAnswered: () => void;
}

function UnitBoard({ unit, person, onAnswered }: UnitBoardProps) {
  const say = useSay();
  const language = useLanguage();
  const { view, change, hrefOf } = useView();
  const { asOf } = useMoment();
  const [progress, show] = useState<HonoraryListProgress | ''>('');
  const search = useCallback((text: string) => change({ unitSearch: text }, { replace: true }), [change]);
  const filter = { progress: progress === '' ? null : [progress], search: view.unitSearch || null };
  const list = usePages(HonoraryListBoardDocument, { unitId: unit.id, asOf, filter }, ({ unit: told }) => told?.honoraryListBoard?.units);
  const again = () => {
    list.again();
    onAnswered();
  };
  return (
    <section className="honorary-lists-board">
      <h2>
        {say({ vi: 'Đơn vị trực thuộc', en: 'Units below' })} {unit.fullName}
        {asOf < todayInVietnam() && (
          <span className="quiet">
            {' '}
            {say({ vi: 'ngày', en: 'on' })} {formatDate(asOf, language)}
          </span>
        )}
      </h2>
      {unit.id !== person.unitId && (
        <p>
          <Link href={hrefOf({ unitId: null, unitSearch: '' })}>‹ {say({ vi: 'Về đơn vị của tôi', en: 'Back to my unit' })}</Link>
        </p>
      )}
      <div className="member-filters">
        <SearchField label={say({ vi: 'Tìm đơn vị theo tên', en: 'Search units by name' })} search={view.unitSearch} onSearch={search} />
        <ProgressChoice tallies={unit.honoraryListBoard?.tallies ?? []} chosen={progress} onChoose={show} />
      </div>
      <PagedList
        list={list}
        noun={{ vi: 'đơn vị', en: 'units' }}
        nothing={{ vi: 'Không có đơn vị nào như vậy.', en: 'There is no such unit.' }}
      >
        {(row) => <BoardRow key={row.unit.id} row={row} person={person} boardId={unit.id} onDone={again} />}
      </PagedList>
    </section>
  );
}

type Tallies = NonNullable<NonNullable<HonoraryListTalliesQuery['unit']>['honoraryListBoard']>['tallies'];

interface ProgressChoiceProps {
  readonly tallies: Tallies;
  readonly chosen: HonoraryListProgress | '';
  readonly onChoose: (progress: HonoraryListProgress | '') => void;
}

/** How far units are, each with how many. */
function ProgressChoice({ tallies, chosen, onChoose }: ProgressChoiceProps) {
  const say = useSay();
  const language = useLanguage();
  const all = tallies.reduce((sum, { count }) => sum + count, 0);
  return (
    <select
      aria-label={say({ vi: 'Tình hình gửi danh sách', en: 'How far they are' })}
      value={chosen}
      data-active={chosen !== ''}
      onChange={({ target }) => onChoose(tallies.find((one) => one.progress === target.value)?.progress ?? '')}
    >
      <option value="">
        {say({ vi: 'mọi tình hình', en: 'all' })} ({formatCount(all, language)})
      </option>
      {tallies.map(({ progress, count }) => (
        <option key={progress} value={progress}>
          {say(progressWords[progress])} ({formatCount(count, language)})
        </option>
      ))}
    </select>
  );
}
