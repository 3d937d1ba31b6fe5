import { setTimeout } from 'node:timers/promises';
import type { MikroORM } from '@vwu/kit/database';
import { settleNext } from '@vwu/kit/work-queue';
import { plantTree, unitId } from '@vwu/testing/plant-tree';
import type pg from 'pg';
import { comparisonQueue } from '../src/match/compare-neighbours.ts';
import { noteComparisons } from '../src/match/note-comparisons.ts';
import { keyring } from './keyring.ts';
import { tree } from './member-world.ts';

/** What organisation publishes when homes come to stand elsewhere, and this service comparing their members anew. */
export function comparing(db: pg.Client, orm: MikroORM) {
  const queue = comparisonQueue(() => keyring);

  const isNoted = async (): Promise<boolean> =>
    ((await db.query('select from membership.comparison_note where due_on <= membership.today()')).rowCount ?? 0) > 0;

  const noteOnce = () => noteComparisons(orm.em.fork());

  /** Until nothing that is noted waits for acts that had begun before. */
  const noteAll = async () => {
    for (let asked = 0; asked < 600 && (asked === 0 || (await isNoted())); asked += 1) {
      await noteOnce();
      if (asked > 1) await setTimeout(20);
    }
  };

  /** @returns how many portions were compared. */
  const settleAll = async (by = queue): Promise<number> => {
    let settled = 0;
    while (await settleNext(orm, by)) settled += 1;
    return settled;
  };

  return {
    queueOf: (sizes: Parameters<typeof comparisonQueue>[1]) => comparisonQueue(() => keyring, sizes),
    noteOnce,
    noteAll,
    settleAll,
    compareAll: async () => {
      await noteAll();
      return settleAll();
    },

    /** Two bases go whole into a new one, and their branches with them. */
    async merge(from: readonly string[], into: string, day: string, lastDay: string): Promise<void> {
      await plantTree(db, { ...tree, [into]: { level: 'BASE', parent: 'tỉnh A', from: day } }, [into]);
      for (const name of from) {
        const ids = [unitId(name), unitId(into), day, lastDay];
        // of whom it was the heir, the new one is
        await db.query(
          `with gone as (delete from organisation.unit_heir where heir_id = $1::uuid returning unit_id)
           insert into organisation.unit_heir select unit_id, $2::uuid, true, $3::date from (select $1::uuid union all select unit_id from gone) as of (unit_id)
           on conflict do nothing`,
          ids.slice(0, 3),
        );
        await db.query(`update organisation.unit set closed_on = $2, ending = 'MERGED' where id = $1`, [ids[0], lastDay]);
        await db.query(`update organisation.unit_ancestor set valid_to = $2 where unit_id = $1`, [ids[0], lastDay]);
        await db.query(
          `with moved as (update organisation.unit_stem set valid_to = $4::date where stem_id = $1::uuid and valid_to = 'infinity' returning *)
           insert into organisation.unit_stem select unit_id, level, $2::uuid, branch_id, $3::date, 'infinity' from moved`,
          ids,
        );
      }
    },
  };
}
