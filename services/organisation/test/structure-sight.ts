import { chainAbove, eve, type StructureModel } from './structure-model.ts';

/** Who answers for each unit that has ended by a day: what it went into, and of one that went nowhere its superior. */
function heirsOn(model: StructureModel, day: string): (id: string) => Set<string> {
  const steps = new Map<string, string[]>();
  for (const { day: on, ends } of model.acts.filter((act) => act.day <= day))
    for (const [id, pieces] of ends) {
      const superior = model.before(on).get(id)?.parent;
      steps.set(id, pieces.length > 0 ? pieces.map(({ to }) => to) : superior ? [superior] : []);
    }
  const onward = (id: string): string[] => (steps.get(id) ?? []).flatMap((heir) => [heir, ...onward(heir)]);
  return (id) => new Set(onward(id));
}

/**
 * Who may see what on a day, as the acts explain it: who stands above a unit, and who stands above what answers for a unit
 * that has ended. A part of a unit that goes on explains nothing.
 */
export function explainedSight(model: StructureModel, day: string): string[] {
  const units = model.on(day);
  const ended = day === eve ? [] : [...new Set(model.acts.filter((act) => act.day <= day).flatMap(({ ends }) => [...ends.keys()]))];
  const heirsOf = heirsOn(model, day);
  const pairs = [
    ...[...units.keys()].map((unit) => ({ unit, seenBy: unit })),
    ...ended.flatMap((unit) => [...heirsOf(unit)].filter((heir) => units.has(heir)).map((heir) => ({ unit, seenBy: heir }))),
  ];
  const seen = pairs.flatMap(({ unit, seenBy }) => [seenBy, ...chainAbove(units, seenBy)].map((holder) => `${holder} ${unit}`));
  return [...new Set(seen)].toSorted();
}
