import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { createReachLoader, onDay, type Reach, type UnitOnDay } from '@vwu/kit/reach';
import type DataLoader from 'dataloader';
import { TrustedAddressCoverage } from './trusted-address.entity.ts';

export type CoverageLoader = DataLoader<UnitOnDay, TrustedAddressCoverage | null, string>;

/** Batches how many branches below units have a trusted address on a day; null for units the viewer may not see. */
export const createCoverageLoader = (em: EntityManager, reach: Reach): CoverageLoader =>
  createReachLoader(reach, onDay, async (asked) => {
    const found = await instances(
      em,
      Covered,
      sql`
      with k as (
        select * from unnest(${asked.map(({ unitId }) => unitId)}::uuid[], ${asked.map(({ asOf }) => asOf ?? today())}::date[]) as k (id, day)
      ), held as (
        select distinct k.day, p.stands_as
        from (select distinct day from k) as k
        join organisation.trusted_address t on k.day between t.valid_from and t.valid_to
        join organisation.seat s on s.belonging_id = t.id and k.day between s.valid_from and s.valid_to
        join organisation.unit_course p on p.unit_id = s.unit_id and not p.waits and k.day between p.valid_from and p.valid_to
      ), covered as (
        select distinct h.day, a.branch_id
        from held h
        join organisation.unit_stem a on a.unit_id = h.stands_as and h.day between a.valid_from and a.valid_to
      )
      select k.id || '@' || k.day as "askedFor", count(u.unit_id)::int as branches, count(c.branch_id)::int as covered
      from k
      left join lateral (
        select b.unit_id from organisation.below_bases(k.id, k.day) as b where b.level = 'BRANCH'
        union all
        select s.unit_id from organisation.unit_stem s
        where s.unit_id = k.id and s.level = 'BRANCH' and k.day between s.valid_from and s.valid_to
      ) as u on true
      left join covered c on c.branch_id = u.unit_id and c.day = k.day
      group by k.id, k.day`,
    );
    const byKey = new Map(found.map((one) => [one.askedFor, one]));
    return (key) => byKey.get(key) ?? null;
  });

class Covered extends TrustedAddressCoverage {
  askedFor!: string;
}
