import type { PublishedTable } from '@vwu/kit/replication';

/** Branches and groups are thirty times as many as all others: where branches hang is published by itself (decision 14). */
const downToTheBase = `level not in ('BRANCH', 'GROUP')`;

/** What other services may subscribe to: the tree, its history and who answers for whom. Facts about units, never persons. */
export const published: readonly PublishedTable[] = [
  {
    table: 'unit',
    columns: ['id', 'level', 'kind', 'opened_on', 'closed_on', 'ending', 'target_applies', 'origin'],
    where: downToTheBase,
  },
  {
    table: 'unit_version',
    columns: ['id', 'unit_id', 'level', 'code', 'name', 'full_name', 'admin_type', 'parent_id', 'valid_from', 'valid_to'],
    where: downToTheBase,
  },
  {
    table: 'unit_version',
    columns: ['id', 'unit_id', 'level', 'code', 'name', 'full_name', 'admin_type', 'parent_id', 'valid_from', 'valid_to'],
    where: `level in ('BRANCH', 'GROUP')`,
    publication: 'organisation_branch_names',
  },
  {
    table: 'unit_stem',
    columns: ['unit_id', 'level', 'stem_id', 'branch_id', 'valid_from', 'valid_to'],
    where: `level = 'BRANCH'`,
    publication: 'organisation_branches',
  },
  {
    table: 'unit_stem',
    columns: ['unit_id', 'level', 'stem_id', 'branch_id', 'valid_from', 'valid_to'],
    where: `level = 'GROUP'`,
    publication: 'organisation_groups',
  },
  { table: 'unit_lineage', columns: ['id', 'from_unit_id', 'to_unit_id', 'kind', 'share', 'effective_on'] },
  { table: 'unit_ancestor', columns: ['unit_id', 'ancestor_id', 'depth', 'ancestor_level', 'valid_from', 'valid_to'] },
  { table: 'unit_heir', columns: ['unit_id', 'heir_id', 'whole', 'effective_on'] },
  { table: 'unit_tag', columns: ['unit_id', 'tag', 'valid_from', 'valid_to', 'origin'] },
  { table: 'support_state', columns: ['case_id', 'unit_id', 'state', 'valid_from', 'valid_to'] },
  { table: 'support_cause', columns: ['case_id', 'unit_id', 'cause'] },
  { table: 'support_hard_group', columns: ['case_id', 'unit_id', 'hard_group', 'estimate'] },
];
