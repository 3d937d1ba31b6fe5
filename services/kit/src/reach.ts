import DataLoader from 'dataloader';
import type { RawBuilder } from 'kysely';
import { today } from './clock.ts';
import { type EntityManager, rows, sql } from './database.ts';
import { isId } from './ids.ts';
import type { Viewer } from './viewer.ts';

/**
 * Which nodes of the tree the viewer may see today. Rights follow the tree at the time of the request: the owner of the
 * tree publishes the function `within_reach(holder, nodes, day)`, so that every service answers alike.
 */
export type Reach = DataLoader<string, boolean>;

/** @param treeSchema the schema that holds the tree here: the owner's own, or the one it is received in. */
export const createReach = (em: EntityManager, viewer: Viewer, treeSchema: string): Reach =>
  new DataLoader(async (nodes) => {
    const within = sql.id(treeSchema, 'within_reach');
    const found = await rows(
      em,
      sql<{ id: string }>`
      select id from ${within}(${viewer.unitId}::uuid, ${nodes.filter(isId)}::uuid[], ${today()}::date) as id`,
    );
    const reached = new Set(found.map(({ id }) => id));
    return nodes.map((node) => reached.has(node));
  });

/** Whether all of some nodes are within the viewer's reach. */
export const areWithin = async (reach: Reach, nodes: readonly string[]): Promise<boolean> =>
  (await Promise.all(nodes.map((node) => reach.load(node)))).every(Boolean);

/**
 * The condition that a node is within the viewer's reach, for lists that are scoped where they are read. What stands down to
 * a base is looked up in one set; only what is not there is asked for one by one, by what it hangs below.
 *
 * @param node the column that holds the node.
 */
export function isWithinReach({ unitId }: Viewer, treeSchema: string, node: RawBuilder<unknown>): RawBuilder<unknown> {
  const call = (name: string, ...given: RawBuilder<unknown>[]) => sql`${sql.id(treeSchema, name)}(${sql.join(given)}, ${today()}::date)`;
  const holder = sql`${unitId}::uuid`;
  const reached = sql`(select ${call('reach_to_base', holder)})`;
  return sql`(
  (select ${sql.id(treeSchema, 'reaches_all')}(${holder}))
  or ${node} in ${reached}
  or exists (
    select from ${call('stems_of', node)} as stem
    where stem.stem_id in ${reached} or ${holder} in (stem.seat_id, stem.branch_id)))`;
}

/**
 * The same condition for a list of which many rows are looked at and few are taken: all within reach is spelled out once, down to the
 * last group, and each row is one look into that set.
 *
 * @param node the column that holds the node.
 */
export function isAmongReached({ unitId }: Viewer, treeSchema: string, node: RawBuilder<unknown>): RawBuilder<unknown> {
  const holder = sql`${unitId}::uuid`;
  return sql`((select ${sql.id(treeSchema, 'reaches_all')}(${holder})) or ${node} in (select ${sql.id(treeSchema, 'reach_widely')}(${holder}, ${today()}::date)))`;
}

/** A node, and the day something of it is asked for; today unless said. */
export interface UnitOnDay {
  readonly unitId: string;
  readonly asOf: string | null | undefined;
}

/** The text two equal {@link UnitOnDay} share; rows are grouped by it. */
export const onDay = ({ unitId, asOf }: UnitOnDay): string => `${unitId}@${asOf ?? today()}`;

/**
 * A loader of facts about nodes that answers null for those out of the viewer's reach, without asking the database about
 * them: the one place where a service's facts pass the scope.
 *
 * @param load reads the facts of the keys within reach, by the text of the key.
 */
export const createReachLoader = <Key extends { readonly unitId: string }, Value>(
  reach: Reach,
  keyText: (key: Key) => string,
  load: (keys: readonly Key[]) => Promise<(text: string) => Value | null>,
): DataLoader<Key, Value | null, string> =>
  new DataLoader(
    async (keys) => {
      const visible = await Promise.all(keys.map(({ unitId }) => reach.load(unitId)));
      const within = keys.filter((_key, index) => visible[index]);
      const factsOf = within.length > 0 ? await load(within) : () => null;
      return keys.map((key, index) => (visible[index] ? factsOf(keyText(key)) : null));
    },
    { cacheKeyFn: keyText },
  );
