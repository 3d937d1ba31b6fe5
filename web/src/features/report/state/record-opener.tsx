import { Opener } from '../../command/opener.tsx';
import { RecordDialog } from './record-dialog.tsx';

interface RecordOpenerProps {
  readonly unitId: string;
  readonly period: string;
  readonly onChanged: () => void;
}

/** Opens the form of the figures of a base. */
export const RecordOpener = ({ unitId, period, onChanged }: RecordOpenerProps) => (
  <Opener label={{ vi: 'Ghi số liệu của kỳ', en: 'Record the figures' }}>
    {(close) => <RecordDialog unitId={unitId} period={period} onDone={onChanged} onClose={close} />}
  </Opener>
);
