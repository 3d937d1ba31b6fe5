import type { Home, MemberBase } from './homes.ts';

/** Who is beside a home: where somebody may have come from, and where members of a special base live. */
export class Neighbours {
  readonly #homes: readonly Home[];
  readonly #communes: ReadonlyMap<string | null, readonly MemberBase[]>;

  constructor(bases: readonly MemberBase[]) {
    this.#homes = bases.flatMap(({ homes }) => homes);
    this.#communes = Map.groupBy(
      bases.filter(({ isSpecial }) => !isSpecial),
      ({ provinceId }) => provinceId,
    );
  }

  /** A home of the same base; may be the same. */
  siblingOf({ base }: Home, chance: number): Home {
    return oneOf(base.homes, chance);
  }

  /** A home anywhere; may be the same. */
  stranger(chance: number): Home {
    return oneOf(this.#homes, chance);
  }

  /** A commune of the same province, where a member of a special base lives and counts (F-43); of other bases none. */
  communeOf({ base }: Home, chance: number): MemberBase | null {
    const communes = this.#communes.get(base.provinceId) ?? [];
    return base.isSpecial && communes.length > 0 ? oneOf(communes, chance) : null;
  }
}

/** @param things at least one. */
const oneOf = <Thing>(things: readonly Thing[], chance: number): Thing => things[Math.floor(chance * things.length)] as Thing;
