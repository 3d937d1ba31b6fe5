import './members.css';
import '../../styles/command.css';
import '../../styles/parts.css';
import { type JSX, useState } from 'react';
import { useView } from '../../address/use-view.ts';
import { nothingOpen } from '../../address/view.ts';
import { type Sentence, useSay } from '../../language/language.ts';
import type { Person } from '../../session/open-id.ts';
import { usePageTitle } from '../../ui/page-title.ts';
import { PartsNav } from '../../ui/parts-nav.tsx';
import { useIsPhone } from '../../ui/use-is-phone.ts';
import { DuesPart } from '../dues/dues-part.tsx';
import { ExportsPart } from '../exports/exports-part.tsx';
import { FundPart } from '../fund/fund-part.tsx';
import { HonoraryPart } from '../honorary/honorary-part.tsx';
import { HonoraryListsPart } from '../honorary-lists/lists-part.tsx';
import { ImportPart } from '../member-import/import-part.tsx';
import { actorOf, type MemberActor } from './actor.ts';
import { ListPart } from './list/list-part.tsx';
import { MatchesPart } from './matches/matches-part.tsx';
import { MemberPanel } from './record/member-panel.tsx';
import { RequestsPart } from './requests/requests-part.tsx';
import { TasksPart } from './tasks/tasks-part.tsx';
import { TransfersPart } from './transfers/transfers-part.tsx';

/** What each part of the place is given. */
export interface MembersPartProps {
  readonly person: Person;
  readonly actor: MemberActor;
  /** How often something was recorded beside the part: its list is read again. */
  readonly changes: number;
}

interface MembersPart {
  /** The word of the address; null for the part that is shown first. */
  readonly part: string | null;
  readonly name: Sentence;
  readonly Part: (props: MembersPartProps) => JSX.Element;
}

/** The parts of the place, in order: one line each. */
const parts: readonly MembersPart[] = [
  { part: null, name: { vi: 'Danh sách', en: 'List' }, Part: ListPart },
  { part: 'dues', name: { vi: 'Hội phí', en: 'Dues' }, Part: DuesPart },
  { part: 'fund', name: { vi: 'Sổ quỹ', en: 'Fund' }, Part: FundPart },
  { part: 'honorary', name: { vi: 'Hội viên danh dự', en: 'Honorary members' }, Part: HonoraryPart },
  { part: 'honorarylists', name: { vi: 'Danh sách danh dự gửi lên', en: 'Honorary lists' }, Part: HonoraryListsPart },
  { part: 'import', name: { vi: 'Nhập danh sách', en: 'Import' }, Part: ImportPart },
  { part: 'transfers', name: { vi: 'Chuyển sinh hoạt', en: 'Transfers' }, Part: TransfersPart },
  { part: 'matches', name: { vi: 'Hồ sơ trùng', en: 'Duplicates' }, Part: MatchesPart },
  { part: 'tasks', name: { vi: 'Việc cần làm', en: 'To be done' }, Part: TasksPart },
  { part: 'exports', name: { vi: 'Xuất dữ liệu', en: 'Export' }, Part: ExportsPart },
  { part: 'requests', name: { vi: 'Yêu cầu về dữ liệu', en: 'Requests' }, Part: RequestsPart },
];

/** Members of the Union: who they are, and what is done for them and with their data; and beside it one of them. */
export function MembersPage({ person }: { readonly person: Person }) {
  const say = useSay();
  const isPhone = useIsPhone();
  const { view, hrefOf, change } = useView();
  const actor = actorOf(person);
  const here = parts.find(({ part }) => part === view.part) ?? parts[0];
  // what was recorded in the panel changes what stands in the list: it is read again
  const [changes, setChanges] = useState(0);
  const { memberId } = view;
  const isOpen = memberId !== null && actor.maySee;
  usePageTitle(say({ vi: 'Hội viên', en: 'Members' }));
  return (
    <div className="bases" data-panel={isOpen}>
      <main id="content" className="page members-page" inert={isOpen && isPhone}>
        <header className="page-head">
          <h1>{say({ vi: 'Hội viên', en: 'Members' })}</h1>
        </header>
        <PartsNav
          label={{ vi: 'Các phần của trang', en: 'Parts of the page' }}
          parts={parts.map(({ part, name }) => ({ name, href: hrefOf({ ...nothingOpen, part }), isHere: part === here?.part }))}
        />
        {here && <here.Part person={person} actor={actor} changes={changes} />}
      </main>
      {isOpen && (
        <MemberPanel
          key={memberId}
          memberId={memberId}
          actor={actor}
          onChanged={() => setChanges(changes + 1)}
          onClose={() => change({ memberId: null })}
        />
      )}
    </div>
  );
}
