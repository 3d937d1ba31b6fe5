import 'reflect-metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { DateScalar, isDay } from './date.ts';
import { type CodeOf, defineEnum } from './enum.ts';
import { isId } from './ids.ts';

export const MoveExtent = defineEnum('MoveExtent', 'Where a unit that ends goes. «Mức độ chuyển»', {
  WHOLE: 'toàn bộ về một đơn vị',
  PART: 'chia về nhiều đơn vị',
  NONE: 'không về đơn vị nào',
  NEVER: 'coi như chưa có: do đính chính',
});
export type MoveExtent = CodeOf<typeof MoveExtent>;

/**
 * A unit that a reorganisation ends, done or only previewed. Nothing of it is stored: a service finds in the key all it needs
 * to say what would become of its own facts, and looks whether the caller may see the unit, for anybody may make a key up.
 */
export interface MovedUnitKey {
  readonly unitId: string;
  /** First day of the new order. */
  readonly effectiveOn: string;
  readonly extent: MoveExtent;
}

/**
 * Declares the type `MovedUnit` for a service that says what would move. Each declares its own, as with
 * `defineUnitReference`.
 */
export function defineMovedUnit(): new () => MovedUnitKey {
  @Directive('@key(fields: "unitId effectiveOn extent")')
  @ObjectType('MovedUnit', { description: 'A unit that a reorganisation ends, and what of it must move. «Đơn vị kết thúc»' })
  class MovedUnit implements MovedUnitKey {
    @Field(() => ID, { description: 'The unit.' }) unitId!: string;
    @Field(() => DateScalar, { description: 'First day of the new order.' }) effectiveOn!: string;
    @Field(() => MoveExtent, { description: 'Where it goes.' }) extent!: MoveExtent;
  }
  return MovedUnit;
}

/** A key as the gateway or a stranger gives it; null if it is none. */
export function movedUnitFrom({ extent, ...unit }: Readonly<Record<string, unknown>>): MovedUnitKey | null {
  const key = returnedUnitFrom(unit);
  const known = Object.values(MoveExtent).find((one) => one === extent);
  return key === null || known === undefined ? null : { ...key, extent: known };
}

/** A unit that a correction opens again, done or only previewed; see {@link MovedUnitKey}. */
export type ReturnedUnitKey = Omit<MovedUnitKey, 'extent'>;

/** Declares the type `ReturnedUnit` for a service that says what comes back. */
export function defineReturnedUnit(): new () => ReturnedUnitKey {
  @Directive('@key(fields: "unitId effectiveOn")')
  @ObjectType('ReturnedUnit', {
    description: 'A unit that a correction opens again, and what comes back to it. «Đơn vị hoạt động trở lại»',
  })
  class ReturnedUnit implements ReturnedUnitKey {
    @Field(() => ID, { description: 'The unit.' }) unitId!: string;
    @Field(() => DateScalar, { description: 'First day on which it was thought to have ended.' }) effectiveOn!: string;
  }
  return ReturnedUnit;
}

/** A key as the gateway or a stranger gives it; null if it is none. */
export const returnedUnitFrom = ({ unitId, effectiveOn }: Readonly<Record<string, unknown>>): ReturnedUnitKey | null =>
  typeof unitId === 'string' && isId(unitId) && typeof effectiveOn === 'string' && isDay(effectiveOn) ? { unitId, effectiveOn } : null;

/** The text two equal keys share. */
export const returnedText = ({ unitId, effectiveOn }: ReturnedUnitKey): string => `${unitId}@${effectiveOn}`;

/** The text two equal keys share. */
export const movedText = ({ unitId, effectiveOn, extent }: MovedUnitKey): string => `${unitId}@${effectiveOn}@${extent}`;
