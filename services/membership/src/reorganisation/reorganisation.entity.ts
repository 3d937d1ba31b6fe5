import { DateScalar } from '@vwu/kit/date';
import { defineMovedUnit, defineReturnedUnit } from '@vwu/kit/moved-unit';
import { Directive, Field, ObjectType } from 'type-graphql';
import { GrowthTarget } from '../growth-target/growth-target.entity.ts';
import { LocalRule } from '../local-rule/local-rule.entity.ts';

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

/** TGT-001, TGT-005: what a province was to reach ends with it; nobody else is given it by guess. */
@ObjectType({ description: 'Targets a province leaves when it ends. «Chỉ tiêu để lại»', simpleResolvers: true })
export class MovedTargets {
  @Field(() => GrowthTarget, {
    nullable: true,
    description:
      'Its part of the increase of the term, in the last period before the day: one that a document sets (`isOfficial`) has to be set for its ' +
      'successors, any other is allocated anew among the provinces there are. «Chỉ tiêu phát triển hội viên»',
  })
  growthTarget!: GrowthTarget | null;
  @Field(() => [LocalRule], {
    description: 'Targets it has set itself for the day or later, oldest first: its successors have to set their own. «Mức riêng»',
  })
  localRules!: LocalRule[];
}
