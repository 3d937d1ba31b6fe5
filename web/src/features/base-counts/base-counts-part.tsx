import './base-counts.css';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useMoment } from '../../address/moment.tsx';
import { BaseCountsDocument, type UnitLevel } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { type Sentence, useSay } from '../../language/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { Opener } from '../command/opener.tsx';
import { CountedTable } from './counted-table.tsx';
import { isBelowBases, isCounting } from './counting-unit.ts';
import { RecordDialog } from './record-dialog.tsx';
import { ShareTable } from './share-table.tsx';

interface BaseCountsPartProps {
  readonly unitId: string;
  readonly level: UnitLevel | null | undefined;
  readonly mayWrite: boolean;
}

/** What bases count themselves, and what that says of their members: households (MEM-031), who takes part and pays (MEM-034), loans (FEE-012). */
export function BaseCountsPart({ unitId, level, mayWrite }: BaseCountsPartProps) {
  const say = useSay();
  const { asOf, period } = useMoment();
  const [isOpen, open] = useState(false);
  const [{ data, error }, ask] = useQuery({
    query: BaseCountsDocument,
    variables: { id: unitId, asOf, from: `${asOf.slice(0, 4)}-01-01`, period },
    pause: !isOpen,
    requestPolicy: 'cache-and-network',
  });
  const unit = data?.unit;
  const again = () => ask({ requestPolicy: 'network-only' });
  return (
    <details className="difficulties base-counts" onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary>{say(isBelowBases(level) ? takingPart : everything)}</summary>
      {unit && <ShareTable unit={unit} asOf={asOf} period={period} />}
      {unit && isCounting(unit) && (
        <>
          <CountedTable counts={unit.baseCounts ?? []} />
          {mayWrite && (
            <Opener label={{ vi: 'Ghi số liệu cơ sở thống kê', en: 'Record what the base has counted' }}>
              {(close) => <RecordDialog unit={unit} onDone={again} onClose={close} />}
            </Opener>
          )}
        </>
      )}
      {!unit && error && (
        <Notice kind="error" onRetry={again}>
          {say(failureOf(error))}
        </Notice>
      )}
      {!unit && !error && isOpen && <Waiting />}
    </details>
  );
}

const everything: Sentence = {
  vi: 'Bao phủ hộ gia đình, mức tham gia, số liệu cơ sở tự thống kê',
  en: 'Households, taking part, what bases count',
};

const takingPart: Sentence = { vi: 'Mức tham gia của hội viên', en: 'How members take part' };
