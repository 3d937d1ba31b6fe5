import { defineMovedUnit, defineReturnedUnit, type MovedUnitKey as Key, movedUnitFrom } from '@vwu/kit/moved-unit';
import { Directive, Field, Int, ObjectType } from 'type-graphql';

/** What this service has to know of a unit that ends. */
export interface MovedUnitKey extends Key {
  readonly isSoleSource: boolean;
}

/** `MovedUnit` as this service knows it: a key to say of who would have to move. */
@Directive('@key(fields: "unitId effectiveOn extent isSoleSource")')
@ObjectType('MovedUnit', { description: 'A unit that a reorganisation ends, and what of it must move. «Đơn vị kết thúc»' })
export class MovedUnit extends defineMovedUnit() implements MovedUnitKey {
  @Field(() => Boolean, {
    description: 'Whether it alone makes the new unit it goes into whole: those who lead there compete with nobody.',
  })
  isSoleSource!: boolean;
}

/** A key as the gateway or a stranger gives it; null if it is none. Of a unit nobody says goes alone, who leads waits. */
export function movedUnitWithSource({ isSoleSource, ...unit }: Readonly<Record<string, unknown>>): MovedUnitKey | null {
  const key = movedUnitFrom(unit);
  return key && { ...key, isSoleSource: isSoleSource === true };
}

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
  @Field(() => Int, {
    description: 'Positions whose holders wait to be placed: presidents and vice-presidents wherever another unit went there too.',
  })
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
