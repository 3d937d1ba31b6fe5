import { LockReportsDocument } from '../../../gql/graphql.ts';
import { periodName } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { formatCount } from '../../../language/numbers.ts';
import { CommandForm } from '../../command/command-form.tsx';
import { useDraft } from '../../command/use-draft.ts';

interface LockAllDialogProps {
  readonly unitId: string;
  readonly name: string;
  readonly period: string;
  readonly count: number;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Locks all accepted reports of a unit at once; what is not accepted stays where it is. */
export function LockAllDialog({ unitId, name, period, count, onDone, onClose }: LockAllDialogProps) {
  const say = useSay();
  const language = useLanguage();
  const kept = useDraft(`lock all ${unitId} ${period}`, () => ({}));
  return (
    <CommandForm
      title={`${say({ vi: 'Khóa các báo cáo đã chấp nhận', en: 'Lock all accepted reports' })}: ${name}`}
      document={LockReportsDocument}
      kept={kept}
      lacks={{}}
      ask={() => ({ unitId, period })}
      verb={{ vi: 'Khóa', en: 'Lock' }}
      onDone={onDone}
      onClose={onClose}
    >
      <p>
        {say(periodName(period))}: {formatCount(count, language)} {say({ vi: 'báo cáo', en: 'reports' })}
      </p>
      <p className="quiet">
        {say({
          vi: 'Số liệu đã khóa giữ nguyên mãi; sai sót chỉ sửa bằng điều chỉnh kèm quyết định.',
          en: 'Locked figures never change; mistakes are adjusted by a decision.',
        })}
      </p>
    </CommandForm>
  );
}
