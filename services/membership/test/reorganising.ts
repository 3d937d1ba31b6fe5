import type { MikroORM } from '@vwu/kit/database';
import { settleNext } from '@vwu/kit/work-queue';
import { plantTree, unitId } from '@vwu/testing/plant-tree';
import type pg from 'pg';
import { followStructure } from '../src/structure/follow-structure.ts';

const tree = { 'Trung ương': { level: 'CENTRAL' }, 'tỉnh A': { level: 'PROVINCE', parent: 'Trung ương' } } as const;

/** What organisation publishes when the structure changes, and this service following it. */
export function reorganising(db: pg.Client, orm: MikroORM) {
  const settleAll = async () => {
    while (await settleNext(orm, { schema: 'membership', table: 'structure_task', settle: followStructure }));
  };

  const addEdge = (from: string, to: string, extent: 'WHOLE' | 'PART', day: string) =>
    db.query('insert into organisation.unit_lineage values ($1, $2, $3, $4, $5, $6)', [
      unitId(`lineage ${from} ${to}`),
      unitId(from),
      unitId(to),
      extent,
      extent === 'WHOLE' ? 1 : 0.1,
      day,
    ]);

  /** Bases go whole into one that is there. */
  const takeIn = async (from: readonly string[], into: string, day: string, lastDay: string): Promise<void> => {
    for (const name of from) {
      await addEdge(name, into, 'WHOLE', day);
      await db.query(`update organisation.unit set closed_on = $2, ending = 'MERGED' where id = $1`, [unitId(name), lastDay]);
    }
    await settleAll();
  };

  return {
    settleAll,

    /** A part of one base goes to another, and the first goes on. */
    givePart: (from: string, to: string, day: string) => addEdge(from, to, 'PART', day),

    /** Bases go whole into a new one. */
    async merge(from: readonly string[], into: string, day: string, lastDay: string): Promise<void> {
      await plantTree(db, { ...tree, [into]: { level: 'BASE', parent: 'tỉnh A', from: day } }, [into]);
      await takeIn(from, into, day, lastDay);
    },

    takeIn,

    /** That is corrected away. */
    async unmerge(from: readonly string[]): Promise<void> {
      await db.query('delete from organisation.unit_lineage where from_unit_id = any ($1)', [from.map(unitId)]);
      await db.query(`update organisation.unit set closed_on = 'infinity', ending = null where id = any ($1)`, [from.map(unitId)]);
      await settleAll();
    },
  };
}
