import type { PublishedTable } from '@vwu/kit/replication';

/** What other services may subscribe to: figures per unit and the rules they follow. Never a member. */
export const published: readonly PublishedTable[] = [
  {
    table: 'unit_figures',
    columns: [
      'unit_id',
      'period',
      'members',
      'women18_plus',
      'honorary',
      'status',
      'members_needed',
      'rule_set_id',
      'origin',
      'method',
      'parts_reported',
      'parts_expected',
      'source_body',
      'as_of',
      'residential',
      'club',
      'special_base',
      'trade_union',
      'armed_forces',
      'member_organisation',
      'trade_union_overlap',
      'armed_forces_overlap',
      'member_organisation_overlap',
    ],
  },
  { table: 'women_population', columns: ['unit_id', 'rule_set_id', 'women18_plus'] },
  // which figures are locked: what follows from them begins with the act (docs/decisions/0026)
  { table: 'period_report', columns: ['unit_id', 'period', 'state'] },
  { table: 'reporting_period', columns: ['code', 'ends_on', 'deadline', 'rule_set_id'] },
  { table: 'rule_set', columns: ['id', 'threshold_percent', 'comparator'] },
];
