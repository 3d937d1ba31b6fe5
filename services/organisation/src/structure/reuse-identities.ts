import type { UnitChange } from '../plan/change-plan.ts';
import type { World } from '../plan/world.ts';
import type { CorrectedEvent } from './corrected-event.ts';
import type { Draft } from './drafting.ts';

/**
 * A unit that a corrected event had opened, and that its correction opens too, is the same unit: what others have recorded
 * of it stays with it. It is known by its level, its kind and its code, or by its name where it has none; one of another kind is
 * another unit, for what is recorded of a unit depends on its kind.
 */
export function reuseIdentities(draft: Draft, world: World, { voids }: CorrectedEvent): Draft {
  const opened = [...world.units].flatMap((unit) =>
    unit.changes.flatMap((change) =>
      change.act === 'OPEN' && voids.includes(change.eventId) ? [{ id: unit.id, level: unit.level, kind: unit.kind, set: change.set }] : [],
    ),
  );
  const renamed = new Map(
    draft.identities.flatMap(({ id, level, kind }) => {
      const set = setOf(draft.changes.find(({ unitId }) => unitId === id));
      const same = opened.find((one) => one.level === level && one.kind === kind && set !== null && markOf(one.set) === markOf(set));
      return same ? [[id, same.id] as const] : [];
    }),
  );
  if (renamed.size === 0) return draft;
  const known = (id: string): string => renamed.get(id) ?? id;
  return {
    ...draft,
    identities: draft.identities.map((one) => ({ ...one, id: known(one.id) })),
    changes: draft.changes.map((one) => renameChange(one, known)),
    pieces: draft.pieces.map((one) => ({ ...one, fromId: known(one.fromId), toId: known(one.toId) })),
    placements: new Map([...draft.placements].map(([unitId, parentId]) => [known(unitId), known(parentId)])),
  };
}

const setOf = (change: UnitChange | undefined) => (change?.act === 'OPEN' ? change.set : null);

const markOf = ({ code, fullName }: { readonly code: string | null; readonly fullName: string }): string => code ?? `name ${fullName}`;

function renameChange(change: UnitChange, known: (id: string) => string): UnitChange {
  const unitId = known(change.unitId);
  if (change.act === 'CLOSE' || !change.set.parentId) return { ...change, unitId };
  return { ...change, unitId, set: { ...change.set, parentId: known(change.set.parentId) } } as UnitChange;
}
