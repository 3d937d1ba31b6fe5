import './member-numbers.css';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useMoment } from '../../address/moment.tsx';
import { MemberNumbersOfDocument, type MemberNumbersOfQuery } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { type Sentence, useSay } from '../../language/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { AwayTable } from './away-table.tsx';
import { GrowthTable } from './growth-table.tsx';
import { KeptTable } from './kept-table.tsx';
import { NumberRow } from './number-row.tsx';

export type ShownCounts = NonNullable<NonNullable<MemberNumbersOfQuery['unit']>['memberCounts']>;
export type ShownGrowth = NonNullable<NonNullable<MemberNumbersOfQuery['unit']>['memberGrowth']>;

/** How well members are kept (MEM-002, MEM-020), how they live (MEM-011), who is away (MEM-019), and their growth (MEM-028). */
export function NumbersPart({ unitId }: { readonly unitId: string }) {
  const say = useSay();
  const { asOf } = useMoment();
  const [isOpen, open] = useState(false);
  const [{ data, error }, ask] = useQuery({
    query: MemberNumbersOfDocument,
    variables: { id: unitId, asOf, from: `${Number(asOf.slice(0, 4)) - 1}-12-31` },
    pause: !isOpen,
    requestPolicy: 'cache-and-network',
  });
  const unit = data?.unit?.id === unitId ? data.unit : null;
  return (
    <details className="difficulties member-numbers-part" onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary>{say({ vi: 'Thẻ, căn cước, cư trú và biến động', en: 'Cards, ids, residence and growth' })}</summary>
      {unit?.memberCounts && <Tables counts={unit.memberCounts} growth={unit.memberGrowth ?? null} />}
      {unit && !unit.memberCounts && <p className="quiet">{say(notThere)}</p>}
      {!unit && error && (
        <Notice kind="error" onRetry={() => ask({ requestPolicy: 'network-only' })}>
          {say(failureOf(error))}
        </Notice>
      )}
      {!unit && !error && isOpen && <Waiting />}
    </details>
  );
}

function Tables({ counts, growth }: { readonly counts: ShownCounts; readonly growth: ShownGrowth | null }) {
  const say = useSay();
  if (counts.members === 0) return <p className="quiet">{say(nobody)}</p>;
  return (
    <div className="number-tables">
      <KeptTable counts={counts} />
      <ResidenceTable counts={counts} />
      <AwayTable counts={counts} />
      {growth && <GrowthTable growth={growth} />}
      {(counts.isCoarse || growth?.isCoarse) && <p className="quiet">{say(cut)}</p>}
    </div>
  );
}

/** By registration: short stays are members too, and do not count in the rate (MEM-011). */
function ResidenceTable({ counts: { permanent, temporary, shortStay } }: { readonly counts: ShownCounts }) {
  const say = useSay();
  return (
    <table className="plain-table">
      <caption>{say({ vi: 'Cư trú', en: 'Residence' })}</caption>
      <tbody>
        <NumberRow name={{ vi: 'Thường trú', en: 'Registered permanently' }} count={permanent} />
        <NumberRow name={{ vi: 'Tạm trú', en: 'Registered temporarily' }} count={temporary} />
        <NumberRow name={{ vi: 'Lưu trú (không tính vào tỷ lệ)', en: 'Short stays (not in the rate)' }} count={shortStay} />
      </tbody>
    </table>
  );
}

const notThere: Sentence = { vi: 'Ngày này chưa có hoặc không còn đơn vị.', en: 'The unit was not there on this day.' };

const nobody: Sentence = { vi: 'Chưa có hồ sơ hội viên nào.', en: 'There is no record of a member yet.' };

const cut: Sentence = {
  vi: 'Số lượng được làm tròn xuống bội số của 5; dưới 5 không hiện, và không tính tỷ lệ, để không nhận ra một ai.',
  en: 'Counts are cut down to the last five, none below five is shown and no share, so that nobody is recognised.',
};
