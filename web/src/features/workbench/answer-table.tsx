import { memo, useMemo } from 'react';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { DownloadIcon } from '../../ui/icons.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { cellText, numberColumns } from './cell-text.ts';
import { csvOf } from './csv.ts';
import { fileName } from './file-name.ts';
import { type FlatTable, flatten } from './flatten.ts';
import type { AnswerList } from './tables.ts';

/** More than this is not read on a screen; the file has them all. */
const shownRows = 200;

interface AnswerTableProps {
  readonly list: AnswerList;
  readonly name: string | null;
}

/** A list of the answer, row by row; what is nested stands in columns of its own. Typing on does not lay it out again. */
export const AnswerTable = memo(function AnswerTable({ list, name }: AnswerTableProps) {
  const say = useSay();
  const language = useLanguage();
  const table = useMemo(() => flatten(list.rows), [list.rows]);
  const count = table.rows.length;
  const ofAll = list.totalCount === null ? '' : ` / ${formatCount(list.totalCount, language)}`;
  const save = async () => saveFile(await csvOf(table, language), fileName(name, 'csv'));
  return (
    <>
      <div className="answer-head">
        <p>
          <strong className="figures">
            {formatCount(count, language)}
            {ofAll}
          </strong>{' '}
          {say({ vi: 'dòng', en: 'rows' })}
          {count > shownRows && `; ${say({ vi: 'ở đây hiện 200 dòng đầu, tệp có đủ', en: 'the first 200 stand here, the file has all' })}`}
        </p>
        <button type="button" className="button" disabled={count === 0} onClick={() => void save()}>
          <DownloadIcon /> {say({ vi: 'Tải CSV', en: 'Download CSV' })}
        </button>
      </div>
      {count > 0 && <Rows table={table} label={list.path.join('.')} />}
    </>
  );
});

function Rows({ table, label }: { readonly table: FlatTable; readonly label: string }) {
  const language = useLanguage();
  const { columns, rows } = table;
  const numbers = useMemo(() => numberColumns(table), [table]);
  const classOf = (column: string) => (numbers.has(column) ? 'number' : undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be scrolled by keys too
    <section className="answer-scroll" tabIndex={0} aria-label={label}>
      <table className="plain-table answer-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={classOf(column)}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shownRows).map((row, index) => (
            // rows of an answer have no other identity, and never move
            <tr key={index}>
              {columns.map((column) => (
                <td key={column} className={classOf(column)}>
                  {cellText(row.get(column), column, language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
