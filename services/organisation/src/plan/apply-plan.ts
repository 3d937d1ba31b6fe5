import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import { ruleProfileOf } from '../rule-profile/rule-profiles.ts';
import type { Attributes, ChangePlan, UnitChange } from './change-plan.ts';
import { diffVersions } from './diff-versions.ts';
import type { Projection } from './projection.ts';
import { columnsOf } from './read-world.ts';
import { recordset } from './recordset.ts';
import { writeDifference } from './write-difference.ts';
import { writePlacements } from './write-placements.ts';

/**
 * Writes a plan that has been checked: the event, what it does to each unit, and the difference it makes to versions. Sets
 * only, whatever the number of units; then the database looks at all rules of the tree itself, still in this transaction.
 */
export async function applyPlan(tx: EntityManager, projection: Projection): Promise<void> {
  const { plan } = projection;
  await rows(tx, sql`select set_config('organisation.event', ${plan.event.id}, true)`);
  await writeEvent(tx, plan);
  await writeIdentities(tx, plan);
  await writeChanges(tx, plan);
  await writePieces(tx, plan);
  await writeVersions(tx, projection);
  await writeLives(tx, projection);
  if (plan.voids.length > 0) await writeDifference(tx, projection);
  await writeConsequences(tx, projection);
  await rows(tx, sql`set constraints all immediate`);
}

async function writeEvent(tx: EntityManager, { event, voids }: ChangePlan): Promise<void> {
  const { id, type, decision, effectiveOn, reason, correctsId } = event;
  // first, so that one correction at a time is in force for an event
  if (voids.length > 0) await rows(tx, sql`update organisation.unit_event set voided_by = ${id} where id = any (${voids}::uuid[])`);
  const place = Number.isFinite(event.place) ? sql`${event.place}::bigint` : sql`default`;
  await rows(
    tx,
    sql`
    insert into organisation.unit_event (id, type, decision_number, decided_on, issuer, decision_text, decision_link, effective_on, reason, corrects_id, place)
    values (${id}, ${type}, ${decision.number}, ${decision.decidedOn}, ${decision.issuer}, ${decision.text}, ${decision.link}, ${effectiveOn},
      ${reason}, ${correctsId}, ${place})`,
  );
}

async function writeIdentities(tx: EntityManager, { identities, event }: ChangePlan): Promise<void> {
  if (identities.length === 0) return;
  const list = identities.map((one) => ({
    ...one,
    targetApplies: one.level === 'BASE' && ruleProfileOf(one.kind).gatheringTargetApplies,
  }));
  await rows(
    tx,
    sql`
    insert into organisation.unit (id, level, kind, subkind, branch_type, area_type, created_reason, opened_on, target_applies, origin)
    select r.id, r.level, r.kind, r.subkind, r."branchType", r."areaType", r."createdReason", ${event.effectiveOn}::date, r."targetApplies", 'RECORDED'
    from ${recordset(list, 'id uuid, level text, kind text, subkind text, "branchType" text, "areaType" text, "createdReason" text, "targetApplies" boolean')}
    -- one that a correction opens again, as it should have been said to be
    on conflict (id) do update set subkind = excluded.subkind, branch_type = excluded.branch_type, area_type = excluded.area_type,
      created_reason = excluded.created_reason`,
  );
}

async function writeChanges(tx: EntityManager, { changes, event }: ChangePlan): Promise<void> {
  await rows(
    tx,
    sql`
    insert into organisation.unit_change (event_id, unit_id, act, sets, code, name, full_name, admin_type, parent_id, base_model, ending, ground)
    select ${event.id}, r.unit_id, r.act, r.sets, r.code, r.name, r.full_name, r.admin_type, r.parent_id, r.base_model, r.ending, r.ground
    from ${recordset(
      changes.map(changeRow),
      `unit_id uuid, act text, sets text[], code text, name text, full_name text, admin_type text, parent_id uuid, base_model text,
      ending text, ground text`,
    )}`,
  );
}

function changeRow(change: UnitChange): Record<string, unknown> {
  const { unitId: unit_id, act } = change;
  if (change.act === 'CLOSE') return { unit_id, act, sets: [], ending: change.ending, ground: 'ORDERED' };
  const given = Object.entries(change.set).map(([name, value]) => [columnsOf[name as keyof Attributes], value] as const);
  return { unit_id, act, ground: change.ground, sets: given.map(([column]) => column), ...Object.fromEntries(given) };
}

async function writePieces(tx: EntityManager, { pieces, event, voids }: ChangePlan): Promise<void> {
  if (voids.length > 0) await rows(tx, sql`delete from organisation.unit_lineage where event_id = any (${voids}::uuid[])`);
  if (pieces.length === 0) return;
  const list = pieces.map(({ fromId, toId, extent, share, evidence }) => ({
    id: uuidv7(),
    from_id: fromId,
    to_id: toId,
    kind: extent,
    share,
    evidence,
  }));
  await rows(
    tx,
    sql`
    insert into organisation.unit_lineage (id, from_unit_id, to_unit_id, kind, share, effective_on, event_id, evidence)
    select r.id, r.from_id, r.to_id, r.kind, r.share, ${event.effectiveOn}::date, ${event.id}, r.evidence
    from ${recordset(list, 'id uuid, from_id uuid, to_id uuid, kind text, share numeric, evidence text')}`,
  );
}

