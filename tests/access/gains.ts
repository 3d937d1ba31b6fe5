import { isBreadcrumb } from './observation.ts';
import type { Snapshot } from './snapshot.ts';

/** Who sees which unit in some service, by the names of both; names shown to those below are no sight. */
function seen({ sightings, sight }: Snapshot): ReadonlySet<string> {
  const pairs = sightings.flatMap(({ service, caller, observation }) =>
    [...observation.shown].flatMap(([label, ids]) =>
      !label.startsWith('Unit.') || isBreadcrumb(service, label) || sight.seesAll(caller.viewer.unitId)
        ? []
        : [...ids].map((id) => `${sight.nameOf(caller.viewer.unitId)} › ${sight.nameOf(id)}`),
    ),
  );
  return new Set(pairs);
}

/** What an event gave and took, as one reads it: `tỉnh B: xã hai`. */
export interface Changes {
  readonly title: string;
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/** What each unit sees after an event that it did not see before, and the other way round; of those that were asked both times. */
export function changesBetween(title: string, before: Snapshot, after: Snapshot): Changes {
  const renamed = new Map(before.sight.units.map(({ id, name }) => [name, after.sight.nameOf(id)]));
  const known = new Set(
    [...seen(before)].map((pair) =>
      pair
        .split(' › ')
        .map((name) => renamed.get(name) ?? name)
        .join(' › '),
    ),
  );
  const asked = new Set(before.sightings.map(({ caller }) => caller.viewer.unitId));
  const isUnasked = (id: string) => before.sight.nameOf(id) !== id && !asked.has(id);
  const now = seen({ ...after, sightings: after.sightings.filter(({ caller }) => !isUnasked(caller.viewer.unitId)) });
  return {
    title,
    gained: described([...now].filter((pair) => !known.has(pair))),
    lost: described([...known].filter((pair) => !now.has(pair))),
  };
}

const described = (pairs: readonly string[]): string[] =>
  [...Map.groupBy(pairs, (pair) => pair.split(' › ')[0] ?? '')]
    .map(
      ([holder, of]) =>
        `${holder}: ${of
          .map((pair) => pair.split(' › ')[1] ?? '')
          .toSorted(byName)
          .join(', ')}`,
    )
    .toSorted(byName);

const byName = new Intl.Collator('vi').compare;
