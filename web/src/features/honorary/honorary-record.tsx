import { useQuery } from 'urql';
import { Link } from '../../address/link.tsx';
import { useView } from '../../address/use-view.ts';
import { type HonoraryFactsFragment, HonoraryRecordDocument } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { formatDate } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import type { Person } from '../../session/open-id.ts';
import { DemonstrationMark, isDemonstration } from '../../ui/marks.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { Opener } from '../command/opener.tsx';
import { CardDialog } from './card-dialog.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import { DecisionDialog } from './decision-dialog.tsx';
import {
  assignmentWords,
  contributionWords,
  genderWords,
  groundWords,
  influenceWords,
  scopeWords,
  stateWords,
  taskWords,
} from './honorary-words.ts';
import { isPublic, PublishDialog } from './publish-dialog.tsx';
import { SealedSection } from './sealed-section.tsx';
import { ApproveDialog, AssignDialog, CloseDialog, RecogniseDialog, ScreenDialog, TerminateDialog } from './step-dialogs.tsx';

interface RecordProps {
  readonly id: string;
  readonly person: Person;
}

/** One record: who it is, what was done, and what can be done next. */
export function HonoraryRecord({ id, person }: RecordProps) {
  const say = useSay();
  const { hrefOf } = useView();
  const [{ data, error, fetching }, ask] = useQuery({
    query: HonoraryRecordDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const again = () => ask({ requestPolicy: 'network-only' });
  const record = data?.honoraryMember?.id === id ? data.honoraryMember : null;
  return (
    <article className="honorary-record" aria-busy={fetching}>
      <p>
        <Link href={hrefOf({ honoraryId: null })}>{say({ vi: '‹ Về sổ hội viên danh dự', en: '‹ Back to the book' })}</Link>
      </p>
      {!record && fetching && <Waiting />}
      {!record && !fetching && (
        <Notice kind="error" onRetry={again}>
          {say(error ? failureOf(error) : nothingThere)}
        </Notice>
      )}
      {record && (
        <>
          <h2>{record.fullName}</h2>
          {isDemonstration(record.origin) && <DemonstrationMark isShort />}
          <Acts record={record} person={person} onChanged={again} />
          <Facts record={record} />
          <SealedSection key={record.version} record={record} maySeeSealed={person.rights.includes('persons:sensitive')} />
          <Steps record={record} />
          <Assignments record={record} />
        </>
      )}
    </article>
  );
}

interface ActsProps {
  readonly record: HonoraryFactsFragment;
  readonly person: Person;
  readonly onChanged: () => void;
}

/** What may be done next, by whose it is: of the level that recognises, or of what is above it. */
function Acts({ record, person, onChanged }: ActsProps) {
  const { state, unit } = record;
  if (!person.rights.includes('honorary:write')) return null;
  const isOwn = unit?.id === person.unitId;
  const step = { record, onDone: onChanged };
  const isOpen = state === 'PROPOSED' || state === 'SCREENED' || state === 'APPROVED_BY_SUPERIOR';
  return (
    <div className="honorary-acts">
      {isOwn && state === 'PROPOSED' && (
        <Opener isPrimary label={{ vi: 'Ghi buổi gặp gỡ', en: 'Record the meeting' }}>
          {(close) => <ScreenDialog {...step} onClose={close} />}
        </Opener>
      )}
      {!isOwn && state === 'SCREENED' && (
        <Opener isPrimary label={{ vi: 'Cho ý kiến', en: 'Give an opinion' }}>
          {(close) => <ApproveDialog {...step} onClose={close} />}
        </Opener>
      )}
      {isOwn && state === 'APPROVED_BY_SUPERIOR' && (
        <Opener isPrimary label={{ vi: 'Công nhận', en: 'Recognise' }}>
          {(close) => <RecogniseDialog {...step} onClose={close} />}
        </Opener>
      )}
      {isOpen && (
        <Opener label={{ vi: 'Không chấp thuận', en: 'Reject' }}>
          {(close) => <CloseDialog verb="reject" {...step} onClose={close} />}
        </Opener>
      )}
      {isOwn && isOpen && (
        <Opener label={{ vi: 'Rút lại', en: 'Withdraw' }}>{(close) => <CloseDialog verb="withdraw" {...step} onClose={close} />}</Opener>
      )}
      {state === 'RECOGNISED' && (
        <Opener label={{ vi: 'In quyết định', en: 'Print the decision' }}>
          {(close) => <DecisionDialog record={record} onClose={close} />}
        </Opener>
      )}
      {isOwn && state === 'RECOGNISED' && (
        <>
          <Opener label={{ vi: 'Phân công nhiệm vụ', en: 'Give a task' }}>{(close) => <AssignDialog {...step} onClose={close} />}</Opener>
          <Opener label={{ vi: 'Thẻ hội viên', en: 'Card' }}>{(close) => <CardDialog {...step} onClose={close} />}</Opener>
          <Opener
            label={
              isPublic(record)
                ? { vi: 'Rút khỏi danh sách công khai', en: 'Take out of the public list' }
                : { vi: 'Đưa vào danh sách công khai', en: 'Name in public' }
            }
          >
            {(close) => <PublishDialog {...step} record={record} onClose={close} />}
          </Opener>
          <Opener label={{ vi: 'Thôi là hội viên danh dự', en: 'End it' }}>
            {(close) => <TerminateDialog {...step} onClose={close} />}
          </Opener>
        </>
      )}
      {isOwn && !record.erasedOn && (
        <Opener label={{ vi: 'Sửa hồ sơ', en: 'Correct' }}>{(close) => <CorrectDialog {...step} record={record} onClose={close} />}</Opener>
      )}
    </div>
  );
}

type Fact = readonly [name: string, value: string];

/** Who the person is, and what speaks for the person. */
function usePersonFacts(record: HonoraryFactsFragment, day: (value: string | null | undefined) => string): readonly Fact[] {
  const say = useSay();
  return [
    [say({ vi: 'Ngày sinh', en: 'Born' }), day(record.bornOn)],
    [say({ vi: 'Giới tính', en: 'Gender' }), record.gender ? say(genderWords[record.gender]) : '—'],
    [say({ vi: 'Quốc tịch', en: 'Nationality' }), record.nationality ?? '—'],
    [say({ vi: 'Trích ngang', en: 'Who the person is' }), record.shortCv ?? '—'],
    [say({ vi: 'Uy tín', en: 'Prestige' }), record.prestige ?? '—'],
    [say({ vi: 'Tầm ảnh hưởng', en: 'Influence' }), record.influenceKind ? say(influenceWords[record.influenceKind]) : '—'],
  ];
}

function Facts({ record }: { readonly record: HonoraryFactsFragment }) {
  const say = useSay();
  const language = useLanguage();
  const day = (value: string | null | undefined) => (value ? formatDate(value, language) : '—');
  const person = usePersonFacts(record, day);
  const publicly = record.publicationWithdrawnOn
    ? say({ vi: `đã rút ngày ${day(record.publicationWithdrawnOn)}`, en: `taken back on ${day(record.publicationWithdrawnOn)}` })
    : day(record.publicationOn);
  const facts: readonly Fact[] = [
    [say({ vi: 'Trạng thái', en: 'State' }), say(stateWords[record.state])],
    [say({ vi: 'Việc cần làm', en: 'To be done' }), (record.tasks ?? []).map((task) => say(taskWords[task])).join('; ') || '—'],
    [say({ vi: 'Đơn vị công nhận', en: 'Unit' }), record.unit?.fullName ?? '—'],
    ...person,
    [say({ vi: 'Phạm vi', en: 'How far' }), say(scopeWords[record.scope])],
    [
      say({ vi: 'Đóng góp', en: 'Contributions' }),
      (record.contributions ?? []).map(({ kind, since }) => `${say(contributionWords[kind])} (${day(since)})`).join('; ') || '—',
    ],
    [say({ vi: 'Số thẻ', en: 'Card' }), record.cardNumber ?? '—'],
    [say({ vi: 'Đồng ý công khai', en: 'Named in public since' }), publicly],
  ];
  return (
    <dl className="honorary-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Steps({ record }: { readonly record: HonoraryFactsFragment }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <section aria-label={say({ vi: 'Các bước', en: 'Steps' })}>
      <h3>{say({ vi: 'Các bước', en: 'Steps' })}</h3>
      <ol className="honorary-steps">
        {(record.steps ?? []).map(({ kind, on, unit, byWhom, opinion, decisionNo, activity, ground }) => (
          <li key={kind}>
            <strong>{say(stateWords[kind])}</strong> {formatDate(on, language)}, {unit?.fullName ?? '—'}
            <span className="quiet">
              {[ground && say(groundWords[ground]), byWhom, decisionNo, activity, opinion].filter(Boolean).join('; ')}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Assignments({ record }: { readonly record: HonoraryFactsFragment }) {
  const say = useSay();
  const language = useLanguage();
  const assignments = record.assignments ?? [];
  if (assignments.length === 0) return null;
  return (
    <section aria-label={say({ vi: 'Nhiệm vụ được phân công', en: 'Tasks' })}>
      <h3>{say({ vi: 'Nhiệm vụ được phân công', en: 'Tasks' })}</h3>
      <ul className="honorary-steps">
        {assignments.map(({ id, kind, task, from, to }) => (
          <li key={id}>
            <strong>{say(assignmentWords[kind])}</strong> {formatDate(from, language)} – {to ? formatDate(to, language) : '…'}
            <span className="quiet">{task}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const nothingThere = { vi: 'Không có hồ sơ này trong phạm vi của bạn.', en: 'There is no such record in your part of the Union.' };
