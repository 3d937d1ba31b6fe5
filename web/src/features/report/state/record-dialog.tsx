import { useQuery } from 'urql';
import { FiguresToRecordDocument } from '../../../gql/graphql.ts';
import { failureOf } from '../../../graph/failure.ts';
import { lastDayOf, todayInVietnam } from '../../../language/dates.ts';
import { useSay } from '../../../language/language.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import { RecordForm } from './record-form.tsx';

interface RecordDialogProps {
  readonly unitId: string;
  readonly period: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Records the figures of a base for a period, after reading what stands there, and what the records of members count (MEM-008). */
export function RecordDialog({ unitId, period, onDone, onClose }: RecordDialogProps) {
  const say = useSay();
  const isOver = lastDayOf(period) < todayInVietnam();
  const cutOff = isOver ? lastDayOf(period) : todayInVietnam();
  const [{ data, error }, ask] = useQuery({
    query: FiguresToRecordDocument,
    variables: { unitId, period, cutOff },
    requestPolicy: 'network-only',
  });
  const again = () => ask({ requestPolicy: 'network-only' });
  if (data?.unit)
    return (
      <RecordForm
        key={data.unit.figures?.version ?? 0}
        unit={data.unit}
        period={period}
        cutOff={cutOff}
        onDone={onDone}
        onReload={again}
        onClose={onClose}
      />
    );
  return (
    <Dialog title={say({ vi: 'Ghi số liệu của kỳ', en: 'Record the figures' })} isWide onClose={onClose}>
      {error ? (
        <Notice kind="error" onRetry={again}>
          {say(failureOf(error))}
        </Notice>
      ) : (
        <Waiting />
      )}
    </Dialog>
  );
}
