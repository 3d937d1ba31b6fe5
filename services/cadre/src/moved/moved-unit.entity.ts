import { defineMovedUnit } from '@vwu/kit/moved-unit';
import { Field, Int, ObjectType } from 'type-graphql';

/** `MovedUnit` as this service knows it: a key to say of who would have to move. */
export const MovedUnit = defineMovedUnit();

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
