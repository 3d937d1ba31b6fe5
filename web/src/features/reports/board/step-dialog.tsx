import {
  AcceptReportDocument,
  CheckReportDocument,
  CloseReportDocument,
  LockReportDocument,
  type ReportAct,
  type ReportToActOnFragment,
} from '../../../gql/graphql.ts';
import { periodName } from '../../../language/dates.ts';
import { type Sentence, useLanguage, useSay } from '../../../language/language.ts';
import { formatCount } from '../../../language/numbers.ts';
import { actWords } from '../../../language/report-words.ts';
import { CommandForm } from '../../command/command-form.tsx';
import { useDraft } from '../../command/use-draft.ts';

const documents = {
  CLOSE: CloseReportDocument,
  CHECK: CheckReportDocument,
  ACCEPT: AcceptReportDocument,
  LOCK: LockReportDocument,
} as const;

/** What the act means, said before it is done. */
const meanings: Readonly<Record<keyof typeof documents, Sentence>> = {
  CLOSE: {
    vi: 'Sau khi chốt, số liệu không sửa được nữa, trừ khi cấp trên trả lại.',
    en: 'Once it is closed the figures stay as they are, unless the unit above returns the report.',
  },
  CHECK: { vi: 'Xác nhận đã kiểm tra số liệu của cơ sở.', en: 'You confirm that you have checked the figures of the base.' },
  ACCEPT: {
    vi: 'Người đã chốt báo cáo không được chấp nhận. Sau khi chấp nhận, báo cáo không trả lại được nữa.',
    en: 'Whoever closed the report may not accept it. An accepted report is not returned any more.',
  },
  LOCK: {
    vi: 'Sau khi khóa, số liệu giữ nguyên mãi; sai sót chỉ sửa bằng điều chỉnh kèm quyết định.',
    en: 'Once it is locked its figures never change; mistakes are adjusted by a decision.',
  },
};

interface StepDialogProps {
  readonly act: Exclude<ReportAct, 'RETURN'>;
  readonly report: ReportToActOnFragment;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Takes a report one step on its way, after saying what that means. */
export function StepDialog({ act, report: { unit, period, version, figures }, onDone, onClose }: StepDialogProps) {
  const say = useSay();
  const language = useLanguage();
  const kept = useDraft(`${act} ${unit.id} ${period}`, () => ({}));
  return (
    <CommandForm
      title={`${say(actWords[act])}: ${unit.fullName ?? ''}`}
      document={documents[act]}
      kept={kept}
      lacks={{}}
      ask={() => ({ unitId: unit.id, period, version })}
      verb={actWords[act]}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <p>
        {say(periodName(period))}
        {figures && `: ${formatCount(figures.members, language)} ${say({ vi: 'hội viên', en: 'members' })}`}
      </p>
      <p className="quiet">{say(meanings[act])}</p>
    </CommandForm>
  );
}
