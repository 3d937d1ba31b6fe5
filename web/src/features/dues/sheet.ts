/** A month of a member, as the server has it; amounts are digits, for money is never a double. */
export interface SheetMonth {
  readonly month: string;
  readonly state: 'NOT_A_MEMBER' | 'EXEMPT' | 'NO_RATE' | 'DUE' | 'PAID';
  readonly amountVnd: string;
}

/** A line of the sheet. */
export interface SheetLine {
  readonly memberId: string;
  readonly months: readonly SheetMonth[];
}

/** What is typed of one member: for how many months she pays, and the number of the receipt. */
export interface Typed {
  readonly count: string;
  readonly receipt: string;
}

export type TypedSheet = Readonly<Record<string, Typed>>;
export type Column = keyof Typed;

export const nothingTyped: Typed = { count: '', receipt: '' };

/** The months she still owes, the oldest first. */
export const dueMonths = ({ months }: SheetLine): readonly SheetMonth[] => months.filter(({ state }) => state === 'DUE');

/** For how many months she pays by what is typed; null where it is no number of months she owes. */
export function countOf(line: SheetLine, { count }: Typed): number | null {
  if (count.trim() === '') return 0;
  const months = /^\d{1,2}$/.test(count.trim()) ? Number(count.trim()) : Number.NaN;
  return months >= 0 && months <= dueMonths(line).length ? months : null;
}

/** What that comes to. */
export const amountOf = (line: SheetLine, count: number): bigint =>
  dueMonths(line)
    .slice(0, count)
    .reduce((sum, { amountVnd }) => sum + BigInt(amountVnd), 0n);

export interface AskedRow {
  readonly memberId: string;
  readonly firstMonth: string;
  readonly lastMonth: string;
  readonly amountVnd: string;
  readonly receipt: string | null;
}

/** The payments a line asks for: one for each run of months, the receipt on the first, for it stands once. */
function rowsOf(line: SheetLine, typed: Typed): AskedRow[] {
  const paid = dueMonths(line).slice(0, countOf(line, typed) ?? 0);
  const runs: SheetMonth[][] = [];
  for (const month of paid) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && line.months.indexOf(month) === line.months.indexOf(last) + 1) run.push(month);
    else runs.push([month]);
  }
  return runs.map((run, index) => ({
    memberId: line.memberId,
    firstMonth: run[0]?.month ?? '',
    lastMonth: run.at(-1)?.month ?? '',
    amountVnd: String(run.reduce((sum, { amountVnd }) => sum + BigInt(amountVnd), 0n)),
    receipt: index === 0 ? typed.receipt.trim() || null : null,
  }));
}

export const askedRows = (lines: readonly SheetLine[], typed: TypedSheet): AskedRow[] =>
  lines.flatMap((line) => rowsOf(line, typed[line.memberId] ?? nothingTyped));

/** How many members pay, and what comes to the fund; wrong cells count for nothing. */
export function totalOf(lines: readonly SheetLine[], typed: TypedSheet): { readonly payers: number; readonly amount: bigint } {
  const counts = lines.map((line) => [line, countOf(line, typed[line.memberId] ?? nothingTyped) ?? 0] as const);
  return {
    payers: counts.filter(([, count]) => count > 0).length,
    amount: counts.reduce((sum, [line, count]) => sum + amountOf(line, count), 0n),
  };
}

export const isWrong = (line: SheetLine, typed: Typed): boolean => countOf(line, typed) === null;

/** Puts one value into a cell. */
export const put = (typed: TypedSheet, memberId: string, column: Column, value: string): TypedSheet => ({
  ...typed,
  [memberId]: { ...(typed[memberId] ?? nothingTyped), [column]: value },
});

/** Fills a column downwards with pasted lines, over members who owe something; cells beside one another go into the columns beside. */
export function paste(
  lines: readonly SheetLine[],
  typed: TypedSheet,
  { row, column }: { readonly row: number; readonly column: Column },
  text: string,
): TypedSheet {
  const pasted = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const columns: readonly Column[] = column === 'count' ? ['count', 'receipt'] : ['receipt'];
  const open = lines.slice(row).filter((line) => dueMonths(line).length > 0);
  return open.slice(0, pasted.length).reduce(
    (sheet, { memberId }, index) =>
      (pasted[index] ?? '')
        .split('\t')
        .slice(0, columns.length)
        .reduce((cells, value, at) => put(cells, memberId, columns[at] ?? 'count', value.trim()), sheet),
    typed,
  );
}

/** The next line that can be typed into, up or down; the same where there is none. */
export function nextRow(lines: readonly SheetLine[], from: number, step: 1 | -1): number {
  for (let row = from + step; row >= 0 && row < lines.length; row += step) {
    const line = lines[row];
    if (line && dueMonths(line).length > 0) return row;
  }
  return from;
}
