import './dues.css';
import { useState } from 'react';
import { useQuery } from 'urql';
import { DuesSheetDocument, RecordDuesDocument } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { todayInVietnam } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import type { Person } from '../../session/open-id.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import type { ChosenUnit } from '../command/chosen-unit.ts';
import { refusalsIn } from '../command/refusals.ts';
import { UnitPicker } from '../command/unit-picker.tsx';
import { useCommand } from '../command/use-command.ts';
import { DuesGrid, type NamedLine } from './dues-grid.tsx';
import { FundSums } from './fund-sums.tsx';
import { refusedLines } from './refused-lines.ts';
import { askedRows, formatDong, isWrong, nothingTyped, totalOf } from './sheet.ts';
import { useTypedSheet } from './use-typed-sheet.ts';

/** Dues of a branch or a base: chosen by name, then its sheet for the year. */
export function DuesPart({ person }: { readonly person: Person }) {
  const say = useSay();
  const [chosen, choose] = useState<readonly ChosenUnit[]>([]);
  const [unit] = chosen;
  if (!person.rights.includes('dues:write')) return <p className="nothing">{say(mayNot)}</p>;
  return (
    <>
      <UnitPicker
        label={say({ vi: 'Chi hội hoặc cơ sở thu hội phí', en: 'Branch or base that collects' })}
        day={todayInVietnam()}
        level={null}
        isSingle
        chosen={chosen}
        except={[]}
        refusals={[]}
        onChange={choose}
      />
      {unit && <Sheet key={unit.id} unitId={unit.id} />}
    </>
  );
}

function Sheet({ unitId }: { readonly unitId: string }) {
  const say = useSay();
  const today = todayInVietnam();
  const year = Number(today.slice(0, 4));
  const [{ data, error }, ask] = useQuery({
    query: DuesSheetDocument,
    variables: { unitId, year, asOf: today },
    requestPolicy: 'cache-and-network',
  });
  const again = () => ask({ requestPolicy: 'network-only' });
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
        <p className="nothing">{say({ vi: 'Chưa có hội viên nào sinh hoạt ở đây.', en: 'Nobody belongs here yet.' })}</p>
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

/** The sheet as it is filled in, what it comes to, and the button that records it whole. */
function Entry({ unitId, year, lines, onRecorded }: EntryProps) {
  const say = useSay();
  const language = useLanguage();
  const { typed, canUndo, change, undo, forget } = useTypedSheet(`dues ${unitId} ${year}`);
  const [receivedOn, receive] = useState(todayInVietnam);
  const { error, isBusy, send } = useCommand(RecordDuesDocument);
  const rows = askedRows(lines, typed);
  const { payers, amount } = totalOf(lines, typed);
  const refused = refusedLines(error, rows, language);
  const record = async () => {
    if (!(await send({ unitId, receivedOn, holding: 'CASH', rows }))) return;
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
      <DateField label={say({ vi: 'Ngày thu', en: 'Received on' })} day={receivedOn} onChange={receive} />
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

const mayNot = {
  vi: 'Tài khoản của bạn không ghi được hội phí. Hãy nhờ cán bộ cơ sở.',
  en: 'Your account does not record dues. Ask an officer of the base.',
};
