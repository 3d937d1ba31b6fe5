import {
  type HonoraryDetailField,
  type HonoraryFactsFragment,
  RevealHonoraryDocument,
  type RevealHonoraryMutation,
} from '../../gql/graphql.ts';
import { type Sentence, useSay } from '../../language/language.ts';
import { CommandForm } from '../command/command-form.tsx';
import { CheckList, ChoiceField } from '../command/fields.tsx';
import { lacksAny, lacksText } from '../command/lacking.ts';
import { useDraft } from '../command/use-draft.ts';
import { codesOf, detailWords } from './honorary-words.ts';

/** What was opened, as far as it was asked for. */
export type OpenedHonorary = Readonly<Partial<Record<HonoraryDetailField, string>>>;

interface RevealDialogProps {
  readonly record: HonoraryFactsFragment;
  readonly onOpened: (opened: OpenedHonorary) => void;
  readonly onClose: () => void;
}

type Purpose = '' | 'IDENTITY_CHECK' | 'CONTACT' | 'DATA_SUBJECT_REQUEST';

/** What it may be for: an honorary member pays no dues, and is recommended to nobody. */
const purposes: Readonly<Record<Purpose, Sentence>> = {
  '': { vi: 'chọn mục đích', en: 'choose what for' },
  IDENTITY_CHECK: { vi: 'đối chiếu giấy tờ, cập nhật hồ sơ', en: 'to check papers, to complete the record' },
  CONTACT: { vi: 'liên hệ với hội viên danh dự', en: 'to contact the person' },
  DATA_SUBJECT_REQUEST: { vi: 'trả lời yêu cầu của chính người đó', en: 'to answer a request of the person' },
};

/** Only what was asked for: the rest of the answer is empty, and would hide what was opened before. */
const openedOf = ({ revealHonoraryMember: details }: RevealHonoraryMutation): OpenedHonorary =>
  Object.fromEntries(Object.entries(details ?? {}).filter(([name, value]) => name in detailWords && value != null));

/** Asks what for before anything sealed is opened; who, when and why is recorded (SEC-006). */
export function RevealDialog({ record, onOpened, onClose }: RevealDialogProps) {
  const say = useSay();
  const kept = useDraft(`reveal honorary ${record.id}`, () => ({
    fields: [] as readonly HonoraryDetailField[],
    purpose: '' as Purpose,
  }));
  const { draft, change, field } = kept;
  return (
    <CommandForm
      title={`${say({ vi: 'Xem dữ liệu niêm phong', en: 'Open what is sealed' })}: ${record.fullName ?? ''}`}
      document={RevealHonoraryDocument}
      kept={kept}
      lacks={{ fields: lacksAny(draft.fields), purpose: lacksText(draft.purpose) }}
      ask={() => ({ id: record.id, fields: [...draft.fields], purpose: draft.purpose || 'IDENTITY_CHECK' })}
      verb={{ vi: 'Xem', en: 'Open' }}
      onDone={(answer: RevealHonoraryMutation) => onOpened(openedOf(answer))}
      onClose={onClose}
    >
      <p className="quiet">
        {say({
          vi: 'Mỗi lần xem được ghi lại: ai, lúc nào, để làm gì. Người đó có quyền biết.',
          en: 'Each time is recorded: who, when and what for. The person has the right to know.',
        })}
      </p>
      <CheckList
        name="fields"
        legend={{ vi: 'Xem những gì', en: 'What' }}
        codes={record.recordedDetails ?? []}
        words={detailWords}
        chosen={draft.fields}
        onChange={(fields) => change({ fields })}
      />
      <ChoiceField {...field('purpose')} label={{ vi: 'Mục đích', en: 'What for' }} codes={codesOf(purposes)} words={purposes} />
    </CommandForm>
  );
}
