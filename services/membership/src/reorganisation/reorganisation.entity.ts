import { DateScalar } from '@vwu/kit/date';
import { defineMovedUnit, defineReturnedUnit } from '@vwu/kit/moved-unit';
import { Directive, Field, ObjectType } from 'type-graphql';

/** `MovedUnit` as this service knows it: a key to say of what it has reported and has still to report. */
export const MovedUnit = defineMovedUnit();

/** `ReturnedUnit` as this service knows it: a key to say of what it reports for again. */
export const ReturnedUnit = defineReturnedUnit();

/** Nothing of it is stored: the key says all of what it is made, and whoever asks must see all of that. */
@Directive('@key(fields: "composition")')
@ObjectType({
  description: 'A unit that a reorganisation opens, as it would be; or one that goes on, as it is or would be. «Đơn vị hình thành»',
})
export class PlannedUnit {
  @Field(() => String, { description: 'What it is made of, written for services: which units, whole or which part, from which day.' })
  composition!: string;
}

@ObjectType({ description: 'A reporting period a unit would not see the end of. «Kỳ báo cáo đang mở»', simpleResolvers: true })
export class OpenPeriod {
  @Field(() => String, { description: 'Period: 2026H1 or 2026Y.' }) period!: string;
  @Field(() => DateScalar, { description: 'Last day of the period.' }) endsOn!: string;
  @Field(() => DateScalar, { description: 'Data must be complete before this day. «Hạn»' }) deadline!: string;
  @Field(() => Boolean, { description: 'Whether the unit has recorded figures for it, which its successors must record instead.' })
  hasFigures!: boolean;
}
