import type pg from 'pg';

interface UnitLife {
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly openedOn: string;
  readonly closedOn: string;
  readonly ending: string | null;
}

interface Hanging {
  readonly unitId: string;
  readonly parentId: string | null;
  readonly from: string;
  readonly to: string;
}

interface Piece {
  readonly from: string;
  readonly to: string;
  readonly on: string;
}

/** What is recorded of the tree: who lives when, who hangs where, what went where. */
export interface Structure {
  /** Units that never were, as a correction says, with what they were to hang below. */
  readonly neverWere: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, UnitLife>;
  readonly hangings: readonly Hanging[];
  readonly pieces: readonly Piece[];
}

const day = (column: string): string => `least(greatest(${column}, '0001-01-01'), '9999-12-31')::text`;

/** Reads what decisions have written, and nothing that is derived from it: no ancestors, no heirs, no function of rights. */
export async function readStructure(db: pg.Client): Promise<Structure> {
  const units = await db.query<UnitLife>(
    `select u.id, u.level, coalesce(v.full_name, past.full_name, u.id::text) as name, ${day('u.opened_on')} as "openedOn", ${day('u.closed_on')} as "closedOn", u.ending
     from organisation.unit u
     left join lateral (select full_name from organisation.unit_version where unit_id = u.id order by valid_from desc limit 1) as v on true
     left join (select unit_id, max(full_name) as full_name from organisation.unit_version_past group by unit_id) as past on past.unit_id = u.id
     order by coalesce(v.full_name, past.full_name, u.id::text) collate "C", u.id`,
  );
  const hangings = await db.query<Hanging>(
    `select unit_id as "unitId", parent_id as "parentId", ${day('valid_from')} as "from", ${day('valid_to')} as "to" from organisation.unit_version`,
  );
  const pieces = await db.query<Piece>(
    `select from_unit_id as "from", to_unit_id as "to", ${day('effective_on')} as "on" from organisation.unit_lineage`,
  );
  const neverWere = await db.query<{ id: string; parentId: string }>(
    `select c.unit_id as id, c.parent_id as "parentId" from organisation.unit_change c join organisation.unit u on u.id = c.unit_id
     where u.ending = 'ANNULLED' and c.act = 'OPEN'`,
  );
  return {
    neverWere: new Map(neverWere.rows.map(({ id, parentId }) => [id, parentId])),
    units: new Map(units.rows.map((unit) => [unit.id, unit])),
    hangings: hangings.rows,
    pieces: pieces.rows,
  };
}

/** How a unit stands to whoever holds another: below it, answered for by one below it, only above, or none of these. */
export type Relation = 'BELOW' | 'TO_COME' | 'PAST' | 'SUPERIOR' | 'FOREIGN';

const dayBefore = (text: string): string => new Date(Date.parse(text) - 86_400_000).toISOString().slice(0, 10);

/**
 * Who may see what, thought out anew from the tree and the lineage: whoever stands above a unit sees it; of a unit that has
 * ended, whoever stands above what it went into, or, if it went into nothing, above its superior. Nobody else sees anything.
 */
export class ExpectedSight {
  readonly units: readonly UnitLife[];
  readonly #structure: Structure;
  readonly #day: string;
  readonly #hangings: ReadonlyMap<string, readonly Hanging[]>;
  readonly #pieces: ReadonlyMap<string, readonly Piece[]>;
  readonly #reached = new Map<string, ReadonlySet<string>>();
  readonly #named = new Map<string, ReadonlySet<string>>();

  constructor(structure: Structure, today: string) {
    this.units = [...structure.units.values()];
    this.#structure = structure;
    this.#day = today;
    this.#hangings = Map.groupBy(structure.hangings, ({ unitId }) => unitId);
    this.#pieces = Map.groupBy(structure.pieces, ({ from }) => from);
  }

  /** Whether the holder stands at the root, and with it above what never was, too. */
  seesAll(holder: string): boolean {
    return this.#structure.units.get(holder)?.level === 'CENTRAL';
  }

  nameOf(id: string): string {
    return this.#structure.units.get(id)?.name ?? id;
  }

  levelOf(id: string): string | null {
    return this.#structure.units.get(id)?.level ?? null;
  }

