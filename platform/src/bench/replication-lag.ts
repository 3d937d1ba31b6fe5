import { withClient } from '@vwu/kit/preparation';
import { Sample } from './sample.ts';

/**
 * Times how long after its commit in `cadre` a mentor stands in the list of `insights`, by asking the list's own table
 * again and again.
 */
export async function measureLag(cadreUrl: string, insightsUrl: string, count: number): Promise<Sample> {
  return withClient(cadreUrl, (cadre) =>
    withClient(insightsUrl, async (insights) => {
      const { rows } = await cadre.query<{ unitId: string; cadreId: string }>(
        `select u.id as "unitId", (select id from cadre.cadre limit 1) as "cadreId" from organisation.unit u
         where u.level = 'BASE' and u.closed_on = 'infinity' order by u.id limit $1`,
        [count],
      );
      const lags: number[] = [];
      for (const { unitId, cadreId } of rows) {
        const listed = `select mentor_count from insights.base_row where unit_id = '${unitId}' and period = '2026H1' and '2090-01-01' between valid_from and valid_to`;
        const before = (await insights.query<{ mentor_count: number }>(listed)).rows[0]?.mentor_count ?? 0;
        await cadre.query(
          `insert into cadre.mentor_assignment (id, unit_id, cadre_id, role, valid_from, origin) values (gen_random_uuid(), $1, $2, 'RESIDENT_HELPER', '2090-01-01', 'DEMONSTRATION')`,
          [unitId, cadreId],
        );
        const committed = performance.now();
        while ((await insights.query<{ mentor_count: number }>(listed)).rows[0]?.mentor_count === before);
        lags.push(performance.now() - committed);
      }
      return new Sample(lags);
    }),
  );
}
