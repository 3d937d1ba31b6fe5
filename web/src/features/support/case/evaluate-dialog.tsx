import { type ActivityResult, EvaluateSupportActivityDocument } from '../../../gql/graphql.ts';
import { todayInVietnam } from '../../../language/dates.ts';
import { useSay } from '../../../language/language.ts';
import { results, resultWords } from '../../../language/support-words.ts';
import { ChoiceField, DayField, TextField } from '../../command/fields.tsx';
import { lacksText } from '../../command/lacking.ts';
import { useDraft } from '../../command/use-draft.ts';
import { CaseForm } from './case-form.tsx';
import type { CaseDialogProps } from './shown-case.ts';

const places = { SUPPORT_DAY_INVALID: 'on', lesson: 'lesson' };

/** Judges an activity and records what was learnt from it (SUP-009). */
export function EvaluateDialog({ shown, activityId, onDone, onClose }: CaseDialogProps & { readonly activityId: string }) {
  const say = useSay();
  const kept = useDraft(`evaluate ${activityId}`, () => ({
    on: todayInVietnam(),
    result: 'EFFECTIVE' as ActivityResult,
    lesson: '',
  }));
  const { draft, field } = kept;
  return (
    <CaseForm
      title={say({ vi: 'Đánh giá hoạt động', en: 'Evaluate an activity' })}
      document={EvaluateSupportActivityDocument}
      kept={kept}
      places={places}
      lacks={{ lesson: lacksText(draft.lesson) }}
      ask={() => ({ activityId, ...draft, version: shown.version })}
      onDone={onDone}
      onClose={onClose}
    >
      <DayField {...field('on')} label={{ vi: 'Ngày đánh giá', en: 'Evaluated on' }} />
      <ChoiceField {...field('result')} label={{ vi: 'Đánh giá', en: 'Judgement' }} codes={results} words={resultWords} />
      <TextField {...field('lesson')} label={{ vi: 'Rút kinh nghiệm', en: 'What was learnt' }} rows={3} />
    </CaseForm>
  );
}
