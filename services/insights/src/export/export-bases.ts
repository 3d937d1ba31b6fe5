import { pipeline, type Readable } from 'node:stream';
import { type EntityManager, rows, sql, streamRows } from '@vwu/kit/database';
import type { Language } from '@vwu/kit/language';
import type { Viewer } from '@vwu/kit/viewer';
import { stringify } from 'csv-stringify';
import { BaseRow } from '../base/base.entity.ts';
import type { BaseOrder } from '../base/base.enums.ts';
import { Ordering } from '../base/base-order.ts';
import { type BaseQuestion, baseColumns, prepareQuestion } from '../base/base-question.ts';
import { type Column, columnsOf } from './csv-columns.ts';

export interface BaseExport extends BaseQuestion {
  readonly orderBy: readonly BaseOrder[] | null | undefined;
  readonly language: Language;
}

export interface CsvExport {
  /** How many rows the file will have below its heading: a file with fewer is not whole. */
  readonly rowCount: number;
  readonly csv: Readable;
}

/**
 * All rows of a list as CSV for a Vietnamese spreadsheet (REP-010): UTF-8 with BOM, semicolons, 1.234.567 and 63,5. Rows
 * are read through a cursor and written as they come.
 *
 * @throws {PeriodUnknown | FilterRangeEmpty | FilterTooLarge}
 */
export async function exportBases(em: EntityManager, viewer: Viewer, asked: BaseExport): Promise<CsvExport> {
  const question = await prepareQuestion(em, viewer, asked);
  const { before, name } = question.from;
  const [counted] = await rows(em, sql<{ count: number }>`${before} select count(*)::int as count from ${name} r where ${question.where}`);
  const ordering = new Ordering(asked.orderBy?.length ? asked.orderBy : ['RATE_ASC']);
  const bases = streamRows(
    em,
    sql<BaseRow>`
    ${before} select ${baseColumns(question)} from ${name} r where ${question.where} order by ${ordering.orderBy}`,
  );
  const columns = columnsOf(asked.language, question.classificationYear);
  const csv = stringify({ bom: true, delimiter: ';', escape_formulas: true, header: true, columns: columns.map(({ title }) => title) });
  // a reader who goes away ends the cursor too, and gives its connection back; an error ends the file where it stands
  pipeline(cellsOf(bases, columns), csv, () => {});
  return { rowCount: counted?.count ?? 0, csv };
}

async function* cellsOf(bases: AsyncIterable<BaseRow>, columns: readonly Column[]) {
  for await (const row of bases) {
    const base = Object.assign(new BaseRow(), row);
    yield columns.map(({ cell }) => cell(base));
  }
}
