import type { ReportToActOnFragment } from '../../../gql/graphql.ts';
import { actWords } from '../../../language/report-words.ts';
import { Opener } from '../../command/opener.tsx';
import { ReturnDialog } from './return-dialog.tsx';
import { StepDialog } from './step-dialog.tsx';

interface ReportActsProps {
  readonly report: ReportToActOnFragment;
  readonly onDone: () => void;
}

/** What the reader may do with a report now, a button each (D8). */
export function ReportActs({ report, onDone }: ReportActsProps) {
  const name = report.unit.fullName ?? '';
  return (
    <span className="report-acts">
      {report.acts.map((act) => (
        <Opener key={act} label={actWords[act]} about={name} isPrimary={act === 'CLOSE' || act === 'ACCEPT'}>
          {(close) =>
            act === 'RETURN' ? (
              <ReturnDialog report={report} onDone={onDone} onClose={close} />
            ) : (
              <StepDialog act={act} report={report} onDone={onDone} onClose={close} />
            )
          }
        </Opener>
      ))}
    </span>
  );
}
