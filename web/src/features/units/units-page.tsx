import './units.css';
import './tree.css';
import './lineage.css';
import { useCallback } from 'react';
import { useQuery } from 'urql';
import { useMoment } from '../../address/moment.tsx';
import { useView } from '../../address/use-view.ts';
import { ScopeDocument } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { useSay } from '../../language/language.ts';
import type { Person } from '../../session/open-id.ts';
import { Notice } from '../../ui/notice.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { useIsPhone } from '../../ui/use-is-phone.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { CompareSwitch } from './compare-switch.tsx';
import { DaySlider } from './day-slider.tsx';
import { Trees } from './trees.tsx';
import { UnitFinds } from './unit-finds.tsx';
import { UnitPanel } from './unit-panel.tsx';

/** The structure of the Union on any day, alone or beside another day, and one unit of it through time. */
export function UnitsPage({ person }: { readonly person: Person }) {
  const say = useSay();
  const { asOf } = useMoment();
  const { view, change, hrefOf } = useView();
  const { unitId, unitSearch, compareWith } = view;
  const isPhone = useIsPhone();
  usePageTitle(say({ vi: 'Tổ chức', en: 'Structure' }));
  const [{ data, error, fetching }, ask] = useQuery({ query: ScopeDocument, variables: { unitId: person.unitId } });
  const level = data?.unit?.level;
  const moveTo = useCallback((day: string) => change({ asOf: day }), [change]);
  const search = useCallback((text: string) => change({ unitSearch: text }, { replace: true }), [change]);
  const hrefOfUnit = useCallback((id: string) => hrefOf({ unitId: id, unitSearch: '' }), [hrefOf]);
  return (
    <div className="bases" data-panel={unitId !== null}>
      <main id="content" className="page units-page" inert={unitId !== null && isPhone}>
        <header className="page-head">
          <h1>{say({ vi: 'Tổ chức', en: 'Structure' })}</h1>
          <search>
            <SearchField
              label={say({ vi: 'Tìm đơn vị theo tên nay hoặc tên cũ', en: 'Search units by present or former name' })}
              search={unitSearch}
              onSearch={search}
            />
          </search>
        </header>
        {unitSearch !== '' && <UnitFinds search={unitSearch} asOf={asOf} hrefOf={hrefOfUnit} />}
        <DaySlider day={asOf} onChange={moveTo} />
        <CompareSwitch />
        {level && <Trees rootLevel={level} />}
        {!level && fetching && <Waiting />}
        {!level && error && (
          <Notice kind="error" onRetry={() => ask({ requestPolicy: 'network-only' })}>
            {say(failureOf(error))}
          </Notice>
        )}
      </main>
      {unitId !== null && <UnitPanel key={unitId} unitId={unitId} person={person} onClose={() => change({ unitId: null, compareWith })} />}
    </div>
  );
}
