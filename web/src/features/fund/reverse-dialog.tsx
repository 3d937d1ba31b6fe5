import { type FundLineFragment, ReverseFundEntryDocument } from '../../gql/graphql.ts';
import { formatDate, todayInVietnam } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatDong } from '../../language/numbers.ts';
import { CommandForm } from '../command/command-form.tsx';
import { DayField, TextField } from '../command/fields.tsx';
import { lacksText } from '../command/lacking.ts';
import { useDraft } from '../command/use-draft.ts';
import { categoryWords } from './fund-words.ts';

interface ReverseDialogProps {
  readonly entry: FundLineFragment;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Takes an entry back by a counter-entry: what was wrong stays to be seen. */
export function ReverseDialog({ entry, onDone, onClose }: ReverseDialogProps) {
  const say = useSay();
  const language = useLanguage();
  const kept = useDraft(`reverse fund entry ${entry.id}`, () => ({ on: todayInVietnam(), description: '' }));
  const { draft, field } = kept;
  return (
    <CommandForm
      title={say({ vi: 'Đảo một khoản thu, chi', en: 'Take an entry back' })}
      document={ReverseFundEntryDocument}
      kept={kept}
      places={{ FUND_DAY_IN_FUTURE: 'on', FUND_YEAR_CLOSED: 'on' }}
      lacks={{ description: lacksText(draft.description) }}
      ask={() => ({ id: entry.id, ...draft })}
      verb={{ vi: 'Ghi bút toán đảo', en: 'Take it back' }}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <p>
        {formatDate(entry.on, language)}, {say(categoryWords[entry.category])},{' '}
        <strong className="figures">{formatDong(entry.amountVnd.replace('-', ''), language === 'vi' ? '.' : ',')} đ</strong>
      </p>
      <DayField {...field('on')} label={{ vi: 'Ngày ghi bút toán đảo', en: 'Day of the counter-entry' }} />
      <TextField {...field('description')} label={{ vi: 'Lý do', en: 'Why' }} rows={2} />
    </CommandForm>
  );
}
