import './cadres.css';
import '../../styles/parts.css';
import type { JSX } from 'react';
import { useMoment } from '../../address/moment.tsx';
import { useView } from '../../address/use-view.ts';
import { nothingOpen } from '../../address/view.ts';
import { formatDate } from '../../language/dates.ts';
import { type Sentence, useLanguage, useSay } from '../../language/language.ts';
import type { Person } from '../../session/open-id.ts';
import { usePageTitle } from '../../ui/page-title.ts';
import { PartsNav } from '../../ui/parts-nav.tsx';
import { useIsPhone } from '../../ui/use-is-phone.ts';
import { CadrePanel } from './cadre-panel.tsx';
import { LeadershipPart } from './leadership-part.tsx';
import { ListPart } from './list-part.tsx';
import { UnitHead } from './unit-head.tsx';
import { useScope } from './use-scope.ts';
import { VacanciesPart } from './vacancies-part.tsx';
import { WaitingPart } from './waiting-part.tsx';

/** What each part of the place is given. */
export interface CadresPartProps {
  /** Whether the reader may read names of persons. */
  readonly seesPersons: boolean;
}

interface CadresPart {
  /** The word of the address; null for the part that is shown first. */
  readonly part: string | null;
  readonly name: Sentence;
  readonly Part: (props: CadresPartProps) => JSX.Element;
}

const parts: readonly CadresPart[] = [
  { part: null, name: { vi: 'Đương nhiệm', en: 'In office' }, Part: ListPart },
  { part: 'vacancies', name: { vi: 'Cơ sở khuyết Chủ tịch', en: 'Bases without a president' }, Part: VacanciesPart },
  { part: 'waiting', name: { vi: 'Chờ bố trí', en: 'To be placed' }, Part: WaitingPart },
];

/** Who leads the bases of a unit, who mentors them, and where somebody is missing; and beside it one cadre. */
export function CadresPage({ person }: { readonly person: Person }) {
  const say = useSay();
  const language = useLanguage();
  const isPhone = useIsPhone();
  const { asOf } = useMoment();
  const { view, hrefOf, change } = useView();
  const scope = useScope(person.unitId);
  const seesPersons = person.rights.includes('persons');
  const here = parts.find(({ part }) => part === view.part) ?? parts[0];
  const { cadreId, unitId } = view;
  const isOpen = cadreId !== null && seesPersons;
  usePageTitle(say({ vi: 'Cán bộ', en: 'Cadres' }));
  return (
    <div className="bases" data-panel={isOpen}>
      <main id="content" className="page cadres-page" inert={isOpen && isPhone}>
        <header className="page-head">
          <h1>{say({ vi: 'Cán bộ', en: 'Cadres' })}</h1>
          <p className="quiet">
            {say({ vi: 'ngày', en: 'on' })} {formatDate(asOf, language)}
          </p>
        </header>
        <UnitHead scope={scope} ownId={person.unitId} />
        <LeadershipPart scope={scope} />
        <PartsNav
          label={{ vi: 'Các phần của trang', en: 'Parts of the page' }}
          parts={parts.map(({ part, name }) => ({ name, href: hrefOf({ ...nothingOpen, unitId, part }), isHere: part === here?.part }))}
        />
        {here && <here.Part seesPersons={seesPersons} />}
      </main>
      {isOpen && <CadrePanel key={cadreId} cadreId={cadreId} onClose={() => change({ cadreId: null })} />}
    </div>
  );
}
