import {
  ApproveHonoraryDocument,
  AssignHonoraryDocument,
  type HonoraryAssignmentKind,
  type HonoraryEndGround,
  RecogniseHonoraryDocument,
  RejectHonoraryDocument,
  ScreenHonoraryDocument,
  TerminateHonoraryDocument,
  WithdrawHonoraryDocument,
} from '../../gql/graphql.ts';
import { todayInVietnam } from '../../language/dates.ts';
import { useSay } from '../../language/language.ts';
import { CommandForm } from '../command/command-form.tsx';
import { ChoiceField, DayField, TextField } from '../command/fields.tsx';
import { lacksText } from '../command/lacking.ts';
import { useDraft } from '../command/use-draft.ts';
import { assignmentWords, codesOf, groundWords } from './honorary-words.ts';

export interface StepProps {
  readonly record: { readonly id: string; readonly version: number };
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const days = { HONORARY_DAY_IN_FUTURE: 'on', HONORARY_DAY_BEFORE_LAST: 'on' };

export function ScreenDialog({ record: { id, version }, onDone, onClose }: StepProps) {
  const say = useSay();
  const kept = useDraft(`screen honorary ${id}`, () => ({ on: todayInVietnam(), representative: '', opinion: '' }));
  const { draft, field } = kept;
  return (
    <CommandForm
      title={say({ vi: 'Ghi buổi gặp gỡ', en: 'Record the meeting' })}
      document={ScreenHonoraryDocument}
      kept={kept}
      places={{ ...days, byWhom: 'representative' }}
      lacks={{ representative: lacksText(draft.representative) }}
      ask={() => ({ id, version, ...draft })}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <DayField {...field('on')} label={{ vi: 'Ngày gặp', en: 'Day of the meeting' }} />
      <TextField {...field('representative')} label={{ vi: 'Đại diện Ban Thường vụ', en: 'Who met the person' }} />
      <TextField {...field('opinion')} label={{ vi: 'Nhận xét', en: 'What was found' }} rows={3} />
    </CommandForm>
  );
}

export function ApproveDialog({ record: { id, version }, onDone, onClose }: StepProps) {
  const say = useSay();
  const kept = useDraft(`approve honorary ${id}`, () => ({ on: todayInVietnam(), opinion: '' }));
  const { draft, field } = kept;
  return (
    <CommandForm
      title={say({ vi: 'Ý kiến Ban Thường vụ cấp trên', en: 'Opinion of the superior' })}
      document={ApproveHonoraryDocument}
      kept={kept}
      places={days}
      lacks={{ opinion: lacksText(draft.opinion) }}
      ask={() => ({ id, version, ...draft })}
      verb={{ vi: 'Đồng ý', en: 'Agree' }}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <DayField {...field('on')} label={{ vi: 'Ngày', en: 'Day' }} />
      <TextField {...field('opinion')} label={{ vi: 'Ý kiến', en: 'Opinion' }} rows={3} />
    </CommandForm>
  );
}

const closings = {
  reject: { document: RejectHonoraryDocument, title: { vi: 'Không chấp thuận', en: 'Reject' } },
  withdraw: { document: WithdrawHonoraryDocument, title: { vi: 'Rút lại đề nghị', en: 'Withdraw the proposal' } },
} as const;

export function CloseDialog({ verb, record: { id, version }, onDone, onClose }: StepProps & { readonly verb: keyof typeof closings }) {
  const say = useSay();
  const { document, title } = closings[verb];
  const kept = useDraft(`${verb} honorary ${id}`, () => ({ on: todayInVietnam(), reason: '' }));
  const { draft, field } = kept;
  return (
    <CommandForm
      title={say(title)}
      document={document}
      kept={kept}
      places={{ ...days, opinion: 'reason' }}
      lacks={{ reason: lacksText(draft.reason) }}
      ask={() => ({ id, version, ...draft })}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <DayField {...field('on')} label={{ vi: 'Ngày', en: 'Day' }} />
      <TextField {...field('reason')} label={{ vi: 'Lý do', en: 'Why' }} rows={3} />
    </CommandForm>
  );
}

export function RecogniseDialog({ record: { id, version }, onDone, onClose }: StepProps) {
  const say = useSay();
  const kept = useDraft(`recognise honorary ${id}`, () => ({
    on: todayInVietnam(),
    decisionNo: '',
    activity: '',
    cardNumber: '',
    publicationOn: '',
  }));
  const { draft, field } = kept;
  return (
    <CommandForm
      title={say({ vi: 'Quyết định công nhận', en: 'Decision of recognition' })}
      document={RecogniseHonoraryDocument}
      kept={kept}
      places={{ ...days, HONORARY_UNDER_AGE: 'on', HONORARY_SUPPORT_TOO_SHORT: 'on' }}
      lacks={{ decisionNo: lacksText(draft.decisionNo), activity: lacksText(draft.activity) }}
      ask={() => ({ id, version, ...draft, cardNumber: draft.cardNumber || null, publicationOn: draft.publicationOn || null })}
      verb={{ vi: 'Công nhận', en: 'Recognise' }}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <TextField {...field('decisionNo')} label={{ vi: 'Số quyết định', en: 'Number of the decision' }} />
      <DayField {...field('on')} label={{ vi: 'Ngày quyết định', en: 'Day of the decision' }} />
      <TextField {...field('activity')} label={{ vi: 'Gắn với hoạt động của Hội', en: 'Made known at' }} />
      <TextField {...field('cardNumber')} label={{ vi: 'Số thẻ', en: 'Number of the card' }} />
      <DayField
        {...field('publicationOn')}
        isOptional
        label={{ vi: 'Đồng ý công khai tên từ ngày', en: 'Agrees to be named in public since' }}
      />
    </CommandForm>
  );
}

const endings: readonly HonoraryEndGround[] = ['WITHDRAWN', 'DECEASED', 'DISCIPLINARY', 'COURT'];

export function TerminateDialog({ record: { id, version }, onDone, onClose }: StepProps) {
  const say = useSay();
  const kept = useDraft(`terminate honorary ${id}`, () => ({
    on: todayInVietnam(),
    ground: 'WITHDRAWN' as HonoraryEndGround,
    decisionNo: '',
    document: '',
    reason: '',
  }));
  const { draft, field } = kept;
  return (
    <CommandForm
      title={say({ vi: 'Quyết định thôi là hội viên danh dự', en: 'Decision that it is over' })}
      document={TerminateHonoraryDocument}
      kept={kept}
      places={{ ...days, HONORARY_END_DOCUMENT_MISSING: 'document' }}
      lacks={{ decisionNo: lacksText(draft.decisionNo) }}
      ask={() => ({ id, version, ...draft })}
      verb={{ vi: 'Ghi nhận', en: 'Record it' }}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <ChoiceField {...field('ground')} label={{ vi: 'Lý do thôi', en: 'Why' }} codes={endings} words={groundWords} />
      <TextField {...field('decisionNo')} label={{ vi: 'Số quyết định', en: 'Number of the decision' }} />
      <DayField {...field('on')} label={{ vi: 'Ngày quyết định', en: 'Day of the decision' }} />
      <TextField
        {...field('document')}
        label={{ vi: 'Quyết định kỷ luật hoặc bản án', en: 'Disciplinary decision or judgment' }}
        hint={{ vi: 'Số, ngày, nơi ban hành; chỉ khi thôi vì vi phạm.', en: 'Number, day, issuer; only for breaking the law.' }}
      />
      <TextField {...field('reason')} label={{ vi: 'Ghi chú', en: 'Note' }} rows={2} />
    </CommandForm>
  );
}

export function AssignDialog({ record: { id }, onDone, onClose }: StepProps) {
  const say = useSay();
  const kept = useDraft(`assign honorary ${id}`, () => ({ kind: 'EXPERT' as HonoraryAssignmentKind, task: '', from: todayInVietnam() }));
  const { draft, field } = kept;
  return (
    <CommandForm
      title={say({ vi: 'Phân công nhiệm vụ', en: 'Give a task' })}
      document={AssignHonoraryDocument}
      kept={kept}
      places={{ HONORARY_DAY_IN_FUTURE: 'from', NOT_HONORARY_THEN: 'from' }}
      lacks={{ task: lacksText(draft.task) }}
      ask={() => ({ honoraryId: id, ...draft })}
      onDone={onDone}
      onClose={onClose}
    >
      <ChoiceField {...field('kind')} label={{ vi: 'Với tư cách', en: 'As' }} codes={codesOf(assignmentWords)} words={assignmentWords} />
      <TextField {...field('task')} label={{ vi: 'Nội dung', en: 'What exactly' }} rows={2} />
      <DayField {...field('from')} label={{ vi: 'Từ ngày', en: 'From' }} />
    </CommandForm>
  );
}
