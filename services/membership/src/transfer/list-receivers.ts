import { today } from '@vwu/kit/clock';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { requireScope, type Viewer } from '@vwu/kit/viewer';
import type { NamedBase } from './named-base.ts';

export interface ReceiverSearch {
  readonly search: string;
  /** The day they must stand; today unless said. */
  readonly asOf?: string | null | undefined;
}

/** A few to choose from: who finds hers not among them types more of its name. */
const mostShown = 20;

/**
 * Commune bases of the whole country by name and province, for those who send members (MEM-018): a sender reaches her own part of the
 * Union, and a member moves anywhere. Official names are public; of special bases and of all that is below a base nothing is told.
 *
 * @throws {Forbidden} without the scope `persons`, like all lists of transfers.
 */
export async function listReceivers(em: EntityManager, viewer: Viewer, { search, asOf }: ReceiverSearch): Promise<NamedBase[]> {
  requireScope(viewer, 'persons');
  const text = search.trim();
  if (text.length < 2) return [];
  const day = asOf ?? today();
  return rows(
    em,
    sql<NamedBase>`
    with base as materialized (
      select v.unit_id as id, v.full_name as "fullName", p.full_name as "provinceName"
      from organisation.unit u
      join organisation.unit_version v on v.unit_id = u.id and ${day}::date between v.valid_from and v.valid_to
      left join organisation.unit_ancestor a
        on a.unit_id = u.id and a.ancestor_level = 'PROVINCE' and ${day}::date between a.valid_from and a.valid_to
      left join organisation.unit_version p on p.unit_id = a.ancestor_id and ${day}::date between p.valid_from and p.valid_to
      where u.level = 'BASE' and u.target_applies and ${day}::date between u.opened_on and u.closed_on
    )
    select * from base
    where public.fold_text(concat_ws(' ', "fullName", "provinceName")) like public.search_pattern(${text})
    order by position(public.mark_text(${text}) in public.mark_text("fullName")) = 0, "fullName" collate "vi-x-icu", "provinceName", id
    limit ${mostShown}`,
  );
}
