import { drawsOf } from '@vwu/kit/draw';
import type { Household } from './households.ts';
import { idOf } from './ids.ts';
import { type MadeMember, type Maker, makeMember } from './make-member.ts';
import type { Stay } from './stay.ts';

const householdPart = 0xd00;

/** The members of a household, one after the other: they belong to one home at last (MEM-033). */
export function makeHousehold(maker: Maker, { home, from, size }: Household): MadeMember[] {
  const next = drawsOf('household', from);
  const householdId = idOf(from, householdPart, [next(), next()]);
  const made: MadeMember[] = [];
  let first: Stay | null = null;
  for (let place = 0; place < size; place += 1) {
    const member = makeMember(maker, from + place, { home, householdId, place, first });
    first ??= member.stay;
    made.push(member);
  }
  return made;
}
