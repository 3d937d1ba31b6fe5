import { EscalateSupportDocument } from '../../../gql/graphql.ts';
import { todayInVietnam } from '../../../language/dates.ts';
import { useSay } from '../../../language/language.ts';
import { DayField, TextField } from '../../command/fields.tsx';
import { lacksText } from '../../command/lacking.ts';
import { useDraft } from '../../command/use-draft.ts';
import { CaseForm } from './case-form.tsx';
import type { CaseDialogProps } from './shown-case.ts';

const places = { SUPPORT_DAY_INVALID: 'on', question: 'question' };

/** Puts a difficulty before the Standing Presidium; a case that is being carried out waits for the answer (SUP-008, SUP-037). */
export function EscalateDialog({ shown, onDone, onClose }: CaseDialogProps) {
  const say = useSay();
  const kept = useDraft(`escalate ${shown.id}`, () => ({ on: todayInVietnam(), question: '' }));
  const { draft, field } = kept;
  return (
    <CaseForm
      title={say({ vi: 'Báo cáo khó khăn, vướng mắc', en: 'Put a difficulty' })}
      document={EscalateSupportDocument}
      kept={kept}
      places={places}
      lacks={{ question: lacksText(draft.question) }}
      ask={() => ({ caseId: shown.id, ...draft, version: shown.version })}
      onDone={onDone}
      onClose={onClose}
    >
      <DayField {...field('on')} label={{ vi: 'Ngày báo cáo', en: 'Put on' }} />
      <TextField {...field('question')} label={{ vi: 'Khó khăn, vướng mắc', en: 'The difficulty' }} rows={4} />
    </CaseForm>
  );
}
