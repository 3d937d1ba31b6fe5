import { ChoosePilotBaseDocument } from '../../../gql/graphql.ts';
import { todayInVietnam } from '../../../language/dates.ts';
import { useSay } from '../../../language/language.ts';
import type { ChosenUnit } from '../../command/chosen-unit.ts';
import { DayField } from '../../command/fields.tsx';
import { lacksAny } from '../../command/lacking.ts';
import { UnitsField } from '../../command/units-field.tsx';
import { useDraft } from '../../command/use-draft.ts';
import type { Actor } from '../actor.ts';
import { ModelForm } from '../model-form.tsx';

interface ChooseBaseDialogProps {
  readonly actor: Actor;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const places = {
  PILOT_NO_CLUSTER: 'province',
  PILOT_THERE: 'province',
  PILOT_BASE_INVALID: 'base',
  MODEL_DAY_IN_FUTURE: 'on',
  UNIT_NOT_FOUND: 'base',
  UNIT_NOT_IN_CHARGE: 'base',
};

/** Chooses the one base in which a province and its cluster try the support of bases (SUP-010). */
export function ChooseBaseDialog({ actor, onDone, onClose }: ChooseBaseDialogProps) {
  const say = useSay();
  const kept = useDraft('pilot', () => ({
    province: (actor.province ? [actor.province] : []) as readonly ChosenUnit[],
    base: [] as readonly ChosenUnit[],
    on: todayInVietnam(),
  }));
  const { draft, field } = kept;
  const { province, base, on } = draft;
  return (
    <ModelForm
      title={say({ vi: 'Chọn cơ sở thí điểm', en: 'Choose a pilot base' })}
      document={ChoosePilotBaseDocument}
      kept={kept}
      places={places}
      lacks={{ province: lacksAny(province), base: lacksAny(base) }}
      ask={() => ({ provinceId: province[0]?.id ?? '', baseId: base[0]?.id ?? '', on })}
      onDone={onDone}
      onClose={onClose}
    >
      <UnitsField {...field('province')} label={{ vi: 'Tỉnh, thành', en: 'Province' }} day={on} level="PROVINCE" isSingle />
      <UnitsField {...field('base')} label={{ vi: 'Cơ sở', en: 'Base' }} day={on} level="BASE" isSingle />
      <DayField {...field('on')} label={{ vi: 'Ngày chọn', en: 'Chosen on' }} />
    </ModelForm>
  );
}
