import { requireCharge } from '@vwu/kit/charge';
import type { ListKind } from '../import/list-kind.ts';
import { carryOut } from './carry-out.ts';
import { checkRows } from './check-rows.ts';
import { type MemberColumn, memberColumns } from './columns.ts';
import { countLikely } from './count-likely.ts';
import { readDirectory } from './directory.ts';
import { memberTemplate } from './member-template.ts';

/** Lists of members: each is admitted as one by one. */
export const memberList: ListKind<MemberColumn> = {
  kind: 'MEMBERS',
  scope: 'members:write',
  columns: memberColumns,
  rowTable: 'member_import_row',
  sheetName: 'Hội viên',
  fileName: 'hoi-vien',
  requireActor: (em, viewer, unitId) => requireCharge(em, viewer, 'organisation', unitId),
  template: async (em, unitId) => memberTemplate(await readDirectory(em, unitId)),
  async openCheck(em, given) {
    const shared = { ...given, directory: await readDirectory(em, given.unitId) };
    return { rows: (heading, some) => checkRows(em, { ...shared, heading }, some) };
  },
  countLikely,
  carryOut,
};
