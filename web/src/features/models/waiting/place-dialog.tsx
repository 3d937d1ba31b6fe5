import { PlaceModelDocument } from '../../../gql/graphql.ts';
import { todayInVietnam } from '../../../language/dates.ts';
import { useSay } from '../../../language/language.ts';
import { placementWords } from '../../../language/model-words.ts';
import type { ChosenUnit } from '../../command/chosen-unit.ts';
import { lacksAny } from '../../command/lacking.ts';
import { UnitsField } from '../../command/units-field.tsx';
import { useDraft } from '../../command/use-draft.ts';
import { ModelForm } from '../model-form.tsx';
import type { WaitingItem } from './waiting-part.tsx';

interface PlaceDialogProps {
  readonly item: WaitingItem;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const places = {
  MODEL_PLACEMENT_UNIT_INVALID: 'unit',
  MODEL_SITE_THERE: 'unit',
  PAIR_HELPER_TAKEN: 'unit',
  PAIR_HELPED_TAKEN: 'unit',
  UNIT_NOT_FOUND: 'unit',
  UNIT_NOT_IN_CHARGE: 'unit',
};

/** Places what waits in another unit of the level; the units its own went into are named first (ORG-010). */
export function PlaceDialog({ item, onDone, onClose }: PlaceDialogProps) {
  const say = useSay();
  const kept = useDraft(`place ${item.id} ${item.kind}`, () => ({ unit: [] as readonly ChosenUnit[] }));
  const { draft, change, field } = kept;
  return (
    <ModelForm
      title={`${say({ vi: 'Bố trí', en: 'Place' })}: ${say(placementWords[item.kind])} ${item.unit?.fullName ?? ''}`}
      document={PlaceModelDocument}
      kept={kept}
      places={places}
      lacks={{ unit: lacksAny(draft.unit) }}
      ask={() => ({ id: item.id, kind: item.kind, unitId: draft.unit[0]?.id ?? '' })}
      verb={{ vi: 'Bố trí', en: 'Place' }}
      onDone={onDone}
      onClose={onClose}
    >
      {item.candidates.length > 0 && (
        <div className="candidates">
          <p className="quiet">{say({ vi: 'Đơn vị cũ đã về:', en: 'Its unit went into:' })}</p>
          {item.candidates.map(({ id, fullName, level }) => (
            <button
              key={id}
              type="button"
              className="button"
              aria-pressed={draft.unit[0]?.id === id}
              onClick={() => change({ unit: [{ id, version: 1, fullName: fullName ?? '', level: level ?? 'BRANCH' }] })}
            >
              {fullName}
            </button>
          ))}
        </div>
      )}
      <UnitsField
        {...field('unit')}
        label={{ vi: 'Đơn vị tiếp nhận', en: 'Unit that takes it over' }}
        day={todayInVietnam()}
        level={item.unit?.level ?? null}
        isSingle
      />
    </ModelForm>
  );
}
