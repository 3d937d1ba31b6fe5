import { addDays } from '@vwu/kit/date';
import type { Attributes, Ending, NewIdentity, Piece, UnitChange } from '../plan/change-plan.ts';
import { type Refusal, refuse } from '../plan/refusal.ts';
import { notValid } from '../plan/rules/life.ts';
import { sharesNotOne } from '../plan/rules/pieces.ts';
import { versionOn } from '../plan/timeline.ts';
import type { AdminType, BaseModel, SpecialKind, UnitLevel } from '../unit/unit.enums.ts';
import { before, type Draft, type Drafting, draftOf, namesOf, on, open, type Reference, type Verb } from './drafting.ts';
import { outcomeUnknown, placementsOf, referPlacements } from './placements.ts';
import { sharesOf } from './shares.ts';
import type { OutcomeInput, PieceInput, RedrawUnitsInput } from './structure.input.ts';

type Redraw = Pick<RedrawUnitsInput, 'outcomes' | 'pieces' | 'placements'>;

/** Takes units apart and puts them together: the general case, of which merging and splitting are the simple ones (D16). */
export const redrawUnits: Verb<RedrawUnitsInput> = { refer: referRedraw, draft: draftRedraw };

/** Stands for an outcome that is refused itself. */
const nowhere = '';

export function referRedraw({ outcomes, pieces, placements }: Redraw): Reference[] {
  return [
    ...pieces.map(({ from }) => before(from)),
    ...outcomes.flatMap(({ continues }) => (continues ? [before(continues)] : [])),
    ...outcomes.flatMap(({ unit }) => (unit?.parent ? [on(unit.parent)] : [])),
    ...referPlacements(placements),
  ];
}

export function draftRedraw(input: Redraw, drafting: Drafting): Draft {
  const redrawing = new Redrawing(input, drafting);
  return redrawing.draft();
}

class Redrawing {
  readonly #input: Redraw;
  readonly #drafting: Drafting;
  readonly #changes: UnitChange[] = [];
  readonly #refusals: Refusal[] = [];
  readonly #identities: Draft['identities'][number][] = [];
  /** The unit each outcome is, by its key. */
  readonly #outcomes = new Map<string, string>();

  constructor(input: Redraw, drafting: Drafting) {
    this.#input = input;
    this.#drafting = drafting;
  }

