import { type ActivityMethod, RecordModelActivityDocument } from '../../../gql/graphql.ts';
import { todayInVietnam } from '../../../language/dates.ts';
import { useSay } from '../../../language/language.ts';
import { methodWords } from '../../../language/model-words.ts';
import { parseCount } from '../../../language/numbers.ts';
import type { ChosenUnit } from '../../command/chosen-unit.ts';
import { ChoiceField, CountField, DayField } from '../../command/fields.tsx';
import { lacksAny, lacksCount } from '../../command/lacking.ts';
import { UnitsField } from '../../command/units-field.tsx';
import { useDraft } from '../../command/use-draft.ts';
import type { Actor } from '../actor.ts';
import { ModelForm } from '../model-form.tsx';
import type { ModelDialogProps } from './shown-model.ts';

const places = {
  MODEL_DAY_IN_FUTURE: 'on',
  MODEL_NOT_RUN_HERE: 'unit',
  UNIT_NOT_FOUND: 'unit',
  UNIT_NOT_IN_CHARGE: 'unit',
  ACTIVITY_COUNT_INVALID: 'participants',
};
const methods = Object.keys(methodWords) as readonly ActivityMethod[];

/** Records what a unit held within a model it runs (MOD-008, MOD-026). */
export function ModelActivityDialog({ model, actor, onDone, onClose }: ModelDialogProps & { readonly actor: Actor }) {
  const say = useSay();
  const own = model.sites?.edges.some(({ node }) => node.unit?.id === actor.unitId) && actor.unit ? [actor.unit] : [];
  const kept = useDraft(`activity of ${model.id}`, () => ({
    unit: own as readonly ChosenUnit[],
    on: todayInVietnam(),
    method: 'TRADITIONAL' as ActivityMethod,
    participants: '',
  }));
  const { draft, field } = kept;
  const { unit, on, method, participants } = draft;
  return (
    <ModelForm
      title={`${say({ vi: 'Ghi hoạt động', en: 'Record an activity' })}: ${model.name}`}
      document={RecordModelActivityDocument}
      kept={kept}
      places={places}
      lacks={{ unit: lacksAny(unit), participants: participants === '' ? null : lacksCount(participants) }}
      ask={() => ({ modelId: model.id, unitId: unit[0]?.id ?? '', on, method, participants: parseCount(participants) })}
      onDone={onDone}
      onClose={onClose}
    >
      <UnitsField {...field('unit')} label={{ vi: 'Đơn vị tổ chức', en: 'Who held it' }} day={on} isSingle />
      <DayField {...field('on')} label={{ vi: 'Ngày', en: 'Day' }} />
      <ChoiceField {...field('method')} label={{ vi: 'Phương thức', en: 'How' }} codes={methods} words={methodWords} />
      <CountField {...field('participants')} label={{ vi: 'Số người tham gia (nếu đếm)', en: 'How many took part (if counted)' }} />
    </ModelForm>
  );
}
