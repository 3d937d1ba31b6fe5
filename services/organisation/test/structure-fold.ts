import type pg from 'pg';
import { expect } from 'vitest';
import type { Attributes, PlacedChange } from '../src/plan/change-plan.ts';
import { foldTimeline, type Timeline, type UnitIdentity, type Version } from '../src/plan/timeline.ts';

interface Life extends UnitIdentity {
  readonly closedOn: string;
  readonly ending: Timeline['ending'];
}

type Change = Omit<PlacedChange, 'place'> &
  Attributes & { readonly place: string; readonly sets: readonly string[]; readonly ending: never };

const attributes = `code, name, full_name as "fullName", admin_type as "adminType", parent_id as "parentId", base_model as "baseModel"`;
const columns = {
  code: 'code',
  name: 'name',
  fullName: 'full_name',
  adminType: 'admin_type',
  parentId: 'parent_id',
  baseModel: 'base_model',
};

const lives = `select id, level, kind, opened_on::text as "openedOn", closed_on::text as "closedOn", ending from organisation.unit`;
const versions = `select unit_id as "unitId", valid_from::text as "validFrom", valid_to::text as "validTo", event_id as "eventId", ${attributes}
  from organisation.unit_version order by valid_from`;
const changes = `select c.unit_id as "unitId", c.event_id as "eventId", c.act, c.sets, c.ending, e.effective_on::text as "effectiveOn", e.place, ${attributes}
  from organisation.unit_change c join organisation.unit_event e on e.id = c.event_id where e.voided_by is null`;

/** The versions are the changes of all events in force, folded: nothing else is written, and nothing is left out. */
export async function checkFold(db: pg.Client): Promise<void> {
  const answers = (await db.query([lives, versions, changes].join(';'))) as unknown as [
    pg.QueryResult<Life>,
    pg.QueryResult<Version & { readonly unitId: string }>,
    pg.QueryResult<Change>,
  ];
  const [units, written, done] = answers;
  const versionsOf = Map.groupBy(written.rows, ({ unitId }) => unitId);
  const changesOf = Map.groupBy(done.rows, ({ unitId }) => unitId);
  for (const life of units.rows) {
    const folded = foldTimeline(life, (changesOf.get(life.id) ?? []).map(changeFrom));
    const kept = (versionsOf.get(life.id) ?? []).map(({ unitId: _unit, ...version }) => version);
    const { openedOn, closedOn, ending } = life;
    expect({ openedOn, closedOn, ending, versions: kept, misfits: [] }, `the fold of ${kept.at(-1)?.name}`).toEqual(plain(folded));
  }
}

const plain = ({ openedOn, closedOn, ending, versions: all, misfits }: Timeline) => ({
  openedOn,
  closedOn,
  ending,
  versions: all,
  misfits,
});

function changeFrom({ sets, place, ...change }: Change): PlacedChange {
  const given = Object.entries(columns).filter(([, column]) => sets.includes(column));
  const set = Object.fromEntries(given.map(([name]) => [name, change[name as keyof Attributes]]));
  const { unitId, eventId, effectiveOn, act, ending } = change;
  return { unitId, eventId, effectiveOn, act, ending, set, place: Number(place), ground: 'ORDERED' } as PlacedChange;
}
