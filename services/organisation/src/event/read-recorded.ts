import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { CursorCodec, type Page, type PageRequest, pageOf } from '@vwu/kit/page';
import { isWithinReach } from '@vwu/kit/reach';
import type { Viewer } from '@vwu/kit/viewer';
import { LineageLink } from '../lineage/lineage.entity.ts';
import { RecordedChange } from './recorded-change.entity.ts';

interface Asked extends PageRequest {
  readonly eventId: string;
}

/**
 * The event that says what was ordered: the one asked for, or the correction in force for it; of a correction that puts nothing
 * in its place, the event again, as it was recorded.
 */
const standing = (eventId: string) => sql`
  select e.id, e.effective_on, e.decision_number
  from organisation.unit_event o join organisation.unit_event e on e.id = case
    when exists (select from organisation.unit_change c where c.event_id = o.voided_by) then o.voided_by else o.id end
  where o.id = ${isId(eventId) ? eventId : null}::uuid`;

class ChangeRow extends RecordedChange {
  total!: number;
}

const given = (column: string) => sql`case when ${column} = any (c.sets) then ${sql.id('c', column)} end`;

/** What an event says of each unit within the viewer's reach; nothing of an event she knows nothing of. One statement. */
export async function readRecordedChanges(em: EntityManager, viewer: Viewer, { eventId, ...page }: Asked): Promise<Page<RecordedChange>> {
  const codec = new CursorCodec(['unitEventChanges', eventId]);
  const [last = null] = page.after == null ? [] : codec.decode(page.after, ['id']);
  const found = await instances(
    em,
    ChangeRow,
    sql`
    with matched as materialized (
      select c.unit_id as "unitId", c.act, nullif(s.effective_on, '-infinity') as "effectiveOn", ${given('name')} as name,
        ${given('full_name')} as "fullName", ${given('code')} as code, ${given('admin_type')} as "adminType", ${given('base_model')} as "baseModel",
        ${given('parent_id')} as "parentId"
      from (${standing(eventId)}) as s join organisation.unit_change c on c.event_id = s.id
      where c.ground = 'ORDERED' and s.effective_on > '-infinity' and ${isWithinReach(viewer, 'organisation', sql`c.unit_id`)}
    )
    select counted.total, page.*
    from (select count(*)::int as total from matched) as counted
    left join lateral (
      select * from matched where ${last}::uuid is null or "unitId" > ${last}::uuid order by "unitId" limit ${page.size + 1}
    ) as page on true`,
  );
  const rows = found.filter(({ unitId }) => unitId !== null);
  return pageOf(rows, found[0]?.total ?? 0, page, { node: (row) => row, cursor: ({ unitId }) => codec.encode([unitId]) });
}

class PieceRow extends LineageLink {
  total!: number;
  id!: string;
}

/**
 * What went where by an event, as far as one of the two units is within the viewer's reach; nothing of an event she knows nothing
 * of. One statement.
 */
export async function readRecordedPieces(em: EntityManager, viewer: Viewer, { eventId, ...page }: Asked): Promise<Page<LineageLink>> {
  const codec = new CursorCodec(['unitEventPieces', eventId]);
  const [last = null] = page.after == null ? [] : codec.decode(page.after, ['id']);
  const within = (column: string) => isWithinReach(viewer, 'organisation', sql.id('l', column));
  const found = await instances(
    em,
    PieceRow,
    sql`
    with s as (${standing(eventId)}), matched as materialized (
      select l.id, l.from_unit_id as "fromId", l.to_unit_id as "toId", l.kind, l.share::float8 as share, l.effective_on as "effectiveOn",
        s.decision_number as "decisionNumber", l.evidence
      from s join (
        select id, from_unit_id, to_unit_id, kind, share, effective_on, evidence, event_id, null::uuid as superseded_by
        from organisation.unit_lineage
        union all
        select id, from_unit_id, to_unit_id, kind, share, effective_on, evidence, event_id, superseded_by
        from organisation.unit_lineage_past
      ) as l on l.event_id = s.id and (l.superseded_by is null or exists (
        select from organisation.unit_event k where k.id = l.superseded_by and k.corrects_id = s.id))
      where ${within('from_unit_id')} or ${within('to_unit_id')}
    )
    select counted.total, page.*
    from (select count(*)::int as total from matched) as counted
    left join lateral (
      select * from matched where ${last}::uuid is null or id > ${last}::uuid order by id limit ${page.size + 1}
    ) as page on true`,
  );
  const rows = found.filter(({ id }) => id !== null);
  return pageOf(rows, found[0]?.total ?? 0, page, { node: (row) => row, cursor: ({ id }) => codec.encode([id]) });
}
