import './support.css';
import '../../styles/command.css';
import '../../styles/parts.css';
import { useView } from '../../address/use-view.ts';
import { type Sentence, useSay } from '../../language/language.ts';
import type { Person } from '../../session/open-id.ts';
import { usePageTitle } from '../../ui/page-title.ts';
import { PartsNav } from '../../ui/parts-nav.tsx';
import { useIsPhone } from '../../ui/use-is-phone.ts';
import { BoardCount, BoardPart, useBoard } from './board/board-part.tsx';
import { DifficultiesPart } from './board/difficulties-part.tsx';
import { ProvinceChoice } from './board/province-choice.tsx';
import { CasePanel } from './case/case-panel.tsx';
import { CausesPart } from './causes/causes-part.tsx';
import { PapersPart } from './papers/papers-part.tsx';

const parts: readonly { readonly part: string | null; readonly name: Sentence }[] = [
  { part: null, name: { vi: 'Hồ sơ', en: 'Cases' } },
  { part: 'causes', name: { vi: 'Nguyên nhân', en: 'Causes' } },
  { part: 'papers', name: { vi: 'Kế hoạch, báo cáo', en: 'Plans and reports' } },
];

/**
 * The support of the bases not above 60 %: where each stands, and beside it one case; why they are where they are; and the
 * plans and reports of the provinces.
 */
export function SupportPage({ person }: { readonly person: Person }) {
  const say = useSay();
  const isPhone = useIsPhone();
  const { view, hrefOf, change } = useView();
  const { caseId } = view;
  const here = parts.some(({ part }) => part === view.part) ? view.part : null;
  const unitId = view.filter.provinceId ?? person.unitId;
  const board = useBoard(unitId, here !== null);
  usePageTitle(say({ vi: 'Hỗ trợ', en: 'Support' }));
  return (
    <div className="bases" data-panel={caseId !== null}>
      <main id="content" className="page support-page" inert={caseId !== null && isPhone}>
        <header className="page-head">
          <h1>{say({ vi: 'Hỗ trợ cơ sở chưa trên 60\u00A0%', en: 'Support of bases not above 60%' })}</h1>
          {here === null && <BoardCount data={board.data} />}
          <ProvinceChoice />
        </header>
        <PartsNav
          label={{ vi: 'Các phần của trang', en: 'Parts of the page' }}
          parts={parts.map(({ part, name }) => ({ name, href: hrefOf({ part, caseId: null }), isHere: part === here }))}
        />
        {here === null && (
          <>
            <DifficultiesPart isOpen={person.rights.includes('support:answer')} />
            <BoardPart data={board.data} error={board.error} isBusy={board.isBusy} openId={caseId} onRetry={board.again} />
          </>
        )}
        {here === 'causes' && <CausesPart unitId={unitId} />}
        {here === 'papers' && <PapersPart person={person} />}
      </main>
      {caseId !== null && (
        <CasePanel key={caseId} caseId={caseId} person={person} onClose={() => change({ caseId: null })} onChanged={board.again} />
      )}
    </div>
  );
}