  /** The unit and all it stands below on a day; nothing of a unit that does not live then. */
  #chain(id: string, on: string): string[] {
    const chain: string[] = [];
    for (let at: string | null = id; at !== null && !chain.includes(at); ) {
      const hanging: Hanging | undefined = this.#hangings.get(at)?.find(({ from, to }) => from <= on && on <= to);
      if (!hanging) break;
      chain.push(at);
      at = hanging.parentId;
    }
    return chain;
  }

  /** The units that answer for one that has ended, step by step; those that ended in their turn too. */
  #heirs(id: string): ReadonlySet<string> {
    const heirs = new Set<string>();
    const follow = (from: string): void => {
      for (const to of this.#nextAfter(from))
        if (!heirs.has(to)) {
          heirs.add(to);
          follow(to);
        }
    };
    follow(id);
    return heirs;
  }

  #nextAfter(id: string): string[] {
    const unit = this.#structure.units.get(id);
    if (!unit || unit.closedOn >= this.#day || unit.closedOn < unit.openedOn) return [];
    const went = (this.#pieces.get(id) ?? []).filter(({ on }) => dayBefore(on) === unit.closedOn).map(({ to }) => to);
    if (went.length > 0) return went;
    const superior = this.#hangings.get(id)?.find(({ to }) => to === unit.closedOn)?.parentId;
    return unit.ending === 'DISSOLVED' && superior ? [superior] : [];
  }

  /** Who sees a unit, as the units they hold. */
  holdersOver(id: string): ReadonlySet<string> {
    const known = this.#reached.get(id) ?? new Set([...this.#chain(id, this.#dayOf(id)), ...this.#heirChains(id).flat()]);
    this.#reached.set(id, known);
    return known;
  }

  /** Today; the first day of a unit that is to come. */
  #dayOf(id: string): string {
    const opened = this.#structure.units.get(id)?.openedOn ?? this.#day;
    return [opened, this.#day].toSorted().at(-1) ?? this.#day;
  }

  #heirChains(id: string): string[][] {
    return [...this.#heirs(id)].map((heir) => this.#chain(heir, this.#day));
  }

  reaches(holder: string, id: string): boolean {
    return this.holdersOver(id).has(holder);
  }

  /** Whether the holder sees what is kept of a unit: she sees it, or, of one that never was, what it was to hang below. */
  keeps(holder: string, id: string): boolean {
    return this.reaches(holder, this.#structure.neverWere.get(id) ?? id);
  }

  /** Whether the holder answers for the unit: stands above it, or above every living unit that is heir to it. */
  charges(holder: string, id: string): boolean {
    const own = this.#chain(id, this.#dayOf(id));
    if (own.length > 0) return own.includes(holder);
    const chains = this.#heirChains(id).filter((chain) => chain.length > 0);
    return chains.length > 0 && chains.every((chain) => chain.includes(holder));
  }

  /** Whether the holder answers for what is kept of a unit: for the unit, or, of one that never was, for what it was to hang below. */
  chargesKept(holder: string, id: string): boolean {
    return this.charges(holder, this.#structure.neverWere.get(id) ?? id);
  }

  /** What the holder may hear the name of: what she sees, and what that, or she herself, ever stood below (the breadcrumb). */
  names(holder: string, id: string): boolean {
    const known = this.#named.get(holder) ?? this.#namesOf(holder);
    this.#named.set(holder, known);
    return known.has(id);
  }

  #namesOf(holder: string): ReadonlySet<string> {
    const seen = [...this.#structure.units.keys()].filter((id) => id === holder || this.reaches(holder, id));
    const above = (id: string): string[] =>
      (this.#hangings.get(id) ?? []).flatMap(({ parentId, to }) => (parentId ? [parentId, ...this.#chain(parentId, to)] : []));
    return new Set(seen.flatMap((id) => [id, ...above(id), ...above(id).flatMap(above)]));
  }

  relation(holder: string, id: string): Relation {
    if (this.#chain(id, this.#day).includes(holder)) return 'BELOW';
    if (this.reaches(holder, id)) return (this.#structure.units.get(id)?.openedOn ?? '') > this.#day ? 'TO_COME' : 'PAST';
    return this.names(holder, id) ? 'SUPERIOR' : 'FOREIGN';
  }
}
