import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react';
import { Link } from '../../address/link.tsx';
import { useView } from '../../address/use-view.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatDong } from '../../language/numbers.ts';
import {
  amountOf,
  type Column,
  countOf,
  dueMonths,
  isWrong,
  nextRow,
  nothingTyped,
  paste,
  put,
  type SheetLine,
  type TypedSheet,
} from './sheet.ts';

export interface NamedLine extends SheetLine {
  readonly name: string;
}

interface DuesGridProps {
  readonly lines: readonly NamedLine[];
  readonly typed: TypedSheet;
  /** Why a line was refused, by the member. */
  readonly refused: ReadonlyMap<string, string>;
  readonly onChange: (typed: TypedSheet) => void;
  readonly onUndo: () => void;
}

interface Cell {
  readonly row: number;
  readonly column: Column;
}

const columns: readonly Column[] = ['count', 'receipt'];

/**
 * The sheet of a branch: arrows and Enter go from cell to cell over those who owe, a column copied elsewhere is pasted downwards, and
 * Ctrl+Z takes the last change back.
 */
export function DuesGrid({ lines, typed, refused, onChange, onUndo }: DuesGridProps) {
  const say = useSay();
  const table = useRef<HTMLTableElement>(null);
  const focus = ({ row, column }: Cell) => {
    const input = table.current?.querySelector<HTMLInputElement>(`[data-cell="${row} ${column}"]`);
    input?.focus();
    input?.select();
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>, cell: Cell) => {
    const target = goalOf(event, cell, lines);
    if (target === 'undo') onUndo();
    else if (target) focus(target);
    if (target) event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent, cell: Cell) => {
    event.preventDefault();
    onChange(paste(lines, typed, cell, event.clipboardData.getData('text/plain')));
  };
  return (
    <table ref={table} className="plain-table dues-grid">
      <thead>
        <tr>
          <th scope="col">{say({ vi: 'Hội viên', en: 'Member' })}</th>
          <th scope="col" className="number">
            {say({ vi: 'Còn nợ (tháng)', en: 'Owed (months)' })}
          </th>
          <th scope="col">{say({ vi: 'Đóng (tháng)', en: 'Pays (months)' })}</th>
          <th scope="col">{say({ vi: 'Số biên lai', en: 'Receipt' })}</th>
          <th scope="col" className="number">
            {say({ vi: 'Số tiền (đồng)', en: 'Amount (đồng)' })}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, row) => (
          <GridLine
            key={line.memberId}
            {...{ line, row, typed, onKey, onPaste }}
            refusal={refused.get(line.memberId)}
            onType={(column, value) => onChange(put(typed, line.memberId, column, value))}
          />
        ))}
      </tbody>
    </table>
  );
}

/** Where a key leads: another cell, back to what was before, or nowhere, and the key does what it always does. */
function goalOf(event: KeyboardEvent, { row, column }: Cell, lines: readonly SheetLine[]): Cell | 'undo' | null {
  const { key } = event;
  if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === 'z') return 'undo';
  if (key === 'ArrowDown' || key === 'Enter') return { row: nextRow(lines, row, 1), column };
  if (key === 'ArrowUp') return { row: nextRow(lines, row, -1), column };
  const beside = columns[columns.indexOf(column) + (key === 'ArrowRight' ? 1 : -1)];
  return (key === 'ArrowRight' || key === 'ArrowLeft') && beside ? { row, column: beside } : null;
}

interface GridLineProps {
  readonly line: NamedLine;
  readonly row: number;
  readonly typed: TypedSheet;
  readonly refusal: string | undefined;
  readonly onType: (column: Column, value: string) => void;
  readonly onKey: (event: KeyboardEvent<HTMLInputElement>, cell: Cell) => void;
  readonly onPaste: (event: ClipboardEvent, cell: Cell) => void;
}

function GridLine({ line, row, typed, refusal, onType, onKey, onPaste }: GridLineProps) {
  const say = useSay();
  const { hrefOf } = useView();
  const point = useLanguage() === 'vi' ? '.' : ',';
  const own = typed[line.memberId] ?? nothingTyped;
  const owed = dueMonths(line).length;
  const count = countOf(line, own);
  const wrong = isWrong(line, own) ? say({ vi: `Ghi từ 0 đến ${owed} tháng.`, en: `Write 0 to ${owed} months.` }) : refusal;
  const cell = (column: Column, label: string) => (
    <input
      data-cell={`${row} ${column}`}
      aria-label={`${label}, ${line.name}`}
      aria-invalid={column === 'count' && wrong !== undefined}
      inputMode={column === 'count' ? 'numeric' : 'text'}
      value={own[column]}
      onChange={({ target }) => onType(column, target.value)}
      onKeyDown={(event) => onKey(event, { row, column })}
      onPaste={(event) => onPaste(event, { row, column })}
    />
  );
  return (
    <tr data-settled={owed === 0}>
      <th scope="row">
        <Link href={hrefOf({ memberId: line.memberId })}>{line.name}</Link>
        {wrong && <p className="field-refusal">{wrong}</p>}
      </th>
      <td className="number">{owed === 0 ? <Settled line={line} /> : owed}</td>
      <td>{owed > 0 && cell('count', say({ vi: 'Đóng bao nhiêu tháng', en: 'Months paid' }))}</td>
      <td>{owed > 0 && cell('receipt', say({ vi: 'Số biên lai', en: 'Receipt' }))}</td>
      <td className="number">{count ? formatDong(amountOf(line, count), point) : ''}</td>
    </tr>
  );
}

/** Why nothing is asked of her: nobody knows how much, she is exempt, or has paid. */
function Settled({ line: { months } }: { readonly line: SheetLine }) {
  const say = useSay();
  const has = (state: SheetLine['months'][number]['state']) => months.some((month) => month.state === state);
  const why = has('NO_RATE')
    ? { vi: 'chưa biết mức hội phí', en: 'rate not known' }
    : has('EXEMPT') && !has('PAID')
      ? { vi: 'được miễn', en: 'exempt' }
      : { vi: 'đã đủ', en: 'settled' };
  return <span className="quiet">{say(why)}</span>;
}
