import { readRecogniser, requireOwnLevel } from '../honorary/level.ts';
import type { ListKind } from '../import/list-kind.ts';
import { carryOut } from './carry-out.ts';
import { cellWords } from './cell-words.ts';
import { checkRows } from './check-rows.ts';
import { type HonoraryColumn, honoraryColumns } from './columns.ts';
import { countLikely } from './count-likely.ts';

/**
 * Lists of honorary members a level recognised on paper (MEM-045, 000 §IV.5): for the unit that decided, which may be one that went into
 * another, by whoever keeps its book («cấp nào công nhận thì cấp đó có trách nhiệm lập danh sách»).
 */
export const honoraryList: ListKind<HonoraryColumn> = {
  kind: 'HONORARY',
  scope: 'honorary:write',
  columns: honoraryColumns,
  rowTable: 'honorary_import_row',
  sheetName: 'Hội viên danh dự',
  fileName: 'hoi-vien-danh-du',
  requireActor: requireOwnLevel,
  template: async () => ({ columns: honoraryColumns.names, lists: { gender: Object.values(cellWords.gender) }, open: [] }),
  async openCheck(em, given) {
    const shared = { ...given, recogniser: await readRecogniser(em, given.unitId) };
    return { rows: (heading, some) => checkRows(em, { ...shared, heading }, some) };
  },
  countLikely,
  carryOut,
};
