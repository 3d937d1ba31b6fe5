import { type ReviewKind, ReviewModelDocument } from '../../../gql/graphql.ts';
import { todayInVietnam } from '../../../language/dates.ts';
import { useSay } from '../../../language/language.ts';
import { reviewWords } from '../../../language/model-words.ts';
import type { ChosenUnit } from '../../command/chosen-unit.ts';
import { ChoiceField, DayField, TextField } from '../../command/fields.tsx';
import { lacksAny, lacksText } from '../../command/lacking.ts';
import { UnitsField } from '../../command/units-field.tsx';
import { useDraft } from '../../command/use-draft.ts';
import type { Actor } from '../actor.ts';
import { ModelForm } from '../model-form.tsx';
import type { ModelDialogProps } from './shown-model.ts';

const places = {
  MODEL_DAY_IN_FUTURE: 'on',
  MODEL_DAY_TOO_EARLY: 'on',
  MODEL_REVIEW_INCOMPLETE: 'lessons',
  UNIT_NOT_FOUND: 'by',
  UNIT_NOT_IN_CHARGE: 'by',
};
const kinds = Object.keys(reviewWords) as readonly ReviewKind[];
type Verdict = 'YES' | 'NO';
const verdictWords = { YES: { vi: 'hiệu quả', en: 'effective' }, NO: { vi: 'chưa hiệu quả', en: 'not effective' } } as const;

/** Records a look at a model: an evaluation, the reviews after one and five years, an inspection (MOD-020, MOD-025). */
export function ReviewDialog({ model, actor, onDone, onClose }: ModelDialogProps & { readonly actor: Actor }) {
  const say = useSay();
  const kept = useDraft(`review ${model.id}`, () => ({
    kind: 'EVALUATION' as ReviewKind,
    on: todayInVietnam(),
    verdict: 'YES' as Verdict,
    lessons: '',
    by: (actor.unit ? [actor.unit] : []) as readonly ChosenUnit[],
  }));
  const { draft, field } = kept;
  const { kind, on, verdict, lessons, by } = draft;
  // an inspection judges nothing
  const isJudged = kind !== 'INSPECTION';
  return (
    <ModelForm
      title={`${say({ vi: 'Đánh giá, kiểm tra', en: 'Review' })}: ${model.name}`}
      document={ReviewModelDocument}
      kept={kept}
      places={places}
      lacks={{ lessons: lacksText(lessons), by: lacksAny(by) }}
      ask={() => ({ id: model.id, kind, on, isEffective: isJudged ? verdict === 'YES' : null, lessons, byUnitId: by[0]?.id ?? '' })}
      onDone={onDone}
      onClose={onClose}
    >
      <ChoiceField {...field('kind')} label={{ vi: 'Hình thức', en: 'Kind' }} codes={kinds} words={reviewWords} />
      <DayField {...field('on')} label={{ vi: 'Ngày', en: 'Day' }} />
      {isJudged && <ChoiceField {...field('verdict')} label={{ vi: 'Kết luận', en: 'Found' }} codes={['YES', 'NO']} words={verdictWords} />}
      <TextField {...field('lessons')} label={{ vi: 'Bài học kinh nghiệm', en: 'Lessons' }} rows={4} />
      <UnitsField {...field('by')} label={{ vi: 'Đơn vị đánh giá', en: 'Who looked' }} day={on} isSingle />
    </ModelForm>
  );
}
