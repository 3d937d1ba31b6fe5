import { modelThemes, modelTypes, targetGroups } from '../../../address/choices.ts';
import { FoundModelDocument, type ModelPurpose, type ModelTheme, type ModelType, type TargetGroup } from '../../../gql/graphql.ts';
import { todayInVietnam } from '../../../language/dates.ts';
import { useSay } from '../../../language/language.ts';
import { purposeWords, themeWords, typeWords } from '../../../language/model-words.ts';
import { targetGroupWords } from '../../../language/target-group-words.ts';
import type { ChosenUnit } from '../../command/chosen-unit.ts';
import { CheckList, ChoiceField, DayField, TextField } from '../../command/fields.tsx';
import { lacksAny, lacksText } from '../../command/lacking.ts';
import { UnitsField } from '../../command/units-field.tsx';
import { useDraft } from '../../command/use-draft.ts';
import type { Actor } from '../actor.ts';
import { ModelForm } from '../model-form.tsx';

interface FoundDialogProps {
  readonly actor: Actor;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const places = {
  MODEL_NAME_MISSING: 'name',
  MODEL_GROUP_MISSING: 'targetGroups',
  MODEL_DAY_IN_FUTURE: 'foundedOn',
  MODEL_UNIT_NOT_VALID: 'founder',
  MODEL_FOUNDER_LEVEL_INVALID: 'founder',
  UNIT_NOT_FOUND: 'founder',
  UNIT_NOT_IN_CHARGE: 'founder',
  MODEL_REGISTRAR_INVALID: 'registered',
};
const purposes = Object.keys(purposeWords) as readonly ModelPurpose[];
const registeredWords = { YES: { vi: 'Đăng ký với Hội LHPN tỉnh', en: 'Registered with the province' } } as const;

const begin = ({ unit }: Actor) => ({
  name: '',
  type: 'GATHERING' as ModelType,
  theme: 'ORGANISATION' as ModelTheme,
  targetGroups: [] as readonly TargetGroup[],
  purposes: ['ATTRACT_MEMBERS'] as readonly ModelPurpose[],
  founder: (unit && unit.level !== 'GROUP' ? [unit] : []) as readonly ChosenUnit[],
  foundedOn: todayInVietnam(),
  registered: [] as readonly 'YES'[],
});

type Draft = ReturnType<typeof begin>;

/** A model of gathering is for somebody (MOD-009). */
const lacksIn = ({ name, type, founder, targetGroups: chosen }: Draft) => ({
  name: lacksText(name),
  founder: lacksAny(founder),
  targetGroups: type === 'GATHERING' ? lacksAny(chosen) : null,
});

const inputOf = ({ founder, registered, ...draft }: Draft, provinceId: string | null) => ({
  ...draft,
  targetGroups: [...draft.targetGroups],
  purposes: [...draft.purposes],
  founderId: founder[0]?.id ?? '',
  registeredWithId: registered.length > 0 ? provinceId : null,
});

/** Founds a model, as a proposal: what it is about, whom it gathers, who leads it (MOD-009, MOD-021…025). */
export function FoundDialog({ actor, onDone, onClose }: FoundDialogProps) {
  const say = useSay();
  const kept = useDraft('model', () => begin(actor));
  const { draft, change, field } = kept;
  const { province } = actor;
  // a province does not register with itself
  const mayRegister = province !== null && draft.founder.every(({ id }) => id !== province.id);
  return (
    <ModelForm
      title={say({ vi: 'Lập mô hình', en: 'Found a model' })}
      document={FoundModelDocument}
      kept={kept}
      isWide
      places={places}
      lacks={lacksIn(draft)}
      ask={() => ({ input: inputOf(draft, mayRegister ? province.id : null) })}
      verb={{ vi: 'Lập mô hình', en: 'Found it' }}
      onDone={onDone}
      onClose={onClose}
    >
      <TextField {...field('name')} label={{ vi: 'Tên mô hình', en: 'Name' }} />
      <div className="beside">
        <ChoiceField {...field('type')} label={{ vi: 'Loại', en: 'Kind' }} codes={modelTypes} words={typeWords} />
        <ChoiceField {...field('theme')} label={{ vi: 'Chủ đề', en: 'Theme' }} codes={modelThemes} words={themeWords} />
      </div>
      <UnitsField {...field('founder')} label={{ vi: 'Đơn vị chủ trì', en: 'Unit that leads it' }} day={draft.foundedOn} isSingle />
      <DayField {...field('foundedOn')} label={{ vi: 'Ngày thành lập', en: 'Founded on' }} />
      {mayRegister && (
        <CheckList
          name="registered"
          legend={{ vi: `Với ${province.fullName}`, en: `With ${province.fullName}` }}
          codes={['YES']}
          words={registeredWords}
          chosen={draft.registered}
          onChange={(registered) => change({ registered })}
        />
      )}
      <CheckList
        name="purposes"
        legend={{ vi: 'Mục đích', en: 'Purposes' }}
        codes={purposes}
        words={purposeWords}
        chosen={draft.purposes}
        onChange={(chosen) => change({ purposes: chosen })}
      />
      <CheckList
        name="targetGroups"
        legend={{ vi: 'Đối tượng', en: 'For whom' }}
        codes={targetGroups}
        words={targetGroupWords}
        chosen={draft.targetGroups}
        onChange={(chosen) => change({ targetGroups: chosen })}
      />
    </ModelForm>
  );
}
