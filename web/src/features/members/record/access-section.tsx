import { useState } from 'react';
import { ExportMemberFileDocument, type ExportMemberFileMutation, type RevealPurpose } from '../../../gql/graphql.ts';
import { formatDate, formatTime } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { categoryWords, detailWords, presenceWords, purposeWords, residenceWords } from '../../../language/member-words.ts';
import { PanelSection } from '../../../ui/panel-section.tsx';
import { ChoiceField } from '../../command/fields.tsx';
import { lacksText } from '../../command/lacking.ts';
import { Opener } from '../../command/opener.tsx';
import { useDraft } from '../../command/use-draft.ts';
import { MemberForm } from '../member-form.tsx';
import { purposeCodes, purposes } from './reveal-dialog.tsx';
import type { RecordPartProps, ShownMember } from './shown-member.ts';

type File = NonNullable<ExportMemberFileMutation['exportMemberFile']>;

/** Everything held of her and who read it, made for a purpose: what she is given when she asks (SEC-006, SEC-010). */
export function AccessSection({ member }: RecordPartProps) {
  const say = useSay();
  const [file, setFile] = useState<File | null>(null);
  return (
    <PanelSection
      title={say({ vi: 'Ai đã xem, tình trạng qua thời gian', en: 'Who read it, and how she belonged' })}
      action={
        <Opener label={{ vi: 'Lập hồ sơ dữ liệu', en: 'Make her file' }}>
          {(close) => <FileDialog member={member} onMade={setFile} onClose={close} />}
        </Opener>
      }
    >
      {file ? <MadeFile file={file} /> : <p className="quiet">{say(notMade)}</p>}
    </PanelSection>
  );
}

const notMade = {
  vi: 'Nhật ký truy cập nằm trong hồ sơ dữ liệu cá nhân; việc lập hồ sơ cũng được ghi lại.',
  en: 'The log of accesses is part of her file; making it is recorded too.',
};

interface FileDialogProps {
  readonly member: ShownMember;
  readonly onMade: (file: File | null) => void;
  readonly onClose: () => void;
}

function FileDialog({ member, onMade, onClose }: FileDialogProps) {
  const say = useSay();
  const kept = useDraft(`file ${member.id}`, () => ({ purpose: '' as RevealPurpose | '' }));
  return (
    <MemberForm
      title={`${say({ vi: 'Lập hồ sơ dữ liệu cá nhân', en: 'Make her file' })}: ${member.fullName ?? ''}`}
      document={ExportMemberFileDocument}
      kept={kept}
      lacks={{ purpose: lacksText(kept.draft.purpose) }}
      ask={() => ({ id: member.id, purpose: kept.draft.purpose || 'DATA_SUBJECT_REQUEST' })}
      verb={{ vi: 'Lập hồ sơ', en: 'Make it' }}
      onDone={({ exportMemberFile }: ExportMemberFileMutation) => onMade(exportMemberFile ?? null)}
      onClose={onClose}
    >
      <ChoiceField {...kept.field('purpose')} label={{ vi: 'Mục đích', en: 'What for' }} codes={purposeCodes} words={purposes} />
    </MemberForm>
  );
}

function MadeFile({ file }: { readonly file: File }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <>
      <h4>{say({ vi: 'Tình trạng qua thời gian', en: 'How she belonged' })}</h4>
      <ol className="time-line">
        {file.states.map(({ from, to, home, category, residence, presence }) => (
          <li key={from}>
            <time dateTime={from}>{formatDate(from, language)}</time>
            <span>
              <strong>{home?.fullName ?? '—'}</strong>
              <span className="quiet">
                {[say(categoryWords[category]), say(residenceWords[residence]), say(presenceWords[presence])].join('; ')}
                {to && ` ${say({ vi: 'đến', en: 'until' })} ${formatDate(to, language)}`}
              </span>
            </span>
          </li>
        ))}
      </ol>
      <h4>{say({ vi: 'Nhật ký truy cập', en: 'Accesses' })}</h4>
      <Accesses accesses={file.accesses} />
    </>
  );
}

function Accesses({ accesses }: Pick<File, 'accesses'>) {
  const say = useSay();
  const language = useLanguage();
  return (
    <ul className="case-list accesses">
      {accesses.map(({ id, recordedAt, caller, command, purpose, fields }) => (
        <li key={id}>
          <strong>{say(commandWords[command] ?? { vi: command, en: command })}</strong> {caller}, {formatDate(dayOf(recordedAt), language)}{' '}
          {formatTime(recordedAt)}
          <span className="quiet">
            {[
              purpose && say(purposeWords[purpose as RevealPurpose] ?? { vi: purpose, en: purpose }),
              ...fields.map((field) => say(detailWords[field as keyof typeof detailWords] ?? { vi: field, en: field })),
            ]
              .filter(Boolean)
              .join('; ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The Vietnamese day of an instant. */
const dayOf = (instant: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' }).format(new Date(instant));

/** What was done, in words; a command that has none here is named as the service names it. */
const commandWords: Readonly<Record<string, { vi: string; en: string }>> = {
  revealMember: { vi: 'xem dữ liệu niêm phong', en: 'opened what is sealed' },
  exportMemberFile: { vi: 'lập hồ sơ dữ liệu', en: 'made her file' },
  admitMember: { vi: 'kết nạp', en: 'admitted her' },
  readmitMember: { vi: 'kết nạp lại', en: 'admitted her again' },
  correctMember: { vi: 'sửa thông tin', en: 'corrected her record' },
  recordCareVisit: { vi: 'ghi thăm hỏi', en: 'recorded a visit' },
  mergeMembers: { vi: 'gộp hồ sơ', en: 'merged records' },
  unmergeMember: { vi: 'hủy việc gộp', en: 'took records apart' },
  sendTransfer: { vi: 'gửi chuyển sinh hoạt', en: 'sent a transfer' },
  acceptTransfer: { vi: 'tiếp nhận chuyển sinh hoạt', en: 'accepted a transfer' },
  receiveSubjectRequest: { vi: 'nhận yêu cầu về dữ liệu', en: 'received a request' },
};
