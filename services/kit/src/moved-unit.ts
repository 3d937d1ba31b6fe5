import 'reflect-metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { DateScalar, isDay } from './date.ts';
import { type CodeOf, defineEnum } from './enum.ts';
import { isId } from './ids.ts';

export const MoveExtent = defineEnum('MoveExtent', 'Where a unit that ends goes. «Mức độ chuyển»', {
  WHOLE: 'toàn bộ về một đơn vị',
  PART: 'chia về nhiều đơn vị',
  NONE: 'không về đơn vị nào',
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
export function movedUnitFrom({ unitId, effectiveOn, extent }: Readonly<Record<string, unknown>>): MovedUnitKey | null {
  if (typeof unitId !== 'string' || !isId(unitId) || typeof effectiveOn !== 'string' || !isDay(effectiveOn)) return null;
  const known = Object.values(MoveExtent).find((one) => one === extent);
  return known === undefined ? null : { unitId, effectiveOn, extent: known };
}

/** The text two equal keys share. */
export const movedText = ({ unitId, effectiveOn, extent }: MovedUnitKey): string => `${unitId}@${effectiveOn}@${extent}`;
