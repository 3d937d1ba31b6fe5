import { type HonoraryFactsFragment, PublishHonoraryDocument } from '../../gql/graphql.ts';
import { todayInVietnam } from '../../language/dates.ts';
import { type Sentence, useSay } from '../../language/language.ts';
import { CommandForm } from '../command/command-form.tsx';
import { DayField } from '../command/fields.tsx';
import { useDraft } from '../command/use-draft.ts';

interface PublishDialogProps {
  readonly record: HonoraryFactsFragment;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Whether the person agrees to be named in public, as it was said last. */
export const isPublic = ({ publicationOn, publicationWithdrawnOn }: HonoraryFactsFragment): boolean =>
  publicationOn != null && publicationWithdrawnOn == null;

const words: Record<'publish' | 'withdraw', { readonly title: Sentence; readonly told: Sentence; readonly day: Sentence }> = {
  publish: {
    title: { vi: 'Đưa vào danh sách công khai', en: 'Name in public' },
    told: {
      vi: 'Chỉ khi người đó đồng ý. Danh sách công khai có họ tên, cấp và ngày công nhận, ngoài ra không có gì khác.',
      en: 'Only if the person agrees. The public list has the name, the level and the day of recognition, and nothing else.',
    },
    day: { vi: 'Ngày đồng ý công khai', en: 'Agreed on' },
  },
  withdraw: {
    title: { vi: 'Rút khỏi danh sách công khai', en: 'Take out of the public list' },
    told: {
      vi: 'Tên không còn trong danh sách công khai từ lần đọc sau; sổ hội viên danh dự không đổi.',
      en: 'The public list does not name the person from the next reading on; the book stays as it is.',
    },
    day: { vi: 'Ngày rút đồng ý', en: 'Taken back on' },
  },
};

/** Records that the person agrees to be named in public (HON-022), or takes that back. */
export function PublishDialog({ record, onDone, onClose }: PublishDialogProps) {
  const say = useSay();
  const agrees = !isPublic(record);
  const { title, told, day } = words[agrees ? 'publish' : 'withdraw'];
  const kept = useDraft(`publish ${agrees} honorary ${record.id}`, () => ({ on: todayInVietnam() }));
  return (
    <CommandForm
      title={`${say(title)}: ${record.fullName ?? ''}`}
      document={PublishHonoraryDocument}
      kept={kept}
      places={{ HONORARY_DAY_IN_FUTURE: 'on' }}
      lacks={{}}
      ask={() => ({ id: record.id, version: record.version, agrees, on: kept.draft.on })}
      verb={agrees ? { vi: 'Công khai tên', en: 'Name in public' } : { vi: 'Rút tên', en: 'Take the name out' }}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <p>{say(told)}</p>
      <DayField {...kept.field('on')} label={day} />
    </CommandForm>
  );
}
