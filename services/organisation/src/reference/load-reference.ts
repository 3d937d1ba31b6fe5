import { copyInto } from '@vwu/kit/copy';
import { stableId } from '@vwu/kit/ids';
import type pg from 'pg';
import { reformDay } from './reform.ts';
import type { EventRow, LineageRow, TagRow, Tree, UnitRow, VersionRow } from './tree.ts';

const mark = { origin: 'REFERENCE' } as const;

/** Loads the tree by `COPY`; ancestors and heirs follow at the end of the transaction, which is the caller's. */
export async function loadReference(db: pg.Client, tree: Tree): Promise<void> {
  await copyInto(db, 'organisation.unit', tree.units.values().map(unitRow));
  await copyInto(
    db,
    'organisation.unit_event',
    tree.events.values().map((event) => ({ ...eventRow(event), ...mark })),
  );
  await copyInto(db, 'organisation.unit_version', tree.versions.map(versionRow));
  await copyInto(db, 'organisation.unit_lineage', tree.lineage.map(lineageRow));
  await copyInto(db, 'organisation.unit_tag', tree.tags.map(tagRow));
  await db.query('call organisation.derive_changes()');
}

const unitRow = ({ id, level, openedOn, closedOn, ending }: UnitRow) => ({
  id,
  level,
  kind: 'TERRITORIAL',
  opened_on: openedOn,
  closed_on: closedOn,
  ending,
  target_applies: level === 'BASE',
  ...mark,
});

const eventRow = ({ id, type, decision, effectiveOn }: EventRow) => ({
  id,
  type,
  decision_number: decision?.number ?? null,
  decided_on: decision?.decidedOn ?? null,
  issuer: decision?.issuer ?? null,
  decision_text: decision?.text ?? null,
  decision_link: decision?.link ?? null,
  effective_on: effectiveOn,
});

const versionRow = ({ unitId, fullName, adminType, parentId, parentLevel, validFrom, validTo, eventId, ...named }: VersionRow) => ({
  id: stableId(`version:${unitId}:${validFrom}`, reformDay),
  unit_id: unitId,
  ...named,
  full_name: fullName,
  admin_type: adminType,
  parent_id: parentId,
  parent_level: parentLevel,
  valid_from: validFrom,
  valid_to: validTo,
  event_id: eventId,
});

const lineageRow = ({ fromId, toId, isWhole, effectiveOn, eventId, evidence }: LineageRow) => ({
  id: stableId(`lineage:${fromId}:${toId}`, reformDay),
  from_unit_id: fromId,
  to_unit_id: toId,
  kind: isWhole ? 'WHOLE' : 'PART',
  share: isWhole ? 1 : null,
  effective_on: effectiveOn,
  event_id: eventId,
  evidence,
});

const tagRow = ({ unitId, tag, validFrom, origin }: TagRow) => ({ unit_id: unitId, tag, valid_from: validFrom, origin });
