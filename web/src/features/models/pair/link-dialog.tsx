import { useQuery } from 'urql';
import { LinkPairDocument, PairClassesDocument, type PairSideFragment } from '../../../gql/graphql.ts';
import { todayInVietnam } from '../../../language/dates.ts';
import { useSay } from '../../../language/language.ts';
import { pairKindWords } from '../../../language/model-words.ts';
import type { ChosenUnit } from '../../command/chosen-unit.ts';
import { ChoiceField, DayField, TextField } from '../../command/fields.tsx';
import { lacksAny } from '../../command/lacking.ts';
import { UnitsField } from '../../command/units-field.tsx';
import { useDraft } from '../../command/use-draft.ts';
import { type ModelDialogProps, unitPairKinds } from '../model/shown-model.ts';
import { ModelForm } from '../model-form.tsx';
import { className, gradesOf } from './pair-words.ts';

const places = {
  PAIR_OF_ONE: 'helped',
  PAIR_LEVEL_INVALID: 'helped',
  PAIR_KIND_INVALID: 'kind',
  PAIR_REASON_MISSING: 'reason',
  PAIR_HELPER_TAKEN: 'helper',
  PAIR_HELPED_TAKEN: 'helped',
  MODEL_UNIT_NOT_VALID: 'from',
  MODEL_DAY_IN_FUTURE: 'from',
  MODEL_DAY_TOO_EARLY: 'from',
  UNIT_NOT_FOUND: 'helped',
  UNIT_NOT_IN_CHARGE: 'helped',
};

/** Joins a unit that helps with one that is helped; where their classes do not say that the first is the stronger, it says why. */
export function LinkDialog({ model, onDone, onClose }: ModelDialogProps) {
  const say = useSay();
  const kinds = unitPairKinds[model.type] ?? [];
  const kept = useDraft(`pair of ${model.id}`, () => ({
    kind: kinds[0] ?? 'STRONG_WEAK',
    helper: [] as readonly ChosenUnit[],
    helped: [] as readonly ChosenUnit[],
    from: todayInVietnam(),
    reason: '',
  }));
  const { draft, field } = kept;
  const { kind, helper, helped, from, reason } = draft;
  const level = kind === 'EXCELLENT_AVERAGE' ? null : 'BRANCH';
  return (
    <ModelForm
      title={`${say({ vi: 'Ghép cặp', en: 'Join a pair' })}: ${model.name}`}
      document={LinkPairDocument}
      kept={kept}
      places={places}
      lacks={{ helper: lacksAny(helper), helped: lacksAny(helped) }}
      ask={() => ({
        modelId: model.id,
        kind,
        helperId: helper[0]?.id ?? '',
        helpedId: helped[0]?.id ?? '',
        from,
        reason: reason.trim() || null,
      })}
      verb={{ vi: 'Ghép cặp', en: 'Join them' }}
      onDone={onDone}
      onClose={onClose}
    >
      <ChoiceField {...field('kind')} label={{ vi: 'Loại cặp', en: 'Kind of pair' }} codes={kinds} words={pairKindWords} />
      <DayField {...field('from')} label={{ vi: 'Từ ngày', en: 'From' }} />
      <UnitsField
        {...field('helper')}
        label={{ vi: 'Đơn vị giúp (mạnh hơn)', en: 'Helps (the stronger)' }}
        day={from}
        level={level}
        isSingle
        except={helped}
      />
      <UnitsField
        {...field('helped')}
        label={{ vi: 'Đơn vị được giúp (yếu hơn)', en: 'Is helped (the weaker)' }}
        day={from}
        level={level}
        isSingle
        except={helper}
      />
      <LatestClasses helperId={helper[0]?.id} helpedId={helped[0]?.id} />
      <TextField
        {...field('reason')}
        label={{
          vi: 'Lý do, nếu theo xếp loại đơn vị giúp không mạnh hơn',
          en: 'Why, if by the classes the first is not the stronger',
        }}
        rows={2}
      />
    </ModelForm>
  );
}

interface LatestClassesProps {
  readonly helperId: string | undefined;
  readonly helpedId: string | undefined;
}

/** What the latest classes of both say, before they are joined. */
function LatestClasses({ helperId = '', helpedId = '' }: LatestClassesProps) {
  const say = useSay();
  const [{ data }] = useQuery({
    query: PairClassesDocument,
    variables: { helperId, helpedId },
    pause: helperId === '' || helpedId === '',
  });
  if (helperId === '' || helpedId === '' || !data) return null;
  const told = (side: PairSideFragment | null | undefined) => {
    const latest = side && gradesOf(side)[0];
    const grade = latest ? `${say(className(latest.class))} (${latest.year})` : say({ vi: 'chưa xếp loại', en: 'not classified' });
    // branches of different bases bear the same names
    return [side?.fullName, side?.parent?.fullName, grade].filter(Boolean).join(', ');
  };
  return (
    <p className="field-hint">
      {say({ vi: 'Xếp loại gần nhất', en: 'Latest classes' })}: {told(data.helper)} <span aria-hidden="true">→</span>
      <span className="visually-hidden">{say({ vi: 'giúp', en: 'helps' })}</span> {told(data.helped)}
    </p>
  );
}
