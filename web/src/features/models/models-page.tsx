import './models.css';
import '../../styles/command.css';
import '../../styles/parts.css';
import { useView } from '../../address/use-view.ts';
import { nothingOpen } from '../../address/view.ts';
import { type Sentence, useSay } from '../../language/language.ts';
import type { Person } from '../../session/open-id.ts';
import { usePageTitle } from '../../ui/page-title.ts';
import { PartsNav } from '../../ui/parts-nav.tsx';
import { useIsPhone } from '../../ui/use-is-phone.ts';
import { CoveragePart } from './coverage/coverage-part.tsx';
import { LibraryPart } from './library/library-part.tsx';
import { ModelPanel } from './model/model-panel.tsx';
import { PairPanel } from './pair/pair-panel.tsx';
import { PairsPart } from './pair/pairs-part.tsx';
import { PilotsPart } from './pilot/pilots-part.tsx';
import { useActor } from './use-actor.ts';
import { WaitingPart } from './waiting/waiting-part.tsx';

const parts: readonly { readonly part: string | null; readonly name: Sentence }[] = [
  { part: null, name: { vi: 'Cẩm nang mô hình', en: 'Handbook of models' } },
  { part: 'pairs', name: { vi: 'Các cặp', en: 'Pairs' } },
  { part: 'pilots', name: { vi: 'Thí điểm', en: 'Pilots' } },
  { part: 'coverage', name: { vi: 'Độ phủ', en: 'Coverage' } },
];

/** Models of gathering women: their handbook, the pairs, the pilots of support, the coverage; and beside it one of them. */
export function ModelsPage({ person }: { readonly person: Person }) {
  const say = useSay();
  const isPhone = useIsPhone();
  const { view, hrefOf, change } = useView();
  const { modelId, pairId, unitId } = view;
  const actor = useActor(person);
  const here = parts.some(({ part }) => part === view.part) ? view.part : null;
  const isOpen = modelId !== null || pairId !== null;
  usePageTitle(say({ vi: 'Mô hình', en: 'Models' }));
  return (
    <div className="bases" data-panel={isOpen}>
      <main id="content" className="page models-page" inert={isOpen && isPhone}>
        <header className="page-head">
          <h1>{say({ vi: 'Mô hình', en: 'Models' })}</h1>
        </header>
        <PartsNav
          label={{ vi: 'Các phần của trang', en: 'Parts of the page' }}
          parts={parts.map(({ part, name }) => ({ name, href: hrefOf({ ...nothingOpen, part }), isHere: part === here }))}
        />
        <WaitingPart actor={actor} />
        {here === null && <LibraryPart actor={actor} />}
        {here === 'pairs' && <PairsPart />}
        {here === 'pilots' && <PilotsPart actor={actor} />}
        {here === 'coverage' && <CoveragePart />}
      </main>
      {pairId !== null && unitId !== null && (
        <PairPanel key={pairId} pairId={pairId} unitId={unitId} actor={actor} onClose={() => change({ pairId: null, unitId: null })} />
      )}
      {pairId === null && modelId !== null && (
        <ModelPanel key={modelId} modelId={modelId} actor={actor} onClose={() => change({ modelId: null })} />
      )}
    </div>
  );
}
