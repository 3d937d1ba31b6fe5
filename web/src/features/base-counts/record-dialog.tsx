import { type BaseCountKind, RecordBaseCountDocument } from '../../gql/graphql.ts';
import { todayInVietnam } from '../../language/dates.ts';
import { type Sentence, useSay } from '../../language/language.ts';
import { parseCount } from '../../language/numbers.ts';
import { CommandForm } from '../command/command-form.tsx';
import { ChoiceField, CountField, DayField, TextField } from '../command/fields.tsx';
import { lacksCount, lacksText } from '../command/lacking.ts';
import { useDraft } from '../command/use-draft.ts';
import { countKinds, countWords } from './count-words.ts';
import type { CountingUnit } from './counting-unit.ts';

interface RecordDialogProps {
  readonly unit: CountingUnit;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const places = { BASE_COUNT_INVALID: 'count', BASE_COUNT_UNIT_INVALID: 'asOf' };

/** Records one count; a mistake is answered by another of the same day, which holds from then on. */
export function RecordDialog({ unit, onDone, onClose }: RecordDialogProps) {
  const say = useSay();
  const kept = useDraft(`base count ${unit.id}`, () => ({
    kind: 'HOUSEHOLDS' as BaseCountKind,
    count: '',
    asOf: todayInVietnam(),
    source: '',
  }));
  const { draft, field } = kept;
  return (
    <CommandForm
      title={`${say({ vi: 'Ghi số liệu cơ sở thống kê', en: 'Record what the base has counted' })}: ${unit.fullName ?? ''}`}
      document={RecordBaseCountDocument}
      kept={kept}
      places={places}
      lacks={{ count: lacksCount(draft.count), asOf: draft.asOf > todayInVietnam() ? notToCome : null, source: lacksText(draft.source) }}
      ask={() => ({ unitId: unit.id, kind: draft.kind, asOf: draft.asOf, count: parseCount(draft.count) ?? 0, source: draft.source })}
      onDone={onDone}
      onClose={onClose}
    >
      <ChoiceField {...field('kind')} label={{ vi: 'Nội dung', en: 'What' }} codes={countKinds} words={countWords} />
      <CountField {...field('count')} label={{ vi: 'Số lượng', en: 'How many' }} />
      <DayField {...field('asOf')} label={{ vi: 'Tính đến ngày', en: 'As of' }} />
      <TextField {...field('source')} label={{ vi: 'Nguồn số liệu', en: 'Source' }} hint={whichSource} />
    </CommandForm>
  );
}

const notToCome: Sentence = { vi: 'Hãy ghi một ngày không sau hôm nay.', en: 'Write a day not after today.' };

const whichSource: Sentence = {
  vi: 'Ai thống kê, ví dụ «Công an xã», «Khảo sát của chi hội».',
  en: 'Who counted, for example «Police of the commune», «Survey of the branches».',
};
