import { SetOfficialTargetDocument, type TargetLineFragment } from '../../gql/graphql.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount, parseCount } from '../../language/numbers.ts';
import { CommandForm } from '../command/command-form.tsx';
import { CountField, TextField } from '../command/fields.tsx';
import { lacksCount, lacksText } from '../command/lacking.ts';
import { useDraft } from '../command/use-draft.ts';

interface TargetDialogProps {
  readonly province: Pick<TargetLineFragment, 'id' | 'fullName'>;
  readonly target: NonNullable<TargetLineFragment['growthTarget']>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const places = { TARGET_INVALID: 'increase' } as const;

/** Sets what Central gives a province to reach by a document (358/ĐCT-TC): it goes before what is allocated (F05). */
export function TargetDialog({ province, target, onDone, onClose }: TargetDialogProps) {
  const say = useSay();
  const language = useLanguage();
  const kept = useDraft(`target ${province.id} ${target.term}`, () => ({
    increase: target.isOfficial ? formatCount(target.increase, language) : '',
    document: target.isOfficial ? target.document : '',
  }));
  const { draft, field } = kept;
  return (
    <CommandForm
      title={`${say({ vi: 'Giao chỉ tiêu tăng hội viên', en: 'Set the target of new members' })}: ${province.fullName ?? ''}`}
      document={SetOfficialTargetDocument}
      kept={kept}
      places={places}
      lacks={{ increase: lacksCount(draft.increase), document: lacksText(draft.document) }}
      ask={() => ({
        unitId: province.id,
        term: target.term,
        increase: parseCount(draft.increase) ?? 0,
        document: draft.document,
        version: target.version,
      })}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <p className="quiet">
        {say({ vi: 'Phân bổ theo số phụ nữ chưa tham gia Hội', en: 'Allocated by the women who are not members' })}:{' '}
        {formatCount(target.allocated, language)}
      </p>
      <CountField {...field('increase')} label={{ vi: 'Chỉ tiêu tăng cả nhiệm kỳ', en: 'Increase of the term' }} />
      <TextField {...field('document')} label={{ vi: 'Văn bản giao, số và ngày', en: 'Document, with number and date' }} />
    </CommandForm>
  );
}
