import { useState } from 'react';
import { useQuery } from 'urql';
import { DuesSheetDocument, type FundHolding, RecordDuesDocument } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { useAgain } from '../../graph/use-again.ts';
import { todayInVietnam } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatDong } from '../../language/numbers.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { ChoiceField } from '../command/fields.tsx';
import { refusalsIn } from '../command/refusals.ts';
import { useCommand } from '../command/use-command.ts';
import { holdingWords } from '../fund/fund-words.ts';
import { DuesGrid, type NamedLine } from './dues-grid.tsx';
import { FundSums } from './fund-sums.tsx';
import { refusedLines } from './refused-lines.ts';
import { askedRows, isWrong, nothingTyped, totalOf } from './sheet.ts';
import { useTypedSheet } from './use-typed-sheet.ts';

interface SheetProps {
  readonly unitId: string;
  readonly year: number;
  /** How often something was recorded beside the part. */
  readonly changes: number;
  readonly onRecorded: () => void;
}

/** The sheet dues of a year are collected by, and the fund they go into. */
export function Sheet({ unitId, year, changes, onRecorded }: SheetProps) {
  const say = useSay();
  const [{ data, error }, ask] = useQuery({
    query: DuesSheetDocument,
    variables: { unitId, year, asOf: todayInVietnam() },
    requestPolicy: 'cache-and-network',
  });
  useAgain(changes, ask);
  const again = () => {
    ask({ requestPolicy: 'network-only' });
    onRecorded();
  };
  if (error && !data?.unit?.duesSheet)
    return (
      <Notice kind="error" onRetry={again}>
        {say(failureOf(error))}
      </Notice>
    );
  if (!data) return <Waiting />;
  const lines = (data.unit?.duesSheet ?? []).flatMap(({ member, months }) =>
    member ? [{ memberId: member.id, name: member.fullName ?? '—', months }] : [],
  );
  return (
    <>
      {data.unit?.fund && <FundSums fund={data.unit.fund} year={year} />}
      {lines.length === 0 ? (
        <p className="nothing">
          {say({ vi: `Không có hội viên nào sinh hoạt ở đây trong năm ${year}.`, en: `Nobody belonged here in ${year}.` })}
        </p>
      ) : (
        <Entry unitId={unitId} year={year} lines={lines} onRecorded={again} />
      )}
    </>
  );
}

interface EntryProps {
  readonly unitId: string;
  readonly year: number;
  readonly lines: readonly NamedLine[];
  readonly onRecorded: () => void;
}

const holdings: readonly FundHolding[] = ['CASH', 'BANK'];

/** The sheet as it is filled in, what it comes to, and the button that records it whole. */
function Entry({ unitId, year, lines, onRecorded }: EntryProps) {
  const say = useSay();
  const language = useLanguage();
  const { typed, canUndo, change, undo, forget } = useTypedSheet(`dues ${unitId} ${year}`);
  const [receivedOn, receive] = useState(todayInVietnam);
  const [holding, hold] = useState<FundHolding>('CASH');
  const { error, isBusy, send } = useCommand(RecordDuesDocument);
  const rows = askedRows(lines, typed);
  const { payers, amount } = totalOf(lines, typed);
  const refused = refusedLines(error, rows, language);
  const record = async () => {
    if (!(await send({ unitId, receivedOn, holding, rows }))) return;
    forget();
    onRecorded();
  };
  const isReady = rows.length > 0 && !lines.some((line) => isWrong(line, typed[line.memberId] ?? nothingTyped));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <div className="dues-head">
        <DateField label={say({ vi: 'Ngày thu', en: 'Received on' })} day={receivedOn} onChange={receive} />
        <ChoiceField
          name="holding"
          label={{ vi: 'Nơi giữ tiền', en: 'Where it is put' }}
          value={holding}
          codes={holdings}
          words={holdingWords}
          onChange={hold}
        />
      </div>
      <DuesGrid lines={lines} typed={typed} refused={refused} onChange={change} onUndo={undo} />
      {error && <Notice kind="error">{refusalsIn(error)[0]?.message ?? say(failureOf(error))}</Notice>}
      <p className="dues-total" role="status">
        {say({ vi: 'Cộng', en: 'Total' })}: <strong>{formatDong(amount, language === 'vi' ? '.' : ',')}</strong> đồng,{' '}
        {say({ vi: `${payers} hội viên đóng`, en: `${payers} paying` })}
      </p>
      <div className="dialog-actions">
        <button type="button" className="button" disabled={!canUndo} onClick={undo}>
          {say({ vi: 'Hoàn tác', en: 'Undo' })}
        </button>
        <button type="submit" className="button button-primary" disabled={!isReady || isBusy}>
          {say(isBusy ? { vi: 'Đang ghi…', en: 'Recording…' } : { vi: 'Ghi sổ', en: 'Record' })}
        </button>
      </div>
    </form>
  );
}
