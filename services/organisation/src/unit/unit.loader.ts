import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import DataLoader from 'dataloader';
import { Unit, unitColumns } from './unit.entity.ts';

/** A unit on a day; without a day: today, else the last day of a closed unit, else the first of a planned one. */
interface UnitKey {
  readonly id: string;
  readonly asOf?: string | null | undefined;
}

export type UnitLoader = DataLoader<UnitKey, Unit | null, string>;

const keyText = ({ id, asOf }: UnitKey) => `${id}@${asOf ?? ''}`;

/** Batches the unit reads of one request into one statement; gives null for an id that is unknown or not valid on the day. */
export const createUnitLoader = (em: EntityManager): UnitLoader =>
  new DataLoader(
    async (keys) => {
      const asked = keys.filter(({ id }) => isId(id));
      const ids = asked.map(({ id }) => id);
      const days = asked.map(({ asOf }) => asOf ?? null);
      const found = await instances(
        em,
        UnitOnDay,
        sql`
        select distinct on (k.id, k.day) k.day as "asOf", ${unitColumns}
        from unnest(${ids}::uuid[], ${days}::date[]) as k (id, day)
        join organisation.unit u on u.id = k.id
        join organisation.unit_version v on v.unit_id = k.id and (k.day is null or k.day between v.valid_from and v.valid_to)
        order by k.id, k.day, v.validity @> coalesce(k.day, ${today()}::date) desc,
          case when v.valid_from <= ${today()}::date then v.valid_from end desc nulls last, v.valid_from`,
      );
      const byKey = new Map(found.map((unit) => [keyText(unit), unit]));
      return keys.map((key) => byKey.get(keyText(key)) ?? null);
    },
    { cacheKeyFn: keyText },
  );

class UnitOnDay extends Unit {
  asOf!: string | null;
}
