import { withClient } from '@vwu/kit/preparation';
import { provinces } from './outcome.ts';
import { count } from './vietnamese-numbers.ts';

/** What became of the branches and groups of the last day before, by the province they are in since. */
export interface BranchRow {
  readonly code: string;
  readonly name: string;
  readonly branches: number;
  readonly groups: number;
  /** They went where their commune went whole, or stayed with one that went on. */
  readonly branchesCarried: number;
  readonly groupsCarried: number;
  /** Of communes that were split: held by the province until somebody says which part each belongs to. */
  readonly branchesWaiting: number;
  readonly groupsWaiting: number;
}

/** Counts them in the database of `organisation`. */
export const readBranches = (organisationUrl: string): Promise<BranchRow[]> =>
  withClient(organisationUrl, async (db) => (await db.query<BranchRow>(counted)).rows);

const counted = `
with ${provinces}, seat as (
  select p.id as province_id, s.level, w.unit_id is not null as waits, w.unit_id is null and since.unit_id is not null as is_carried
  from organisation.unit_stem s
  join organisation.unit_ancestor a on a.unit_id = s.stem_id and a.ancestor_level = 'PROVINCE' and '2025-06-30' between a.valid_from and a.valid_to
  join province p on p.old_id = a.ancestor_id
  left join organisation.unit_placement w on w.unit_id = coalesce(s.branch_id, s.unit_id)
  left join organisation.unit_stem since on since.unit_id = s.unit_id and '2025-07-01' between since.valid_from and since.valid_to
  where '2025-06-30' between s.valid_from and s.valid_to
)
select v.code, v.full_name as name,
  count(*) filter (where s.level = 'BRANCH')::int as branches, count(*) filter (where s.level = 'GROUP')::int as groups,
  count(*) filter (where s.level = 'BRANCH' and is_carried)::int as "branchesCarried",
  count(*) filter (where s.level = 'GROUP' and is_carried)::int as "groupsCarried",
  count(*) filter (where s.level = 'BRANCH' and waits)::int as "branchesWaiting",
  count(*) filter (where s.level = 'GROUP' and waits)::int as "groupsWaiting"
from seat s
join organisation.unit_version v on v.unit_id = s.province_id and v.validity @> date '2025-07-01'
group by v.code, v.full_name order by v.code`;

const columns = ['branches', 'branchesCarried', 'branchesWaiting', 'groups', 'groupsCarried', 'groupsWaiting'] as const;

/** A section of the report: province by province, and the country. */
export function branchesTable(rows: readonly BranchRow[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const sums = columns.map((key) => `**${count(rows.reduce((sum, row) => sum + row[key], 0))}**`);
  return `## Chi hội, tổ / Branches and groups

Dữ liệu minh họa. Chi hội, tổ của xã nhập toàn bộ hoặc giữ nguyên theo xã về cơ sở mới; của xã bị chia thì chờ tỉnh xếp về từng phần (không đoán), không mất
đơn vị nào. / Generated. Those of communes that went whole went along; those of split communes wait until somebody places them, and none is lost.

${[
  line(['Mã', 'Tỉnh, thành phố mới', 'Chi hội', 'theo xã', 'chờ xếp', 'Tổ', 'theo chi hội', 'chờ xếp']),
  line(['---', '---', ...columns.map(() => '--:')]),
  ...rows.map((row) => line([row.code, row.name, ...columns.map((key) => count(row[key]))])),
  line(['', '**Cả nước**', ...sums]),
].join('\n')}`;
}
