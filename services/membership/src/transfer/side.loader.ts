import { type EntityManager, rows, sql } from '@vwu/kit/database';
import DataLoader from 'dataloader';
import type { NamedBase } from './named-base.ts';

/** A side of a transfer: the unit it names, on the day she moves. */
interface Side {
  readonly unitId: string;
  readonly on: string;
}

/** The bases both sides of transfers are, by name. Whoever asks has seen the transfer. */
export type SideLoader = DataLoader<Side, NamedBase | null, string>;

const keyOf = ({ unitId, on }: Side): string => `${unitId} ${on}`;

/** One statement for all of them. Of a branch or a group, the base it was of that day. */
export const createSideLoader = (em: EntityManager): SideLoader =>
  new DataLoader(
    async (sides) => {
      const found = await rows(
        em,
        sql<NamedBase & { key: string }>`
        select asked.unit_id || ' ' || asked.on_day as key, v.unit_id as id, v.full_name as "fullName", p.full_name as "provinceName"
        from unnest(${sides.map(({ unitId }) => unitId)}::uuid[], ${sides.map(({ on }) => on)}::date[]) as asked (unit_id, on_day)
        left join organisation.unit_stem s on s.unit_id = asked.unit_id and asked.on_day between s.valid_from and s.valid_to
        join organisation.unit_version v on v.unit_id = coalesce(s.stem_id, asked.unit_id) and v.level = 'BASE'
          and asked.on_day between v.valid_from and v.valid_to
        left join organisation.unit_ancestor a
          on a.unit_id = v.unit_id and a.ancestor_level = 'PROVINCE' and asked.on_day between a.valid_from and a.valid_to
        left join organisation.unit_version p on p.unit_id = a.ancestor_id and asked.on_day between p.valid_from and p.valid_to`,
      );
      const byKey = new Map(found.map(({ key, ...base }) => [key, base]));
      return sides.map((side) => byKey.get(keyOf(side)) ?? null);
    },
    { cacheKeyFn: keyOf },
  );
