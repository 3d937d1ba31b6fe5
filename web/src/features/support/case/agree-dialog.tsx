import { AgreeSupportDocument, type UnitLevel } from '../../../gql/graphql.ts';
import { todayInVietnam } from '../../../language/dates.ts';
import { useSay } from '../../../language/language.ts';
import { DayField, TextField } from '../../command/fields.tsx';
import { lacksText } from '../../command/lacking.ts';
import { useDraft } from '../../command/use-draft.ts';
import { CaseForm } from './case-form.tsx';
import type { CaseDialogProps } from './shown-case.ts';

const places = {
  SUPPORT_DAY_INVALID: 'on',
  SUPPORT_AGREED_TIME_INVALID: 'to',
  policy: 'policy',
  situation: 'situation',
  content: 'content',
  method: 'method',
  duty: 'PROVINCE',
  duties: 'PROVINCE',
};

/** Who may answer for something; province and base must (SUP-004). */
const levels = [
  { level: 'PROVINCE', label: { vi: 'Trách nhiệm của Hội LHPN tỉnh', en: 'Duty of the province' } },
  { level: 'BASE', label: { vi: 'Trách nhiệm của cơ sở', en: 'Duty of the base' } },
  { level: 'CENTRAL', label: { vi: 'Trách nhiệm của Trung ương, cụm (nếu có)', en: 'Duty of Central and the cluster (if any)' } },
  { level: 'BRANCH', label: { vi: 'Trách nhiệm của chi hội (nếu có)', en: 'Duty of the branches (if any)' } },
] as const satisfies readonly { level: UnitLevel; label: object }[];

/** Until the end of next year, unless they agree on something else. */
const usualEnd = (from: string) => `${Number(from.slice(0, 4)) + 1}-12-31`;

/** Records what cluster and province agreed on for a base: policy, time, content, method, and who answers for what (SUP-004). */
export function AgreeDialog({ shown, onDone, onClose }: CaseDialogProps) {
  const say = useSay();
  const kept = useDraft(`agree ${shown.id}`, () => ({
    on: todayInVietnam(),
    policy: '',
    from: todayInVietnam(),
    to: usualEnd(todayInVietnam()),
    situation: '',
    content: '',
    method: '',
    PROVINCE: '',
    BASE: '',
    CENTRAL: '',
    BRANCH: '',
  }));
  const { draft, field } = kept;
  const { on, policy, from, to, situation, content, method } = draft;
  return (
    <CaseForm
      title={`${say({ vi: 'Cụm và tỉnh thống nhất', en: 'Cluster and province agree' })}: ${shown.unit?.fullName ?? ''}`}
      document={AgreeSupportDocument}
      kept={kept}
      places={places}
      lacks={{
        policy: lacksText(policy),
        situation: lacksText(situation),
        content: lacksText(content),
        method: lacksText(method),
        PROVINCE: lacksText(draft.PROVINCE),
        BASE: lacksText(draft.BASE),
      }}
      ask={() => ({
        caseId: shown.id,
        on,
        policy,
        from,
        to,
        situation,
        content,
        method,
        duties: levels.map(({ level }) => ({ level, duty: draft[level] })).filter(({ duty }) => duty.trim() !== ''),
        version: shown.version,
      })}
      onDone={onDone}
      onClose={onClose}
    >
      <DayField {...field('on')} label={{ vi: 'Ngày thống nhất', en: 'Agreed on' }} />
      <TextField {...field('situation')} label={{ vi: 'Tình hình ban đầu', en: 'How things stand at first' }} rows={2} />
      <TextField {...field('policy')} label={{ vi: 'Chủ trương', en: 'Policy' }} rows={2} />
      <DayField {...field('from')} label={{ vi: 'Thời gian: từ ngày', en: 'Time: from' }} />
      <DayField {...field('to')} label={{ vi: 'Thời gian: đến ngày', en: 'Time: until' }} />
      <TextField {...field('content')} label={{ vi: 'Nội dung', en: 'Content' }} rows={3} />
      <TextField {...field('method')} label={{ vi: 'Phương pháp', en: 'Method' }} rows={2} />
      {levels.map(({ level, label }) => (
        <TextField key={level} {...field(level)} label={label} rows={2} />
      ))}
    </CaseForm>
  );
}
