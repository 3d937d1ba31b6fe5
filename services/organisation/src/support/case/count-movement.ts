import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import type DataLoader from 'dataloader';
import { Field, Int, ObjectType } from 'type-graphql';
import { requirePeriod } from '../report/period.ts';
import { ReportPeriodsReversed } from '../report/report.errors.ts';
import { isBelow } from './list-support-cases.ts';

/** SUP-039: what became of the bases that need support between two periods. */
@ObjectType({
  description: 'How many bases were raised above the target between two periods, and how many fell back (SUP-039). «So sánh hai kỳ»',
  simpleResolvers: true,
})
export class SupportMovement {
  @Field(() => Int, {
    description: 'Bases raised by locked figures of the periods after the first up to the second. «Số cơ sở được nâng lên»',
  })
  raised!: number;
  @Field(() => Int, { description: 'Bases that fell back by figures of these periods after they had been raised. «Số cơ sở giảm trở lại»' })
  fallenBack!: number;
  @Field(() => Int, { description: 'Bases supported on the last day of the first period.' }) before!: number;
  @Field(() => Int, { description: 'Bases supported on the last day of the second period; reorganisations and new cases move it too.' })
  after!: number;
}

interface MovementKey {
  readonly unitId: string;
  /** Codes of two periods. */
  readonly from: string;
  readonly to: string;
}

const keyText = ({ unitId, from, to }: MovementKey) => `${unitId}/${from}/${to}`;

/** Null for units the viewer may not see. */
export type MovementLoader = DataLoader<MovementKey, SupportMovement | null, string>;

class Counted extends SupportMovement {
  key!: string;
}

/**
 * Counts, of the bases below units today and of those that went into them, who was raised and who fell back between two periods. One
 * statement for all units, and one for each period they ask about.
 *
 * @throws {PeriodUnknown | ReportPeriodsReversed}
 */
export const createMovementLoader = (em: EntityManager, reach: Reach): MovementLoader =>
  createReachLoader(reach, keyText, async (keys) => {
    const spans = await readSpans(em, keys);
    const found = await instances(em, Counted, movements(keys, spans));
    const byKey = new Map(found.map((one) => [one.key, one]));
    return (key) => byKey.get(key) ?? null;
  });

/** The last days of the periods asked about, by their codes. */
async function readSpans(em: EntityManager, keys: readonly MovementKey[]): Promise<ReadonlyMap<string, string>> {
  const lastDays = new Map<string, string>();
  for (const code of new Set(keys.flatMap(({ from, to }) => [from, to]))) lastDays.set(code, (await requirePeriod(em, code)).endsOn);
  for (const { from, to } of keys) if ((lastDays.get(from) ?? '') >= (lastDays.get(to) ?? '')) throw new ReportPeriodsReversed(from, to);
  return lastDays;
}

const movements = (keys: readonly MovementKey[], lastDays: ReadonlyMap<string, string>) => sql<Counted>`
  select k.key, t.raised, t."fallenBack", o.before, o.after
  from unnest(${keys.map(keyText)}::text[], ${keys.map(({ unitId }) => unitId)}::uuid[], ${keys.map(({ from }) => lastDays.get(from))}::date[],
    ${keys.map(({ to }) => lastDays.get(to))}::date[]) as k (key, id, "from", "to")
  cross join lateral (
    select count(distinct s.case_id) filter (where s.act = 'CLOSE')::int as raised,
      count(distinct s.case_id) filter (where s.act = 'REOPEN')::int as "fallenBack"
    from organisation.support_step s
    join organisation.support_case c on c.id = s.case_id
    join membership.reporting_period p on p.code = s.period and p.ends_on > k."from" and p.ends_on <= k."to"
    where ${isBelow(sql`k.id`)}) as t
  cross join lateral (
    select count(*) filter (where k."from" between s.valid_from and s.valid_to)::int as before,
      count(*) filter (where k."to" between s.valid_from and s.valid_to)::int as after
    from organisation.support_state s join organisation.support_case c on c.id = s.case_id
    where s.state <> 'CLOSED_MET' and ${isBelow(sql`k.id`)}) as o`;
