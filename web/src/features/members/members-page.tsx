import './members.css';
import '../../styles/command.css';
import '../../styles/parts.css';
import type { JSX } from 'react';
import { useView } from '../../address/use-view.ts';
import { nothingOpen } from '../../address/view.ts';
import { type Sentence, useSay } from '../../language/language.ts';
import type { Person } from '../../session/open-id.ts';
import { usePageTitle } from '../../ui/page-title.ts';
import { PartsNav } from '../../ui/parts-nav.tsx';
import { DuesPart } from '../dues/dues-part.tsx';
import { HonoraryPart } from '../honorary/honorary-part.tsx';
import { ListPart } from './list/list-part.tsx';

interface MembersPart {
  /** The word of the address; null for the part that is shown first. */
  readonly part: string | null;
  readonly name: Sentence;
  readonly Part: (props: { readonly person: Person }) => JSX.Element;
}

/** The parts of the place, in order: one line each. */
const parts: readonly MembersPart[] = [
  { part: null, name: { vi: 'Danh sách', en: 'List' }, Part: ListPart },
  { part: 'dues', name: { vi: 'Hội phí', en: 'Dues' }, Part: DuesPart },
  { part: 'honorary', name: { vi: 'Hội viên danh dự', en: 'Honorary members' }, Part: HonoraryPart },
];

/** Members of the Union: who they are, and what is done for them and with their data. */
export function MembersPage({ person }: { readonly person: Person }) {
  const say = useSay();
  const { view, hrefOf } = useView();
  const here = parts.find(({ part }) => part === view.part) ?? parts[0];
  usePageTitle(say({ vi: 'Hội viên', en: 'Members' }));
  return (
    <main id="content" className="page members-page">
      <header className="page-head">
        <h1>{say({ vi: 'Hội viên', en: 'Members' })}</h1>
      </header>
      <PartsNav
        label={{ vi: 'Các phần của trang', en: 'Parts of the page' }}
        parts={parts.map(({ part, name }) => ({ name, href: hrefOf({ ...nothingOpen, part }), isHere: part === here?.part }))}
      />
      {here && <here.Part person={person} />}
    </main>
  );
}
