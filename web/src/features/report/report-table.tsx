import type { ReactNode } from 'react';
import { type Sentence, useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';

export interface Column<Row> {
  readonly title: Sentence;
  readonly isNumber?: boolean;
  /** Left out where the page is narrow; its files have it. */
  readonly isWide?: boolean;
  cell(row: Row): ReactNode;
}

interface ReportTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  keyOf(row: Row): string;
}

/** A list of the report: its heading comes again on every sheet of paper, its first column says what each row is of. */
export function ReportTable<Row>({ caption, columns, rows, keyOf }: ReportTableProps<Row>) {
  const say = useSay();
  const language = useLanguage();
  const classOf = ({ isNumber, isWide }: Column<Row>) =>
    [isNumber ? 'number' : '', isWide ? 'report-wide' : ''].join(' ').trim() || undefined;
  return (
    <table className="report-table report-list">
      <caption>
        {caption} ({formatCount(rows.length, language)})
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.title.en} scope="col" className={classOf(column)}>
              {say(column.title)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map((column, index) =>
              index === 0 ? (
                <th key={column.title.en} scope="row">
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.title.en} className={classOf(column)}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
