import type { EntityManager } from '@vwu/kit/database';
import type { Viewer } from '@vwu/kit/viewer';
import type { ExportFilter } from '../export/export-filter.ts';
import type { ExportColumn, ExportRow } from './export-column.ts';

/** What is asked for, and by whom. */
export interface AskedContent {
  readonly viewer: Viewer;
  readonly unitId: string;
  readonly filter: ExportFilter;
}

/** A content: its columns, and its rows as they are read, never all of them at once. */
export interface Content {
  readonly columns: readonly ExportColumn[];
  /** @param em reads one state of the database from the first row to the last. */
  rows(em: EntityManager, asked: AskedContent): AsyncIterable<ExportRow>;
}
