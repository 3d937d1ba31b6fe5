import { type Comparator, SetLocalRuleDocument, type TargetLineFragment } from '../../gql/graphql.ts';
import { todayInVietnam } from '../../language/dates.ts';
import { type Sentence, useSay } from '../../language/language.ts';
import { parseCount } from '../../language/numbers.ts';
import { comparatorWords } from '../../language/rule-words.ts';
import { CommandForm } from '../command/command-form.tsx';
import { ChoiceField, CountField, DayField, TextField } from '../command/fields.tsx';
import { lacksCount, lacksText } from '../command/lacking.ts';
import { useDraft } from '../command/use-draft.ts';
import { comparators } from './open-rule-set-dialog.tsx';

interface LocalRuleDialogProps {
  readonly province: Pick<TargetLineFragment, 'id' | 'fullName'>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const places = {
  LOCAL_RULE_INVALID: 'thresholdPercent',
  LOCAL_RULE_OVERLAPS: 'validFrom',
  LOCAL_RULE_UNIT_INVALID: 'validFrom',
} as const;

/** Records a target a province has set itself: the status by the rules of the term stays what it is (TGT-005). */
export function LocalRuleDialog({ province, onDone, onClose }: LocalRuleDialogProps) {
  const say = useSay();
  const kept = useDraft(`local rule ${province.id}`, () => ({
    thresholdPercent: '60',
    comparator: 'GTE' as Comparator,
    validFrom: todayInVietnam(),
    validTo: '',
    source: '',
  }));
  const { draft, field } = kept;
  return (
    <CommandForm
      title={`${say({ vi: 'Mức riêng của địa phương', en: 'A target of its own' })}: ${province.fullName ?? ''}`}
      document={SetLocalRuleDocument}
      kept={kept}
      places={places}
      lacks={{ thresholdPercent: lacksCount(draft.thresholdPercent), source: lacksText(draft.source) }}
      ask={() => ({
        unitId: province.id,
        rule: { ...draft, thresholdPercent: parseCount(draft.thresholdPercent) ?? 0, validTo: draft.validTo || null },
      })}
      onDone={onDone}
      onClose={onClose}
    >
      <p className="quiet">{say(beside)}</p>
      <CountField {...field('thresholdPercent')} label={{ vi: 'Mức, %', en: 'Threshold, %' }} />
      <ChoiceField {...field('comparator')} label={{ vi: 'Khi nào đạt', en: 'Met when' }} codes={comparators} words={comparatorWords} />
      <div className="beside">
        <DayField {...field('validFrom')} label={{ vi: 'Từ ngày', en: 'From' }} />
        <DayField {...field('validTo')} isOptional label={{ vi: 'Đến ngày (nếu có)', en: 'To, if it ends' }} />
      </div>
      <TextField {...field('source')} label={{ vi: 'Văn bản, số và ngày', en: 'Document, with number and date' }} />
    </CommandForm>
  );
}

const beside: Sentence = {
  vi: 'Mức riêng hiện bên cạnh trạng thái theo quy tắc của Trung ương, không thay trạng thái đó.',
  en: 'It stands beside the status by the rules of the term, and never instead of it.',
};
