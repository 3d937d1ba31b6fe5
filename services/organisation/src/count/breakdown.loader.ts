import { type EntityManager, type RawBuilder, rows, sql } from '@vwu/kit/database';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import type DataLoader from 'dataloader';
import { BranchType, UnitKind } from '../unit/unit.enums.ts';
import { BaseKindCount, BranchTypeCount } from './breakdown.entity.ts';
import { dayText, type OnDay } from './tally.loader.ts';

type Rows<Row> = readonly Row[];
export type BranchTypeLoader = DataLoader<OnDay, Rows<BranchTypeCount> | null, string>;
export type BaseKindLoader = DataLoader<OnDay, Rows<BaseKindCount> | null, string>;

/** What is counted by code, and how a row of it looks. */
interface Breakdown<Row> {
  /** The order of the codes; units without one come last. */
  readonly order: readonly string[];
  row(code: string | null, count: number): Row;
  /** The units counted for a unit on a day, how many of each code: rows `code, units`. */
  members(unitId: RawBuilder<unknown>, day: RawBuilder<unknown>): RawBuilder<unknown>;
}

/** Batches counts by code of units on days, each code that occurs once; null for units out of reach. One statement. */
const createBreakdownLoader = <Row>(
  em: EntityManager,
  reach: Reach,
  { order, row, members }: Breakdown<Row>,
): DataLoader<OnDay, Rows<Row> | null, string> =>
  createReachLoader<OnDay, Rows<Row>>(reach, dayText, async (keys) => {
    const found = await rows(
      em,
      sql<{ index: number; code: string | null; count: number }>`
      select k.index, m.code, m.units::int as count
      from unnest(${keys.map((_key, index) => index)}::int[], ${keys.map(({ unitId }) => unitId)}::uuid[], ${keys.map(({ day }) => day)}::date[])
        as k (index, unit_id, day)
      cross join lateral (${members(sql`k.unit_id`, sql`k.day`)}) as m
      order by k.index, array_position(${order}::text[], m.code)`,
    );
    const byText = Map.groupBy(found, ({ index }) => (keys[index] ? dayText(keys[index]) : ''));
    return (text) => (byText.get(text) ?? []).map(({ code, count }) => row(code, count));
  });

export const createBranchTypeLoader = (em: EntityManager, reach: Reach): BranchTypeLoader =>
  createBreakdownLoader(em, reach, {
    order: Object.values(BranchType),
    row: (branchType, count) => Object.assign(new BranchTypeCount(), { branchType, count }),
    members: (unitId, day) => sql`
      select u.branch_type as code, count(*) as units
      from organisation.unit_ancestor a
      join organisation.unit_stem s on s.stem_id = a.unit_id and s.level = 'BRANCH' and ${day} between s.valid_from and s.valid_to
      join organisation.unit u on u.id = s.unit_id
      where a.ancestor_id = ${unitId} and ${day} between a.valid_from and a.valid_to group by 1`,
  });

export const createBaseKindLoader = (em: EntityManager, reach: Reach): BaseKindLoader =>
  createBreakdownLoader(em, reach, {
    order: Object.values(UnitKind),
    row: (kind, count) => Object.assign(new BaseKindCount(), { kind, count }),
    members: (unitId, day) => sql`
      select u.kind as code, count(*) as units
      from organisation.unit_ancestor a join organisation.unit u on u.id = a.unit_id and u.level = 'BASE'
      where a.ancestor_id = ${unitId} and a.depth > 0 and ${day} between a.valid_from and a.valid_to group by 1`,
  });
