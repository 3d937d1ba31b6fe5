import { type CardAct, type HonoraryFactsFragment, RecordHonoraryCardDocument } from '../../gql/graphql.ts';
import { todayInVietnam } from '../../language/dates.ts';
import { useSay } from '../../language/language.ts';
import { CommandForm } from '../command/command-form.tsx';
import { ChoiceField, DayField, TextField } from '../command/fields.tsx';
import { lacksText } from '../command/lacking.ts';
import { useDraft } from '../command/use-draft.ts';
import { cardWords } from './honorary-words.ts';

interface CardDialogProps {
  readonly record: HonoraryFactsFragment;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** What may happen to the card of somebody next: one who has none is given one, one who has lost it another. */
function actsFor({ cardNumber, cardActs }: HonoraryFactsFragment): readonly CardAct[] {
  if (cardNumber != null) return ['CARD_LOST', 'CARD_REPLACED', 'CARD_RETURNED'];
  return cardActs?.at(-1)?.kind === 'CARD_LOST' ? ['CARD_REPLACED'] : ['CARD_ISSUED'];
}

/** Records what happened to the card of an honorary member (MEM-020). */
export function CardDialog({ record, onDone, onClose }: CardDialogProps) {
  const say = useSay();
  const { id, version } = record;
  const acts = actsFor(record);
  const kept = useDraft(`card honorary ${id}`, () => ({ act: acts[0] as CardAct, on: todayInVietnam(), cardNumber: '' }));
  const { draft, field } = kept;
  const handsOver = draft.act === 'CARD_ISSUED' || draft.act === 'CARD_REPLACED';
  return (
    <CommandForm
      title={say({ vi: 'Thẻ hội viên', en: 'Card' })}
      document={RecordHonoraryCardDocument}
      kept={kept}
      places={{
        HONORARY_DAY_IN_FUTURE: 'on',
        NOT_HONORARY_THEN: 'on',
        CARD_ACT_BEFORE_LAST: 'on',
        CARD_NUMBER_INVALID: 'cardNumber',
        CARD_NUMBER_TAKEN: 'cardNumber',
      }}
      lacks={{ cardNumber: handsOver ? lacksText(draft.cardNumber) : null }}
      ask={() => ({ id, version, act: draft.act, on: draft.on, cardNumber: handsOver ? draft.cardNumber.trim() : null })}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <ChoiceField {...field('act')} label={{ vi: 'Việc', en: 'What happened' }} codes={acts} words={cardWords} />
      <DayField {...field('on')} label={{ vi: 'Ngày', en: 'Day' }} />
      {handsOver && <TextField {...field('cardNumber')} label={{ vi: 'Số thẻ', en: 'Number on the card' }} />}
    </CommandForm>
  );
}
