import type { ReplicatedServices } from './replicated-services.ts';

/** The last of `ids` that have no row yet: each statement writes for these only, so that it may be run after every event. */
const statements: Readonly<Record<string, readonly string[]>> = {
  organisation: [
    `insert into organisation.unit_tag (unit_id, tag, origin) select id, 'KEY', 'DEMONSTRATION' from fresh on conflict do nothing`,
  ],
  membership: [
    `insert into membership.women_population select id, 'VN-2022-2027', 5000, 'Cục Thống kê', 'DEMONSTRATION', 'AS_REPORTED'
     from fresh where level = 'BASE' on conflict do nothing`,
    `insert into membership.unit_figures (unit_id, period, residential, club, special_base, trade_union, armed_forces, member_organisation,
       honorary, women18_plus, members, status, members_needed, rule_set_id, origin, method, parts_reported, parts_expected, source_body, as_of)
     select id, period, 3100, 0, 0, 0, 0, 0, 7, 5000, 3100, 'MET', 0, 'VN-2022-2027', 'DEMONSTRATION', 'AS_REPORTED', 1, 1,
       'Ban Chấp hành', '2025-12-31' from fresh, unnest(array['2024Y', '2025Y']) as period where level = 'BASE' on conflict do nothing`,
    `insert into membership.stated_figure (id, unit_id, as_of, indicator, label, stated_value, qualifier, document, place)
     select gen_random_uuid(), id, '2024-12-31', 'MEMBERS', 'Hội viên', 3100, 'EXACT', 'Báo cáo', 'Mục I' from fresh on conflict do nothing`,
  ],
  cadre: [
    `with one as (
       insert into cadre.cadre (id, full_name, home_unit_id, origin)
       select gen_random_uuid(), 'Cán bộ minh họa', id, 'DEMONSTRATION' from fresh returning id, home_unit_id
     ), held as (
       insert into cadre.position (id, unit_id, cadre_id, title, employment, valid_from, origin)
       select gen_random_uuid(), home_unit_id, id, 'EXEC_MEMBER', 'PART_TIME', '2020-01-01', 'DEMONSTRATION' from one
     )
     insert into cadre.mentor_assignment (id, unit_id, cadre_id, role, valid_from, origin)
     select gen_random_uuid(), home_unit_id, id, 'FULL_TIME_CADRE', '2020-01-01', 'DEMONSTRATION' from one`,
  ],
  emulation: [
    `with one as (
       insert into emulation.emulation_cluster select gen_random_uuid(), 'Cụm minh họa', 'DEMONSTRATION' from fresh where level = 'PROVINCE' returning id
     ), numbered as (select id, row_number() over () as at from one),
     province as (select id, row_number() over () as at from fresh where level = 'PROVINCE')
     insert into emulation.cluster_membership (id, cluster_id, province_id, valid_from, origin)
     select gen_random_uuid(), n.id, p.id, '2020-01-01', 'DEMONSTRATION' from numbered n join province p using (at)`,
    `insert into emulation.classification select id, 2025, 'GOOD', 'V2022', 'DEMONSTRATION' from fresh where level = 'BASE' on conflict do nothing`,
  ],
};

/**
 * Gives units something to be seen of in every service, so that a right too many shows. A field of a service that is added
 * later and finds nothing here is marked in docs/permissions.md until a fact is written for it.
 */
export async function plantFacts(
  services: ReplicatedServices,
  units: readonly { readonly id: string; readonly level: string }[],
): Promise<void> {
  for (const [service, list] of Object.entries(statements))
    for (const statement of list) {
      const fresh = `fresh as (select id, level from jsonb_to_recordset($1::jsonb) as f (id uuid, level text))`;
      const text = statement.startsWith('with ') ? statement.replace('with ', `with ${fresh}, `) : `with ${fresh} ${statement}`;
      await services.database(service).db.query(text, [JSON.stringify(units)]);
    }
}
