import { today } from '@vwu/kit/clock';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { DataOrigin } from '@vwu/kit/provenance';
import DataLoader from 'dataloader';
import { Field, ObjectType } from 'type-graphql';
import { AreaTag } from './unit.enums.ts';

@ObjectType({ description: 'A kind of area a base lies in, and who says so. «Loại địa bàn»', simpleResolvers: true })
export class UnitTag {
  @Field(() => AreaTag, { description: 'Kind of area.' }) tag!: AreaTag;
  @Field(() => DataOrigin, { description: 'Where the tag comes from; derived tags are not official.' }) origin!: DataOrigin;
}

export type TagLoader = DataLoader<{ unitId: string; asOf: string | null | undefined }, UnitTag[], string>;

/** Batches the area tags of units on a day (today unless said). */
export const createTagLoader = (em: EntityManager): TagLoader =>
  new DataLoader(
    async (keys) => {
      const found = await rows(
        em,
        sql<UnitTag & { unitId: string; day: string }>`
        select k.id as "unitId", k.day, t.tag, t.origin
        from unnest(${keys.map(({ unitId }) => unitId)}::uuid[], ${keys.map(({ asOf }) => asOf ?? today())}::date[]) as k (id, day)
        join organisation.unit_tag t on t.unit_id = k.id and k.day between t.valid_from and t.valid_to
        order by t.tag`,
      );
      const byKey = Map.groupBy(found, ({ unitId, day }) => `${unitId}@${day}`);
      return keys.map(({ unitId, asOf }) => byKey.get(`${unitId}@${asOf ?? today()}`) ?? []);
    },
    { cacheKeyFn: ({ unitId, asOf }) => `${unitId}@${asOf ?? today()}` },
  );