  draft(): Draft {
    const sourcesOf = Map.groupBy(this.#input.pieces, ({ to }) => to);
    for (const outcome of this.#input.outcomes) this.#bringOut(outcome, sourcesOf.get(outcome.key) ?? []);
    const pieces = this.#pieces();
    const ending = this.#endSources(pieces);
    const changes = [...this.#changes, ...ending.changes];
    const outcomes = new Map(this.#input.outcomes.map(({ key }) => [key, this.#outcomes.get(key)]));
    const { placements, refusals } = placementsOf(this.#input.placements, this.#drafting, { outcomes, changes });
    this.#refusals.push(...refusals);
    this.#refuseDeadSources();
    return draftOf({ identities: this.#identities, changes, pieces: ending.pieces, placements, refusals: this.#refusals });
  }

  #bringOut(outcome: OutcomeInput, sources: readonly PieceInput[]): void {
    if (this.#outcomes.has(outcome.key)) this.#refuseTwice(outcome.key);
    else if (outcome.continues) this.#goOn(outcome, this.#drafting.idOf(before(outcome.continues)));
    else this.#openNew(outcome, sources);
  }

  #goOn({ key, unit }: OutcomeInput, unitId: string): void {
    if ([...this.#outcomes.values()].includes(unitId)) this.#refuseTwice(key, unitId);
    this.#outcomes.set(key, unitId);
    if (!unit) return;
    const { code, adminType, ...names } = namesOf(unit);
    const parent = unit.parent ? { parentId: this.#drafting.idOf(on(unit.parent)) } : {};
    const set = { ...names, ...(code === null ? {} : { code }), ...(adminType === null ? {} : { adminType }), ...parent };
    this.#changes.push({ unitId, act: 'ALTER', ground: 'ORDERED', set });
  }

  #openNew({ key, unit }: OutcomeInput, sources: readonly PieceInput[]): void {
    const ids = sources.map(({ from }) => this.#drafting.idOf(before(from)));
    const first = ids[0] === undefined ? undefined : this.#drafting.world.timelineOf(ids[0]);
    if (!unit || !first) {
      this.#refusals.push(outcomeEmpty(key));
      return;
    }
    const parentId = unit.parent ? this.#drafting.idOf(on(unit.parent)) : this.#commonParent(ids);
    if (parentId === null) {
      this.#refusals.push(parentMissing(key, ids));
      return;
    }
    const attributes: Attributes = { ...namesOf(unit), parentId, baseModel: this.#modelOf(ids) };
    const level = levelOf(attributes.adminType, first.level);
    const { identity, change } = open({ level, kind: first.kind, subkind: this.#subkindOf(ids), ...this.#formOf(ids) }, attributes);
    this.#identities.push(identity);
    this.#changes.push(change);
    this.#outcomes.set(key, identity.id);
  }

  /** ORG-002: a base that is formed of some with groups has groups; it has none if none of these had. */
  #modelOf(ids: readonly string[]): BaseModel | null {
    const timelines = ids.map((id) => this.#drafting.world.timelineOf(id));
    const models = timelines.map((one) => versionOn(one, this.#dayBefore(one.versions))?.baseModel ?? null);
    if (models.includes('EXEC_BRANCH_GROUP')) return 'EXEC_BRANCH_GROUP';
    return models.every((model) => model === 'EXEC_BRANCH') ? 'EXEC_BRANCH' : null;
  }

  /** ORG-015: a branch that is formed of branches of one type is of this type. */
  #formOf(ids: readonly string[]): Pick<NewIdentity, 'branchType' | 'areaType'> {
    const sources = ids.map((id) => this.#drafting.world.get(id));
    const shared = <Value>(values: readonly Value[]): Value | null => (new Set(values).size === 1 ? (values[0] ?? null) : null);
    const branchType = shared(sources.map((one) => one.branchType ?? null));
    return { branchType, areaType: branchType === 'RESIDENTIAL' ? shared(sources.map((one) => one.areaType ?? null)) : null };
  }

  /** ORG-004: special bases of one kind become one of this kind. */
  #subkindOf(ids: readonly string[]): SpecialKind | null {
    const subkinds = new Set(ids.map((id) => this.#drafting.world.get(id).subkind));
    return subkinds.size === 1 ? ([...subkinds][0] ?? null) : null;
  }

  /** The last day of the version in force when the new order begins. */
  #dayBefore(versions: readonly { readonly validFrom: string; readonly validTo: string }[]): string {
    const { day } = this.#drafting;
    return versions.findLast(({ validFrom }) => validFrom < day)?.validTo ?? day;
  }

  /** The superior all sources share, if they do. */
  #commonParent(ids: readonly string[]): string | null {
    const parents = new Set(
      ids.map(
        (id) => this.#drafting.world.timelineOf(id).versions.findLast(({ validFrom }) => validFrom < this.#drafting.day)?.parentId ?? null,
      ),
    );
    return parents.size === 1 ? ([...parents][0] ?? null) : null;
  }

  #pieces(): Piece[] {
    const seen = new Set<string>();
    return this.#input.pieces.flatMap(({ from, to, extent, share, evidence }) => {
      const fromId = this.#drafting.idOf(before(from));
      const toId = this.#placeOf(to, fromId);
      if (toId !== nowhere && (seen.has(`${fromId}>${toId}`) || fromId === toId)) {
        this.#refuseTwice(to, fromId);
        return [];
      }
      seen.add(`${fromId}>${toId}`);
      return [{ fromId, toId, extent, share: extent === 'WHOLE' ? 1 : (share ?? null), evidence: evidence ?? null }];
    });
  }

  /** The unit an outcome is; a piece for one that is refused itself goes nowhere, and says nothing against its other pieces. */
  #placeOf(key: string, fromId: string): string {
    if (!this.#input.outcomes.some((outcome) => outcome.key === key)) this.#refusals.push(outcomeUnknown(key, fromId));
    return this.#outcomes.get(key) ?? nowhere;
  }

  /** A source that is no outcome ends: whole into one, or in parts into several. */
  #endSources(all: readonly Piece[]): { readonly changes: readonly UnitChange[]; readonly pieces: readonly Piece[] } {
    const goingOn = new Set(this.#outcomes.values());
    const changes: UnitChange[] = [];
    const pieces: Piece[] = [];
    for (const [fromId, given] of Map.groupBy(all, (piece) => piece.fromId)) {
      const goesOn = goingOn.has(fromId);
      const ending = endingOf(given);
      if (goesOn ? given.some(({ extent }) => extent === 'WHOLE') : ending === null) this.#refusals.push(piecesIncomplete(fromId));
      else if (!goesOn && ending) changes.push({ unitId: fromId, act: 'CLOSE', ending });
      const shares = sharesOf(given, goesOn);
      if (shares) pieces.push(...given.map((piece, index) => ({ ...piece, share: shares[index] ?? null })));
      else this.#refusals.push(sharesNotOne(fromId));
    }
    return { changes, pieces: pieces.filter(({ toId }) => toId !== nowhere) };
  }

  /** What comes out of a unit that had ended, or was not there yet, cannot be put together; the others are looked at with the plan. */
  #refuseDeadSources(): void {
    if (this.#refusals.length === 0) return;
    const { world, day } = this.#drafting;
    const ids = new Set(this.#input.pieces.map(({ from }) => this.#drafting.idOf(before(from))));
    const dead = [...ids].filter((id) => !versionOn(world.timelineOf(id), addDays(day, -1)));
    if (dead.length > 0) this.#refusals.push(notValid(dead));
  }

  #refuseTwice(key: string, ...unitIds: string[]): void {
    this.#refusals.push(
      refuse(
        'UNIT_PIECE_TWICE',
        `«${key}» được nêu hai lần, hoặc nhận phần của chính nó. Mỗi phần và mỗi kết quả chỉ nêu một lần; phần còn lại không cần nêu.`,
        `"${key}" is named twice, or receives a part of itself. Name each piece and outcome once; what remains needs no piece.`,
        ...unitIds,
      ),
    );
  }
}

function endingOf(pieces: readonly Piece[]): Ending | null {
  const wholes = pieces.filter(({ extent }) => extent === 'WHOLE').length;
  if (wholes === 1 && pieces.length === 1) return 'MERGED';
  return wholes === 0 && pieces.length >= 2 ? 'SPLIT' : null;
}

const levelsOfTypes: Partial<Record<AdminType, UnitLevel>> = {
  XA: 'BASE',
  PHUONG: 'BASE',
  THI_TRAN: 'BASE',
  DAC_KHU: 'BASE',
  QUAN: 'DISTRICT',
  HUYEN: 'DISTRICT',
  THI_XA: 'DISTRICT',
  TINH: 'PROVINCE',
};

/** An island district without communes became a base: what comes out has the level of its type, else that of its sources. */
const levelOf = (adminType: AdminType | null, ofSources: UnitLevel): UnitLevel =>
  (adminType === null ? undefined : levelsOfTypes[adminType]) ?? ofSources;

const outcomeEmpty = (key: string) =>
  refuse(
    'UNIT_OUTCOME_EMPTY',
    `Kết quả «${key}» chưa có tên hoặc không nhận phần nào. Hãy nêu tên và các phần của nó.`,
    `The outcome "${key}" has no name or receives nothing. Give its name and pieces.`,
  );

const parentMissing = (key: string, unitIds: readonly string[]) =>
  refuse(
    'UNIT_PARENT_MISSING',
    `Các đơn vị hợp thành «${key}» có cấp trên khác nhau. Hãy nêu cấp trên của đơn vị mới.`,
    `What goes into "${key}" has different superiors. Name the superior of the new unit.`,
    ...unitIds,
  );

const piecesIncomplete = (fromId: string) =>
  refuse(
    'UNIT_PIECES_INCOMPLETE',
    'Đơn vị kết thúc phải chuyển toàn bộ về một nơi hoặc chia ít nhất hai phần; đơn vị còn lại chỉ chuyển từng phần. Hãy sửa các phần.',
    'A unit that ends goes whole to one place or in two parts at least; one that goes on gives parts only. Mend the pieces.',
    fromId,
  );
