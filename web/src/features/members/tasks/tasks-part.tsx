import { useState } from 'react';
import { Link } from '../../../address/link.tsx';
import { useView } from '../../../address/use-view.ts';
import { type MemberTaskKind, MemberTaskListDocument, type MemberTaskListQuery } from '../../../gql/graphql.ts';
import { usePages } from '../../../graph/use-pages.ts';
import { formatDate, todayInVietnam } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { presenceWords, residenceWords, taskWords } from '../../../language/member-words.ts';
import { PagedList } from '../../../lists/paged-list.tsx';
import { Opener } from '../../command/opener.tsx';
import { ExitDialog } from '../acts/exit-dialog.tsx';
import { PlaceDialog } from '../acts/place-dialog.tsx';
import { ResidenceDialog } from '../acts/residence-dialog.tsx';
import { ReturnDialog } from '../acts/return-dialog.tsx';
import type { MembersPartProps } from '../members-page.tsx';
import { NamesOnly } from '../names-only.tsx';
import { SendDialog } from '../transfers/send-dialog.tsx';

type TaskMember = NonNullable<MemberTaskListQuery['memberTasks']>['edges'][number]['node'];

const kinds = Object.keys(taskWords) as readonly MemberTaskKind[];

/**
 * Members somebody has to look into: whose residence is to be reviewed (MEM-013), who counts nowhere as her commune is not known (F-43), who is
 * to be placed after a split (ORG-010).
 */
export function TasksPart(props: MembersPartProps) {
  return (
    <NamesOnly actor={props.actor}>
      <Tasks {...props} />
    </NamesOnly>
  );
}

function Tasks({ actor, changes }: MembersPartProps) {
  const say = useSay();
  const { view } = useView();
  const [kind, show] = useState<MemberTaskKind>('REVIEW_RESIDENCE');
  const list = usePages(
    MemberTaskListDocument,
    { kind, unitId: view.unitId, asOf: todayInVietnam() },
    ({ memberTasks }) => memberTasks,
    changes,
  );
  return (
    <>
      <fieldset className="member-filters">
        <legend className="visually-hidden">{say({ vi: 'Việc cần làm', en: 'What is to be done' })}</legend>
        {kinds.map((one) => (
          <button key={one} type="button" className="button" aria-pressed={one === kind} onClick={() => show(one)}>
            {say(taskWords[one])}
          </button>
        ))}
      </fieldset>
      <PagedList list={list} noun={{ vi: 'hội viên', en: 'members' }} nothing={nothing[kind]}>
        {(member) => <TaskLine key={member.id} member={member} kind={kind} mayWrite={actor.mayWrite} onDone={list.again} />}
      </PagedList>
    </>
  );
}

interface TaskLineProps {
  readonly member: TaskMember;
  readonly kind: MemberTaskKind;
  readonly mayWrite: boolean;
  readonly onDone: () => void;
}

function TaskLine({ member, kind, mayWrite, onDone }: TaskLineProps) {
  const say = useSay();
  const language = useLanguage();
  const { hrefOf } = useView();
  const { id, fullName, birthYear, home, state } = member;
  return (
    <li className="paper">
      <header>
        <Link href={hrefOf({ memberId: id })}>{fullName}</Link> {birthYear}
        <span className="quiet">{[home?.fullName, home?.parent?.fullName].filter(Boolean).join(', ')}</span>
      </header>
      {state && (
        <p className="quiet">
          {say(residenceWords[state.residence])}; {say(presenceWords[state.presence])}
          {state.awaySince && ` ${say({ vi: 'từ', en: 'since' })} ${formatDate(state.awaySince, language)}`}
        </p>
      )}
      {mayWrite && <TaskActs member={member} kind={kind} onDone={onDone} />}
    </li>
  );
}

/** What settles it: she is back, was sent on, or no longer belongs; of one to be placed, her branch. */
function TaskActs({ member, kind, onDone }: Omit<TaskLineProps, 'mayWrite'>) {
  const about = member.fullName ?? '';
  if (kind === 'PLACE')
    return (
      <div className="row-acts">
        <Opener label={{ vi: 'Xếp vào chi hội, tổ', en: 'Place her' }} about={about}>
          {(close) => <PlaceDialog member={member} onDone={onDone} onClose={close} />}
        </Opener>
      </div>
    );
  if (kind === 'COMMUNE_MISSING')
    return (
      <div className="row-acts">
        <Opener label={{ vi: 'Ghi xã cư trú', en: 'Record her commune' }} about={about}>
          {(close) => <ResidenceDialog member={member} onDone={onDone} onClose={close} />}
        </Opener>
      </div>
    );
  return (
    <div className="row-acts">
      <Opener label={{ vi: 'Đã trở về', en: 'She is back' }} about={about}>
        {(close) => <ReturnDialog member={member} onDone={onDone} onClose={close} />}
      </Opener>
      <Opener isPlain label={{ vi: 'Chuyển sinh hoạt', en: 'Transfer' }} about={about}>
        {(close) => <SendDialog member={member} onDone={onDone} onClose={close} />}
      </Opener>
      <Opener isPlain label={{ vi: 'Ghi giảm', en: 'No longer belongs' }} about={about}>
        {(close) => <ExitDialog member={member} onDone={onDone} onClose={close} />}
      </Opener>
    </div>
  );
}

const nothing = {
  REVIEW_RESIDENCE: {
    vi: 'Không có ai vắng mặt quá 12 tháng (nơi thường trú) hoặc 6 tháng (nơi tạm trú).',
    en: 'Nobody has been away for 12 months (permanent) or 6 months (temporary residents).',
  },
  COMMUNE_MISSING: {
    vi: 'Hội viên cơ sở đặc thù nào cũng đã ghi xã cư trú.',
    en: 'The commune of every member of a special base is known.',
  },
  PLACE: {
    vi: 'Không có ai chờ xếp: chưa có cơ sở, chi hội nào bị chia về nhiều nơi.',
    en: 'Nobody waits to be placed: no base or branch of hers was split.',
  },
} as const;
