import { sql } from '@vwu/kit/database';

const isSame = sql`p.from_unit_id = l.from_unit_id and p.to_unit_id = l.to_unit_id and p.kind = l.kind
  and p.share is not distinct from l.share and p.effective_on = l.effective_on`;

const columns = sql`id, from_unit_id, to_unit_id, kind, share, effective_on, event_id`;

/** Pieces of an event, but for those a correction only says again. */
export const piecesOf = (eventId: string) => sql`
  select ${columns} from organisation.unit_lineage l where l.event_id = ${eventId} and not exists (
    select from organisation.unit_lineage_past p where p.superseded_by = ${eventId} and ${isSame})`;

/** Pieces that were recorded before, and which a correction takes back without saying them again. */
export const piecesTakenBack = (eventId: string) => sql`
  select ${columns} from organisation.unit_lineage_past p where p.superseded_by = ${eventId} and not exists (
    select from (
      select ${columns} from organisation.unit_lineage union all select ${columns} from organisation.unit_lineage_past
    ) as l where l.event_id = ${eventId} and ${isSame})`;
