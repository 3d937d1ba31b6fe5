import { expect } from 'vitest';
import { type Figures, type FlowOut, moveFigures, sumOf } from './structure-figures.ts';
import { eve, rankOf, type StructureModel } from './structure-model.ts';
import type { Flow, Opened, Recorded } from './structure-recorded.ts';
import { explainedSight } from './structure-sight.ts';

/** The database finds no fault with itself, and what it derives is what follows. */
export function checkFaults({ faults, derived }: Recorded): void {
  expect(faults, 'faults of the structure').toEqual([]);
  expect(derived, 'ancestors and heirs').toEqual([]);
}

const line = (...facts: readonly (string | null | undefined)[]): string => facts.map((fact) => fact ?? '–').join(' | ');

/** What is refused, and what is only shown, has written nothing. */
export function checkUntouched(before: string, after: string, what: string): void {
  expect(after, `${what} writes nothing`).toBe(before);
}

/** What was recorded last leans on nothing later: it can always be taken back. */
export function checkTaken(codes: readonly unknown[]): void {
  expect(codes, 'what was recorded last is taken back').toEqual([]);
}

/** Trees, sights, pieces and those who wait are the same; what events have written them is not asked. */
export function checkSameFacts(before: Recorded, after: Recorded): void {
  const facts = ({ units, sights, flows, waiting }: Recorded) => ({
    units: units.map((one) => JSON.stringify(one)).toSorted(),
    sights: sights.map((one) => JSON.stringify(one)).toSorted(),
    flows: flows.map(({ from, to, day, extent, share }) => line(from, to, day, extent, String(share))).toSorted(),
    waiting: waiting.map(({ id, heldBy }) => line(id, heldBy)).toSorted(),
  });
  expect(facts(after), 'all is as it had been').toEqual(facts(before));
}

/** What an event had opened, and its correction opens too, is the same unit: known by its kind and code, or by its name if it has none. */
export function checkIdentities(before: readonly Opened[], after: ReadonlyMap<string, Opened>): void {
  const markOf = ({ level, kind, code, name }: Opened) => line(level, kind, code ?? `name ${name}`);
  const known = new Map(before.map((unit) => [markOf(unit), unit.id]));
  for (const unit of after.values()) expect(known.get(markOf(unit)) ?? unit.id, `the identity of ${unit.name}`).toBe(unit.id);
}

/** On each day the tree is that of the model. */
export function checkTrees({ units }: Recorded, model: StructureModel): void {
  const wanted = [eve, ...model.days].flatMap((day) =>
    [...model.on(day)].map(([id, { level, kind, code, name, adminType, parent, baseModel }]) =>
      line(day, id, level, kind, code, name, adminType, parent, baseModel),
    ),
  );
  const found = units.map(({ day, id, level, kind, code, name, adminType, parent, baseModel }) =>
    line(day, id, level, kind, code, name, adminType, parent, baseModel),
  );
  expect(found.toSorted(), 'the tree of each day').toEqual(wanted.toSorted());
}

/** What every tree is, whoever made it: one root, a superior of a higher level for all others, a code for one unit only. */
export function checkShape(model: StructureModel): void {
  for (const day of model.days) {
    const units = model.on(day);
    const roots = [...units.values()].filter(({ parent }) => parent === null);
    expect(
      roots.map(({ level }) => level),
      `roots on ${day}`,
    ).toEqual(['CENTRAL']);
    for (const { parent, level, name } of units.values())
      if (parent !== null)
        expect(rankOf(units.get(parent)?.level ?? 'GROUP'), `what ${name} hangs below on ${day}`).toBeLessThan(rankOf(level));
    const codes = [...units.values()].flatMap(({ code, level }) => (code === null ? [] : [line(level, code)]));
    expect(new Set(codes).size, `codes on ${day}`).toBe(codes.length);
  }
}

/** Who sees what is what the acts explain: no more (both faults of DHIS2), and no less. */
export function checkSight({ sights }: Recorded, model: StructureModel): void {
  const seen = Map.groupBy(sights, ({ day }) => day);
  for (const day of [eve, ...model.days]) {
    const found = (seen.get(day) ?? []).map(({ holder, unit }) => `${holder} ${unit}`);
    expect(found.toSorted(), `who sees what on ${day}`).toEqual(explainedSight(model, day));
  }
}

/** Whoever waits for a place stands on the list, where she waits. */
export function checkWaiting({ waiting }: Recorded, model: StructureModel): void {
  const wanted = [...model.on(model.days.at(-1) ?? eve)].flatMap(([id, { waits, parent }]) => (waits ? [line(id, parent)] : []));
  expect(waiting.map(({ id, heldBy }) => line(id, heldBy)).toSorted(), 'units to be placed').toEqual(wanted.toSorted());
}

/** Nothing that was ever believed is gone. */
export function checkNothingErased(before: Recorded, after: Recorded): void {
  const kept = new Set(after.believed.map(({ text }) => text));
  expect(
    before.believed.filter(({ text }) => !kept.has(text)),
    'versions and pieces erased',
  ).toEqual([]);
}

/** Figures of the beginning, moved along all that is recorded up to a day, are all there, and with units that live. */
export function checkFigures({ flows }: Recorded, model: StructureModel, beginning: Figures): void {
  for (const day of model.days) {
    const moved = figuresOn(flows, model, beginning, day);
    const lost = [...moved].filter(([id, count]) => count > 0n && !model.on(day).has(id));
    expect(lost, `figures of units that do not live on ${day}`).toEqual([]);
    expect(sumOf(moved), `sum of the Union on ${day}`).toBe(sumOf(beginning));
  }
}

function figuresOn(flows: readonly Flow[], model: StructureModel, beginning: Figures, day: string): Figures {
  const events = Map.groupBy(
    flows.filter((flow) => flow.day <= day),
    ({ eventId }) => eventId,
  );
  return [...events.values()].reduce(
    (figures, ofEvent) => moveFigures(figures, outOf(ofEvent, model), (id) => livesAfter(ofEvent, model, id)),
    beginning,
  );
}

const livesAfter = ([first]: readonly Flow[], model: StructureModel, id: string): boolean => model.on(first?.day ?? '').has(id);

function outOf(flows: readonly Flow[], model: StructureModel): Map<string, FlowOut[]> {
  const pieces = flows.map(({ from, to, extent, share, day }) => ({
    from,
    to: extent === 'DISSOLVED' ? livingAbove(model, day, to) : to,
    extent: extent === 'PART' ? ('PART' as const) : ('WHOLE' as const),
    share: extent === 'PART' ? (share === null ? null : BigInt(Math.round(share * 1_000_000))) : 1_000_000n,
  }));
  return Map.groupBy(pieces, ({ from }) => from);
}

/** The superior of a unit that ended, or the nearest above it that did not end the same day. */
function livingAbove(model: StructureModel, day: string, superior: string): string {
  let id: string | null = superior;
  while (id !== null && !model.on(day).has(id)) id = model.before(day).get(id)?.parent ?? null;
  return id ?? '';
}
