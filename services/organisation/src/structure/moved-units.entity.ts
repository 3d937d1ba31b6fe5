import { DateScalar } from '@vwu/kit/date';
import { MoveExtent } from '@vwu/kit/moved-unit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { UnitLevel } from '../unit/unit.enums.ts';
import { MovedThings } from './moved-things.entity.ts';

/** What a unit that ends means to the other services: each finds in the key all it needs to say what of its own must move. */
@Directive('@key(fields: "unitId effectiveOn extent", resolvable: false)')
@Directive('@key(fields: "unitId effectiveOn extent isSoleSource", resolvable: false)')
@ObjectType({ description: 'A unit that a reorganisation ends, and what of it must move. «Đơn vị kết thúc»', simpleResolvers: true })
export class MovedUnit {
  @Field(() => ID, { description: 'The unit.' }) unitId!: string;
  @Field(() => DateScalar, { description: 'First day of the new order.' }) effectiveOn!: string;
  @Field(() => MoveExtent, { description: 'Where it goes.' }) extent!: MoveExtent;
  @Field(() => Boolean, {
    description: 'Whether it alone makes the new unit it goes into whole: those who lead there compete with nobody.',
  })
  isSoleSource!: boolean;
  @Field(() => String, { description: 'Its last name.' }) fullName!: string;
  @Field(() => UnitLevel, { description: 'Level.' }) level!: UnitLevel;
  @Field(() => [MovedThings], {
    nullable: true,
    description: 'What the unit has and runs, kind by kind, and what becomes of it (ORG-010); only a preview looks. «Đi theo, chờ bố trí»',
  })
  things: MovedThings[] | null = null;
}

/** What a unit that a correction opens again means to them: in each, what had ended or moved with it goes on. */
@Directive('@key(fields: "unitId effectiveOn", resolvable: false)')
@ObjectType({
  description: 'A unit that a correction opens again, and what comes back to it. «Đơn vị hoạt động trở lại»',
  simpleResolvers: true,
})
export class ReturnedUnit {
  @Field(() => ID, { description: 'The unit.' }) unitId!: string;
  @Field(() => DateScalar, { description: 'First day on which it was thought to have ended.' }) effectiveOn!: string;
  @Field(() => String, { description: 'Its name that day.' }) fullName!: string;
  @Field(() => UnitLevel, { description: 'Level.' }) level!: UnitLevel;
}

/** What a unit is made of means to them: so nobody has to ask what a preview has not written. */
@Directive('@key(fields: "composition", resolvable: false)')
@ObjectType({
  description: 'A unit that a reorganisation opens, as it would be; or one that goes on, as it is or would be. «Đơn vị hình thành»',
  simpleResolvers: true,
})
export class PlannedUnit {
  @Field(() => String, { description: 'What it is made of, written for services: which units, whole or which part, from which day.' })
  composition!: string;
  @Field(() => ID, { description: 'The unit; of one that only a preview opens, an id nothing will ever have.' }) unitId!: string;
  @Field(() => String, { description: 'Its name.' }) fullName!: string;
  @Field(() => UnitLevel, { description: 'Level.' }) level!: UnitLevel;
}

/** RATE-022: a base that takes others in or gives a part away, or a unit between which and another bases move. */
@ObjectType({
  description:
    'A unit that goes on and has other figures after a reorganisation than before: a base that takes others in or gives a part away, or a ' +
    'unit above that gains or loses bases. «Đơn vị tiếp tục hoạt động»',
  simpleResolvers: true,
})
export class ContinuingUnit {
  @Field(() => ID, { description: 'The unit.' }) unitId!: string;
  @Field(() => String, { description: 'Its name after.' }) fullName!: string;
  @Field(() => UnitLevel, { description: 'Level.' }) level!: UnitLevel;
  @Field(() => PlannedUnit, { description: 'The unit as it is without the reorganisation. «Trước»' }) before!: PlannedUnit;
  @Field(() => PlannedUnit, { description: 'The unit as it would be. «Sau»' }) after!: PlannedUnit;
}