async function writeVersions(tx: EntityManager, projection: Projection): Promise<void> {
  const differences = projection.affected.map((id) => {
    const recorded = projection.world.find(id) ? projection.world.timelineOf(id) : { unitId: id, versions: [] };
    return diffVersions(recorded, projection.timelineOf(id));
  });
  const gone = differences.flatMap((one) => one.gone).map(({ unitId, validFrom }) => ({ unit_id: unitId, valid_from: validFrom }));
  if (gone.length > 0)
    await rows(
      tx,
      sql`
      delete from organisation.unit_version v using ${recordset(gone, 'unit_id uuid, valid_from date')}
      where v.unit_id = r.unit_id and v.valid_from = r.valid_from`,
    );
  const kept = differences
    .flatMap((one) => one.kept)
    .map(({ unitId, validFrom, validTo, eventId }) => ({ unit_id: unitId, valid_from: validFrom, valid_to: validTo, event_id: eventId }));
  if (kept.length > 0)
    await rows(
      tx,
      sql`
      update organisation.unit_version v set valid_to = r.valid_to, event_id = r.event_id
      from ${recordset(kept, 'unit_id uuid, valid_from date, valid_to date, event_id uuid')}
      where v.unit_id = r.unit_id and v.valid_from = r.valid_from`,
    );
  const come = differences.flatMap((one) => one.come);
  if (come.length > 0) await insertVersions(tx, projection, come);
}

async function insertVersions(tx: EntityManager, projection: Projection, come: ReturnType<typeof diffVersions>['come']): Promise<void> {
  const list = come.map(({ unitId, code, name, fullName, adminType, parentId, baseModel, validFrom, validTo, eventId }) => ({
    id: uuidv7(),
    unit_id: unitId,
    level: projection.timelineOf(unitId).level,
    code,
    name,
    full_name: fullName,
    admin_type: adminType,
    parent_id: parentId,
    parent_level: parentId === null ? null : projection.timelineOf(parentId).level,
    base_model: baseModel,
    valid_from: validFrom,
    valid_to: validTo,
    event_id: eventId,
  }));
  const columns =
    'id, unit_id, level, code, name, full_name, admin_type, parent_id, parent_level, base_model, valid_from, valid_to, event_id';
  await rows(
    tx,
    sql`
    insert into organisation.unit_version (${sql.raw(columns)})
    select ${sql.raw(columns)}
    from ${recordset(
      list,
      `id uuid, unit_id uuid, level text, code text, name text, full_name text, admin_type text, parent_id uuid, parent_level text,
      base_model text, valid_from date, valid_to date, event_id uuid`,
    )}`,
  );
}

/** First and last day of each unit, how it ended, and that it has changed. */
async function writeLives(tx: EntityManager, projection: Projection): Promise<void> {
  const list = projection.affected.map((id) => {
    const { openedOn, closedOn, ending } = projection.timelineOf(id);
    return { id, opened_on: openedOn, closed_on: closedOn, ending, step: projection.isNew(id) ? 0 : 1 };
  });
  await rows(
    tx,
    sql`
    update organisation.unit u set opened_on = r.opened_on, closed_on = r.closed_on, ending = r.ending, version = u.version + r.step
    from ${recordset(list, 'id uuid, opened_on date, closed_on date, ending text, step integer')} where u.id = r.id`,
  );
}

/** What others have to do now: units to place, leaderships to consolidate (ORG-010). Tags of what ended end too. */
async function writeConsequences(tx: EntityManager, { plan, affected }: Projection): Promise<void> {
  const { event, successors } = plan;
  await writePlacements(tx, affected);
  await rows(tx, sql`delete from organisation.consolidation_task where event_id = any (${plan.voids}::uuid[]) and settled_on is null`);
  await rows(
    tx,
    sql`
    insert into organisation.consolidation_task (id, unit_id, event_id, responsible_id, opens_on)
    select gen_random_uuid(), v.unit_id, ${event.id}, v.parent_id, ${event.effectiveOn}::date
    from organisation.unit_version v
    where v.unit_id = any (${successors}::uuid[]) and ${event.effectiveOn}::date between v.valid_from and v.valid_to and v.parent_id is not null`,
  );
  await rows(
    tx,
    sql`
    update organisation.unit_tag t set valid_to = u.closed_on from organisation.unit u
    where u.id = t.unit_id and u.id = any (${affected}::uuid[]) and t.valid_to > u.closed_on and t.valid_from <= u.closed_on`,
  );
  // those that follow from a mark come back where an end is taken back
  await rows(tx, sql`select organisation.derive_special_difficulty(${affected}::uuid[])`);
}
