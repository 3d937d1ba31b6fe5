import { type RawBuilder, sql } from '@vwu/kit/database';
import type { Viewer } from '@vwu/kit/viewer';
import { isInPart, type Part } from '../part.ts';

/** The commune bases `u` of a part of the tree on its day, each with its president `p`, if it has one. */
export const communeBases = (viewer: Viewer, part: Part): RawBuilder<unknown> => sql`
  organisation.unit u
  left join cadre.position p on p.unit_id = u.id and p.title = 'PRESIDENT' and ${part.day}::date between p.valid_from and p.valid_to
  where u.level = 'BASE' and u.target_applies and ${part.day}::date between u.opened_on and u.closed_on and ${isInPart(viewer, part, sql`u.id`)}`;
