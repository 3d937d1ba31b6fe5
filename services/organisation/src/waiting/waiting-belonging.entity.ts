import { sql } from '@vwu/kit/database';
import { DateScalar } from '@vwu/kit/date';
import { connectionOf } from '@vwu/kit/page';
import { Field, ID, ObjectType } from 'type-graphql';

/** ORG-010: a thing whose unit went to several others or to none, and of which nobody has said where it goes on. */
@ObjectType({
  description: 'Something of a unit that waits to be placed after a reorganisation (ORG-010). «Chờ bố trí»',
  simpleResolvers: true,
})
export class WaitingBelonging {
  @Field(() => ID, { description: 'What waits.' }) id!: string;
  @Field(() => DateScalar, { description: 'First day without a place.' }) since!: string;

  /** The table it is in. */
  table!: string;
  unitId!: string;
  candidates!: readonly string[];
}

export const WaitingBelongingConnection = connectionOf('WaitingBelonging', () => WaitingBelonging, 'things that wait to be placed');

/** The rows of {@link WaitingBelonging}: where its last seat leads to nothing whole, while it goes on. */
export const waitingBelongings = sql`
  select b.id, c.relname as "table", greatest(p.valid_from, s.valid_from) as since, p.stands_as as "unitId",
    array(select l.to_unit_id::text from organisation.unit_lineage l
      where l.from_unit_id = p.stands_as and l.effective_on = p.valid_from order by l.to_unit_id) as candidates
  from organisation.seat s
  join organisation.unit_course p on p.unit_id = s.unit_id and p.waits and s.valid_to >= p.valid_from
  join organisation.going_along b on b.id = s.belonging_id and b.valid_to >= p.valid_from
  join pg_class c on c.oid = b.tableoid`;
