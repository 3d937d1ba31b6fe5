import { defineEntity, p } from '@mikro-orm/postgresql';
import { DateScalar } from '@vwu/kit/date';
import { Personal } from '@vwu/kit/personal';
import { Field, ObjectType } from 'type-graphql';
import { kept } from '../member/kept.ts';
import { CardAct } from './card-act.ts';

/** 000 §IV.4: «trao thẻ hội viên». Only added to. */
@ObjectType({ description: 'What happened to the card of an honorary member (MEM-020). «Thẻ hội viên danh dự»' })
export class HonoraryCard {
  @Field(() => CardAct, { description: 'What happened.' }) kind!: CardAct;
  @Field(() => DateScalar, { name: 'on', description: 'The day.' }) actedOn!: string;
  @Personal({ ...kept, basis: 'MEM-020' })
  @Field(() => String, {
    nullable: true,
    description: 'The number of the card handed over, or of the one that is no more in hand. «Số thẻ»',
  })
  cardNumber!: string | null;

  id!: string;
  honoraryId!: string;
  line!: number;
}

export const HonoraryCardSchema = defineEntity({
  class: HonoraryCard,
  schema: 'membership',
  tableName: 'honorary_card',
  properties: {
    id: p.uuid().primary(),
    honoraryId: p.uuid(),
    kind: p.string().$type<CardAct>(),
    actedOn: p.string().columnType('date'),
    line: p.integer(),
    cardNumber: p.string().nullable(),
  },
});
