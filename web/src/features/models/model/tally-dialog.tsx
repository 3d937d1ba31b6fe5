import { useQuery } from 'urql';
import { type PairKind, ReportPairsDocument, UnitTalliesDocument } from '../../../gql/graphql.ts';
import { todayInVietnam } from '../../../language/dates.ts';
import { useSay } from '../../../language/language.ts';
import { pairKindWords } from '../../../language/model-words.ts';
import { parseCount } from '../../../language/numbers.ts';
import type { ChosenUnit } from '../../command/chosen-unit.ts';
import { ChoiceField, CountField } from '../../command/fields.tsx';
import { lacksAny, lacksCount } from '../../command/lacking.ts';
import { UnitsField } from '../../command/units-field.tsx';
import { useDraft } from '../../command/use-draft.ts';
import { ModelForm } from '../model-form.tsx';
import { type ModelDialogProps, personPairKinds } from './shown-model.ts';

const places = {
  PAIR_TALLY_COUNT_INVALID: 'succeeded',
  PAIR_TALLY_YEAR_INVALID: 'year',
  PAIR_TALLY_UNIT_INVALID: 'unit',
  PAIR_KIND_INVALID: 'kind',
  UNIT_NOT_FOUND: 'unit',
  UNIT_NOT_IN_CHARGE: 'unit',
};

interface TallyDialogProps extends ModelDialogProps {
  /** The unit that is looked at behind it. */
  readonly chosen: readonly ChosenUnit[];
  readonly onChoose: (chosen: readonly ChosenUnit[]) => void;
}

/** Reports how many pairs of persons a unit had in a year, or mends it (MOD-003…006). */
export function TallyDialog({ model, chosen, onChoose, onDone, onClose }: TallyDialogProps) {
  const say = useSay();
  const kept = useDraft(`tally ${model.id}`, () => ({
    kind: personPairKinds[0] as PairKind,
    year: todayInVietnam().slice(0, 4),
    pairs: '',
    succeeded: '',
  }));
  const { draft, field } = kept;
  const { kind, year, pairs, succeeded } = draft;
  const unitId = chosen[0]?.id ?? '';
  const [{ data }] = useQuery({
    query: UnitTalliesDocument,
    variables: { unitId },
    pause: unitId === '',
    requestPolicy: 'cache-and-network',
  });
  const known = data?.unit?.pairTallies?.find((one) => one.kind === kind && String(one.year) === year);
  return (
    <ModelForm
      title={`${say({ vi: 'Báo số cặp', en: 'Report pairs' })}: ${model.name}`}
      document={ReportPairsDocument}
      kept={kept}
      places={places}
      lacks={{ unit: lacksAny(chosen), year: lacksCount(year), pairs: lacksCount(pairs), succeeded: lacksCount(succeeded) }}
      ask={() => ({
        modelId: model.id,
        unitId,
        kind,
        year: parseCount(year) ?? 0,
        pairs: parseCount(pairs) ?? 0,
        succeeded: parseCount(succeeded) ?? 0,
        version: known?.version ?? 0,
      })}
      onDone={onDone}
      onClose={onClose}
    >
      <UnitsField
        name="unit"
        label={{ vi: 'Chi hội hoặc cơ sở', en: 'Branch or base' }}
        day={todayInVietnam()}
        value={chosen}
        isSingle
        onChange={onChoose}
      />
      <ChoiceField {...field('kind')} label={{ vi: 'Loại cặp', en: 'Kind of pair' }} codes={personPairKinds} words={pairKindWords} />
      <CountField {...field('year')} label={{ vi: 'Năm', en: 'Year' }} isYear />
      {known && (
        <p className="field-hint">
          {say({ vi: 'Đã báo', en: 'Reported' })}: {known.pairs} {say({ vi: 'cặp, thành công', en: 'pairs, succeeded' })} {known.succeeded}.{' '}
          {say({ vi: 'Ghi lại để sửa.', en: 'Write again to mend it.' })}
        </p>
      )}
      <div className="beside">
        <CountField {...field('pairs')} label={{ vi: 'Số cặp', en: 'Pairs' }} />
        <CountField {...field('succeeded')} label={{ vi: 'Trong đó thành công', en: 'Of these, succeeded' }} />
      </div>
    </ModelForm>
  );
}
