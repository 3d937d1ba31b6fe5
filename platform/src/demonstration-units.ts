import type { DemonstrationUnits } from '@vwu/identity/accounts';
import { withClient } from '@vwu/kit/preparation';

/** The units the demonstration accounts stand for: Central, Quảng Trị, its first base by code, and Lâm Đồng for the partner. */
export async function readDemonstrationUnits(organisationUrl: string): Promise<DemonstrationUnits> {
  return withClient(organisationUrl, async (db) => {
    const idOf = async (level: string, code: string) => {
      const { rows } = await db.query<{ id: string }>(
        `select unit_id as id from organisation.unit_version where level = $1 and code = $2 and '2025-07-01' between valid_from and valid_to`,
        [level, code],
      );
      return requireId(rows[0]?.id, `${level} ${code}`);
    };
    const province = await idOf('PROVINCE', '44');
    const { rows } = await db.query<{ id: string }>(
      `select v.unit_id as id from organisation.unit_version v join organisation.unit_ancestor a using (unit_id)
       where a.ancestor_id = $1 and v.level = 'BASE' and '2025-07-01' between v.valid_from and v.valid_to
         and '2025-07-01' between a.valid_from and a.valid_to
       order by v.code limit 1`,
      [province],
    );
    return {
      central: await idOf('CENTRAL', 'TW'),
      province,
      base: requireId(rows[0]?.id, 'a base of the province'),
      partnerProvince: await idOf('PROVINCE', '68'),
    };
  });
}

function requireId(id: string | undefined, what: string): string {
  if (id === undefined) throw new Error(`the reference data has no ${what}`);
  return id;
}
