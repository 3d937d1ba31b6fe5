import { defineMovedUnit, defineReturnedUnit } from '@vwu/kit/moved-unit';
import { Field, Int, ObjectType } from 'type-graphql';

/** `MovedUnit` as this service knows it: a key to say of who would have to move. */
export const MovedUnit = defineMovedUnit();

/** `ReturnedUnit` as this service knows it: a key to say of who would be there again. */
export const ReturnedUnit = defineReturnedUnit();

/** ORG-010: who leads and mentors in a unit that ends: the same as happens on the day, see `followStructure`. */
@ObjectType({
  description: 'Who leads and mentors in a unit that ends, and what becomes of them. «Cán bộ phải bố trí»',
  simpleResolvers: true,
})
export class MovedPeople {
  @Field(() => Int, { description: 'Positions that go on in the unit it went into whole; who is there already is there once.' })
  positionsCarried!: number;
  @Field(() => Int, { description: 'Positions whose holders wait to be placed: presidents and vice-presidents always.' })
  positionsToPlace!: number;
  @Field(() => Int, { description: 'Mentor assignments that go on in the unit it went into whole. «Phân công kèm cặp»' })
  mentorAssignmentsCarried!: number;
  @Field(() => Int, { description: 'Mentor assignments that wait to be placed.' }) mentorAssignmentsToPlace!: number;
}

/** Who had left a unit with its end and is there again, when a correction takes the end back: the same as `followStructure` does. */
@ObjectType({
  description: 'Who leads and mentors again in a unit that a correction opens again. «Cán bộ trở lại»',
  simpleResolvers: true,
})
export class ReturnedPeople {
  @Field(() => Int, { description: 'Positions that had ended with the unit and go on; where they had been carried to, they never were.' })
  positionsReturned!: number;
  @Field(() => Int, { description: 'Mentor assignments that had ended with the unit and go on. «Phân công kèm cặp»' })
  mentorAssignmentsReturned!: number;
  @Field(() => Int, { description: 'How many of both wait to be placed now, and need not any more. «Chờ bố trí»' })
  waitingNoMore!: number;
}
