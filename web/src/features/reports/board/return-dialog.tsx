import { type ReportToActOnFragment, ReturnReportDocument } from '../../../gql/graphql.ts';
import { useSay } from '../../../language/language.ts';
import { actWords } from '../../../language/report-words.ts';
import { CommandForm } from '../../command/command-form.tsx';
import { TextField } from '../../command/fields.tsx';
import { lacksText } from '../../command/lacking.ts';
import { useDraft } from '../../command/use-draft.ts';

interface ReturnDialogProps {
  readonly report: ReportToActOnFragment;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const places = { REPORT_REASON_MISSING: 'reason' };

/** Returns a report to its base, with what is to be mended. */
export function ReturnDialog({ report: { unit, period, version }, onDone, onClose }: ReturnDialogProps) {
  const say = useSay();
  const kept = useDraft(`return ${unit.id} ${period}`, () => ({ reason: '' }));
  const { draft, field } = kept;
  return (
    <CommandForm
      title={`${say(actWords.RETURN)}: ${unit.fullName ?? ''}`}
      document={ReturnReportDocument}
      kept={kept}
      places={places}
      lacks={{ reason: lacksText(draft.reason) }}
      ask={() => ({ unitId: unit.id, period, version, reason: draft.reason })}
      verb={actWords.RETURN}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <TextField {...field('reason')} rows={3} label={{ vi: 'Điều cần sửa', en: 'What is to be mended' }} />
    </CommandForm>
  );
}
