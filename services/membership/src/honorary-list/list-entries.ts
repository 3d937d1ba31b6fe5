import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, type RawBuilder, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { CursorCodec, type Page, type PageRequest, pageOf } from '@vwu/kit/page';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { HonoraryListEntry } from './list-entry.entity.ts';
import { changeOf, comparedOn } from './own-book.ts';

interface EntriesOfList extends PageRequest {
  readonly listId: string;
}

/** Who stood on a list that was sent, by the Vietnamese alphabet. Null out of reach. @throws {Forbidden} without the scope `persons`. */
export async function listEntries(context: Context, { listId, ...page }: EntriesOfList): Promise<Page<HonoraryListEntry> | null> {
  requireScope(context.viewer, 'persons');
  if (!(await context.honoraryLists.load(listId))) return null;
  return readEntries(context.em, ['honoraryListEntries', listId], page, {
    tables: sql`with entry as materialized (
      select honorary_id, state, level, null as change from membership.honorary_list_entry where list_id = ${listId}::uuid)`,
  });
}

interface EntriesOfDraft extends PageRequest {
  readonly unitId: string;
  readonly on: string | null;
  /** Only what is other than on the list before, and then also who is no longer there. */
  readonly changed: boolean;
}

/**
 * What would be sent on a day, and what of it is other than on the list that was sent last by then. Null out of reach.
 *
 * @throws {Forbidden} without the scope `persons`.
 */
export async function listDraft(
  context: Context,
  { unitId, on, changed, ...page }: EntriesOfDraft,
): Promise<Page<HonoraryListEntry> | null> {
  const { viewer, em, reach } = context;
  requireScope(viewer, 'persons');
  if (!isId(unitId) || !(await reach.load(unitId))) return null;
  const day = on ?? today();
  return readEntries(em, ['honoraryListDraft', unitId, day, changed], page, {
    tables: sql`with part as (select ${unitId}::uuid as id), ${comparedOn('part', day)}, entry as materialized (
      select honorary_id, coalesce(book_state, list_state) as state, level, change
      from (select c.*, ${changeOf(sql`c`, sql`exists (select from last)`)} as change from compared c) as c
      where ${changed ? sql`change is not null` : sql`book_state is not null`})`,
  });
}

class Found extends HonoraryListEntry {
  total!: number;
  name!: string;
}

/** @param tables a `with` that ends in the table `entry`. */
async function readEntries(
  em: EntityManager,
  question: unknown,
  { size, after }: PageRequest,
  { tables }: { readonly tables: RawBuilder<unknown> },
): Promise<Page<HonoraryListEntry>> {
  const codec = new CursorCodec(question);
  const [name = null, id = null] = after == null ? [] : codec.decode(after, ['text', 'id']);
  const found = await instances(
    em,
    Found,
    sql`
    ${tables}, named as materialized (
      select e.honorary_id as "honoraryId", null as "listId", e.state, e.level, e.change, m.full_name as name
      from entry e join membership.honorary_member m on m.id = e.honorary_id
    )
    select counted.total, page.*
    from (select count(*)::int as total from named) as counted
    left join lateral (
      select * from named
      where ${id}::uuid is null or (name collate "vi-x-icu", "honoraryId") > (${name}::text collate "vi-x-icu", ${id}::uuid)
      order by name collate "vi-x-icu", "honoraryId" limit ${size + 1}
    ) as page on true`,
  );
  return pageOf(
    found.filter(({ honoraryId }) => honoraryId !== null),
    found[0]?.total ?? 0,
    { size, after },
    { node: (entry) => entry, cursor: (entry) => codec.encode([entry.name, entry.honoraryId]) },
  );
}
