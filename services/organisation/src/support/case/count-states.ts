import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import type DataLoader from 'dataloader';
import { Field, Int, ObjectType } from 'type-graphql';
import { SupportState } from './support-state.ts';

@ObjectType({ description: 'How many cases below a unit stand in a state (SUP-034). «Hồ sơ theo bước»', simpleResolvers: true })
export class SupportStateCount {
  unitId!: string;
  @Field(() => SupportState, { description: 'The state.' }) state!: SupportState;
  @Field(() => Int, { description: 'Cases of bases of today.' }) cases!: number;
}

export type StateCountLoader = DataLoader<{ unitId: string }, SupportStateCount[] | null, string>;

/** Counts the cases of today's bases below units, by state; all states, in the order of D6. One statement. */
export const createStateCountLoader = (em: EntityManager, reach: Reach): StateCountLoader =>
  createReachLoader(
    reach,
    ({ unitId }) => unitId,
    async (keys) => {
      const found = await instances(
        em,
        SupportStateCount,
        sql`
        select a.ancestor_id as "unitId", c.state, count(*)::int as cases
        from organisation.support_case c join organisation.unit_ancestor a on a.unit_id = c.unit_id
        where a.ancestor_id = any (${keys.map(({ unitId }) => unitId)}::uuid[]) and c.ended_on is null
          and ${today()}::date between a.valid_from and a.valid_to
        group by a.ancestor_id, c.state`,
      );
      const byUnit = Map.groupBy(found, ({ unitId }) => unitId);
      return (unitId) =>
        Object.values(SupportState).map(
          (state) =>
            byUnit.get(unitId)?.find((one) => one.state === state) ?? Object.assign(new SupportStateCount(), { unitId, state, cases: 0 }),
        );
    },
  );
