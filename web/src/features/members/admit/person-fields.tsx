import { targetGroups } from '../../../address/choices.ts';
import { useSay } from '../../../language/language.ts';
import { coreRoleWords, religionWords } from '../../../language/member-words.ts';
import { targetGroupWords } from '../../../language/target-group-words.ts';
import { DateField } from '../../../ui/date-field.tsx';
import { FieldRefusal } from '../../command/field-refusal.tsx';
import { CheckList, ChoiceField, TextField } from '../../command/fields.tsx';
import { useTold } from '../../command/told.ts';
import type { Kept } from '../../command/use-draft.ts';
import { HousemateField } from './housemate-field.tsx';
import type { PersonDraft } from './person-draft.ts';

interface PersonFieldsProps {
  readonly kept: Kept<PersonDraft>;
  /** Whose record it is; of an admission nobody's yet. */
  readonly memberId?: string;
  /** What is recorded of the numbers, their last digits; they stay unless something is typed. */
  readonly recorded?: { readonly citizenId: string | null; readonly phone: string | null };
}

const yes = { YES: { vi: 'cũng là đoàn viên công đoàn', en: 'belongs to a trade union too' } } as const;
const party = { '': { vi: 'không ghi', en: 'not told' }, YES: { vi: 'là đảng viên', en: 'yes' }, NO: { vi: 'không', en: 'no' } } as const;
const religions = { '': { vi: 'không ghi', en: 'not told' }, ...religionWords };
const coreRoles = Object.keys(coreRoleWords) as (keyof typeof coreRoleWords)[];

/** Who she is: name, birth, numbers with what she agreed to, and what else is told of her. */
export function PersonFields({ kept, memberId, recorded }: PersonFieldsProps) {
  const { draft, field } = kept;
  const stays = (masked: string | null | undefined) =>
    masked ? { vi: `Đang lưu ${masked}; bỏ trống thì giữ nguyên.`, en: `${masked} is recorded and stays if this is left empty.` } : null;
  const idHint = stays(recorded?.citizenId);
  const phoneHint = stays(recorded?.phone);
  return (
    <>
      <div className="beside">
        <TextField {...field('fullName')} label={{ vi: 'Họ và tên', en: 'Full name' }} />
        <TextField {...field('born')} label={{ vi: 'Ngày sinh (hoặc năm sinh)', en: 'Born on (or in)' }} />
      </div>
      <div className="beside">
        <TextField {...field('citizenId')} label={{ vi: 'Số căn cước công dân', en: 'Citizen id' }} {...(idHint && { hint: idHint })} />
        <TextField {...field('phone')} label={{ vi: 'Số điện thoại', en: 'Telephone' }} {...(phoneHint && { hint: phoneHint })} />
      </div>
      <div className="beside">
        <ConsentDay day={draft.consentOn} onDay={field('consentOn').onChange} />
        <TextField {...field('consentPurpose')} label={{ vi: 'Mục đích đã giải thích', en: 'What for, as explained' }} />
      </div>
      <TextField {...field('occupation')} label={{ vi: 'Nghề nghiệp', en: 'Occupation' }} />
      <HousemateField value={draft.livesWith} exceptId={memberId ?? null} onChange={(livesWith) => kept.change({ livesWith })} />
      <MoreOfPerson kept={kept} />
    </>
  );
}

/** MEM-004: her number is kept only with the day she agreed. */
function ConsentDay({ day, onDay }: { readonly day: string; readonly onDay: (day: string) => void }) {
  const say = useSay();
  const { id, messages } = useTold('consentOn');
  return (
    <div className="command-field">
      <DateField label={say({ vi: 'Ngày chị đồng ý cho lưu dữ liệu', en: 'Day she agreed' })} day={day} isOptional onChange={onDay} />
      <FieldRefusal id={id} messages={messages} />
    </div>
  );
}

function MoreOfPerson({ kept: { draft, change, field } }: { readonly kept: Kept<PersonDraft> }) {
  const say = useSay();
  return (
    <details className="difficulties">
      <summary>{say({ vi: 'Thông tin thêm', en: 'More' })}</summary>
      <div className="beside">
        <TextField {...field('ethnicity')} label={{ vi: 'Dân tộc', en: 'Ethnic group' }} />
        <ChoiceField
          {...field('religion')}
          label={{ vi: 'Tôn giáo', en: 'Religion' }}
          codes={Object.keys(religions) as (keyof typeof religions)[]}
          words={religions}
        />
      </div>
      <div className="beside">
        <ChoiceField
          {...field('partyMembership')}
          label={{ vi: 'Đảng viên', en: 'Party member' }}
          codes={['', 'YES', 'NO']}
          words={party}
        />
        <TextField
          {...field('otherOrganisations')}
          label={{ vi: 'Đoàn thể khác, cách nhau bằng dấu phẩy', en: 'Other organisations, by commas' }}
        />
      </div>
      <CheckList
        name="inTradeUnion"
        legend={{ vi: 'Công đoàn', en: 'Trade union' }}
        codes={['YES']}
        words={yes}
        chosen={draft.inTradeUnion}
        onChange={(inTradeUnion) => change({ inTradeUnion })}
      />
      <div className="beside">
        <TextField {...field('hardship')} label={{ vi: 'Hoàn cảnh khó khăn', en: 'Hardship' }} rows={2} />
        <TextField {...field('health')} label={{ vi: 'Sức khỏe, khuyết tật', en: 'Health, disability' }} rows={2} />
      </div>
      <CheckList
        name="coreRoles"
        legend={{ vi: 'Hội viên nòng cốt', en: 'Core roles' }}
        codes={coreRoles}
        words={coreRoleWords}
        chosen={draft.coreRoles}
        onChange={(chosen) => change({ coreRoles: chosen })}
      />
      <CheckList
        name="targetGroups"
        legend={{ vi: 'Nhóm đối tượng', en: 'Target groups' }}
        codes={targetGroups}
        words={targetGroupWords}
        chosen={draft.targetGroups}
        onChange={(chosen) => change({ targetGroups: chosen })}
      />
    </details>
  );
}
