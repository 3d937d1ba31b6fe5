import { AttachModelDocument, ReplicateModelDocument } from '../../../gql/graphql.ts';
import { todayInVietnam } from '../../../language/dates.ts';
import { useSay } from '../../../language/language.ts';
import type { ChosenUnit } from '../../command/chosen-unit.ts';
import { DayField } from '../../command/fields.tsx';
import { lacksAny } from '../../command/lacking.ts';
import { UnitsField } from '../../command/units-field.tsx';
import { useDraft } from '../../command/use-draft.ts';
import type { Actor } from '../actor.ts';
import { ModelForm } from '../model-form.tsx';
import type { ModelDialogProps } from './shown-model.ts';

interface AttachDialogProps extends ModelDialogProps {
  readonly actor: Actor;
  readonly way: 'ATTACH' | 'REPLICATE';
}

const places = {
  MODEL_SITE_NO_UNITS: 'units',
  MODEL_SITE_LEVEL_INVALID: 'units',
  MODEL_SITE_THERE: 'units',
  MODEL_UNIT_NOT_VALID: 'units',
  UNIT_NOT_FOUND: 'units',
  UNIT_NOT_IN_CHARGE: 'units',
  MODEL_DAY_IN_FUTURE: 'from',
  MODEL_DAY_TOO_EARLY: 'from',
};

/** Lets a model run at more units: where it is tried, or where it is widened to (MOD-009). */
export function AttachDialog({ model, actor, way, onDone, onClose }: AttachDialogProps) {
  const say = useSay();
  // «3 có, 3 biết» runs at branches only (MOD-007)
  const level = model.type === 'THREE_HAVE_THREE_KNOW' ? 'BRANCH' : null;
  const isOwn = actor.unit?.level === 'BRANCH' || (actor.unit?.level === 'BASE' && level === null);
  const kept = useDraft(`${way} ${model.id}`, () => ({
    units: (isOwn && actor.unit ? [actor.unit] : []) as readonly ChosenUnit[],
    from: todayInVietnam(),
  }));
  const { draft, field } = kept;
  const title = way === 'REPLICATE' ? { vi: 'Nhân rộng', en: 'Replicate' } : { vi: 'Gắn nơi làm điểm', en: 'Attach units' };
  return (
    <ModelForm
      title={`${say(title)}: ${model.name}`}
      document={way === 'REPLICATE' ? ReplicateModelDocument : AttachModelDocument}
      kept={kept}
      places={places}
      lacks={{ units: lacksAny(draft.units) }}
      ask={() => ({ id: model.id, unitIds: draft.units.map(({ id }) => id), from: draft.from })}
      onDone={onDone}
      onClose={onClose}
    >
      <DayField {...field('from')} label={{ vi: 'Từ ngày', en: 'From' }} />
      <UnitsField {...field('units')} label={{ vi: 'Đơn vị thực hiện', en: 'Units' }} day={draft.from} level={level} />
    </ModelForm>
  );
}
