import './emulation.css';
import '../../styles/command.css';
import '../../styles/parts.css';
import { useCallback, useState } from 'react';
import { useMoment } from '../../address/moment.tsx';
import { useView } from '../../address/use-view.ts';
import { useSay } from '../../language/language.ts';
import type { Person } from '../../session/open-id.ts';
import { DemonstrationMark } from '../../ui/marks.tsx';
import { Notice } from '../../ui/notice.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { useIsPhone } from '../../ui/use-is-phone.ts';
import { PlacingSection } from './placing-section.tsx';
import { RatingPanel } from './rating-panel.tsx';
import { areOnOneMap, periodOfYear } from './rating-year.ts';
import { RatingsPart, WaitingRatings } from './ratings-part.tsx';
import { type RatingYear, useRatingYear } from './use-rating-year.ts';
import { type RatedScope, useRatings } from './use-ratings.ts';

/** What emulation records reaches the counts a moment later; these are the moments to look. */
const looksAfterMillis = [0, 500, 1_500];

/** How the bases were rated in a year, by cluster and by province, and which are not yet; beside it one base with its branches. */
export function EmulationPage({ person }: { readonly person: Person }) {
  const say = useSay();
  const isPhone = useIsPhone();
  const { view, change } = useView();
  const { clusterId, provinceId } = view.filter;
  const [changes, setChanges] = useState(0);
  const changed = useCallback(() => {
    for (const millis of looksAfterMillis) setTimeout(() => setChanges((known) => known + 1), millis);
  }, []);
  const chosen = useRatingYear(changes);
  const { year } = chosen;
  const isOpen = view.baseId !== null && year !== null;
  const name = say({ vi: 'Thi đua', en: 'Emulation' });
  usePageTitle(year === null ? name : `${name} ${say({ vi: 'năm', en: 'in' })} ${year}`);
  return (
    <div className="bases" data-panel={isOpen}>
      <main id="content" className="page emulation-page" inert={isOpen && isPhone}>
        <header className="page-head">
          <h1>{year === null ? name : `${name} ${say({ vi: 'năm', en: 'in' })} ${year}`}</h1>
          <YearChoice chosen={chosen} />
          {chosen.isDemonstration && <DemonstrationMark />}
        </header>
        {chosen.outage && <Notice kind="missing">{say(chosen.outage)}</Notice>}
        {year === null ? (
          <WaitingRatings />
        ) : (
          // what one year or one province had never stands under the name of another
          <RatingsOf
            key={`${year} ${clusterId} ${provinceId}`}
            chosen={chosen}
            year={year}
            scope={{ clusterId, provinceId }}
            changes={changes}
          />
        )}
        <PlacingSection mayPlace={person.rights.includes('structure:write')} changes={changes} onChanged={changed} />
      </main>
      {view.baseId !== null && year !== null && (
        <RatingPanel
          key={`${view.baseId} ${year}`}
          unitId={view.baseId}
          year={year}
          schemeOf={chosen.schemeOf}
          mayClassify={person.rights.includes('classification:write')}
          onChanged={changed}
          onClose={() => change({ baseId: null })}
        />
      )}
    </div>
  );
}

interface RatingsOfProps {
  readonly chosen: RatingYear;
  readonly year: number;
  readonly scope: RatedScope;
  readonly changes: number;
}

/** The ratings of the year, with those of the year before where the calendar has it and the scheme is the same (F-22). */
function RatingsOf({ chosen, year, scope, changes }: RatingsOfProps) {
  const say = useSay();
  const { periods } = useMoment();
  const scheme = chosen.schemeOf('BASE', year);
  const isComparable = isSameScheme(chosen, year) && isOnOneMap(scope, year) && periods.some(({ code }) => code === periodOfYear(year - 1));
  const now = useRatings(year, scope, changes);
  const before = useRatings(isComparable ? year - 1 : null, scope, changes);
  if (now.failure)
    return (
      <Notice kind="error" onRetry={now.retry}>
        {say(now.failure)}
      </Notice>
    );
  if (!now.ratings) return <WaitingRatings />;
  return (
    <RatingsPart
      year={year}
      scope={scope}
      scheme={scheme}
      ratings={now.ratings}
      before={isComparable ? before.ratings : null}
      isBusy={now.isBusy}
      changes={changes}
    />
  );
}

const isSameScheme = ({ schemeOf }: RatingYear, year: number): boolean => {
  const scheme = schemeOf('BASE', year);
  return scheme !== null && schemeOf('BASE', year - 1)?.id === scheme.id;
};

/** A cluster or a province of one map is not that of another; all of the Union that the reader sees is. */
const isOnOneMap = ({ clusterId, provinceId }: RatedScope, year: number): boolean =>
  (clusterId === null && provinceId === null) || areOnOneMap(year, year - 1);

function YearChoice({ chosen: { year, offered } }: { readonly chosen: RatingYear }) {
  const say = useSay();
  const { change } = useView();
  if (year === null) return null;
  return (
    <label className="field year-choice">
      {say({ vi: 'Năm', en: 'Year' })}
      <select value={year} onChange={({ target }) => change({ year: Number(target.value) })}>
        {offered.map((one) => (
          <option key={one.year} value={one.year}>
            {one.year}
            {one.isRated ? '' : say({ vi: ' (chưa xếp loại)', en: ' (not rated yet)' })}
          </option>
        ))}
      </select>
    </label>
  );
}
