import './reports.css';
import '../../styles/command.css';
import '../../styles/parts.css';
import type { JSX } from 'react';
import { useView } from '../../address/use-view.ts';
import { nothingOpen } from '../../address/view.ts';
import { type Sentence, useSay } from '../../language/language.ts';
import type { Person } from '../../session/open-id.ts';
import { usePageTitle } from '../../ui/page-title.ts';
import { PartsNav } from '../../ui/parts-nav.tsx';
import { RulesPart } from '../rules/rules-part.tsx';
import { BoardPart } from './board/board-part.tsx';

interface ReportsPart {
  /** The word of the address; null for the part that is shown first. */
  readonly part: string | null;
  readonly name: Sentence;
  readonly Part: (props: { readonly person: Person }) => JSX.Element;
}

/** The parts of the place, in order: one line each. */
const parts: readonly ReportsPart[] = [
  { part: null, name: { vi: 'Theo dõi hạn', en: 'Deadlines' }, Part: BoardPart },
  { part: 'rules', name: { vi: 'Quy tắc, chỉ tiêu', en: 'Rules, targets' }, Part: RulesPart },
];

/** Reports of a period: who has to give them by when, and by which rules and targets they are judged. */
export function ReportsPage({ person }: { readonly person: Person }) {
  const say = useSay();
  const { view, hrefOf } = useView();
  const here = parts.find(({ part }) => part === view.part) ?? parts[0];
  usePageTitle(say({ vi: 'Báo cáo', en: 'Reports' }));
  return (
    <main id="content" className="page reports-page">
      <header className="page-head">
        <h1>{say({ vi: 'Báo cáo', en: 'Reports' })}</h1>
      </header>
      <PartsNav
        label={{ vi: 'Các phần của trang', en: 'Parts of the page' }}
        parts={parts.map(({ part, name }) => ({ name, href: hrefOf({ ...nothingOpen, part }), isHere: part === here?.part }))}
      />
      {here && <here.Part person={person} />}
    </main>
  );
}
