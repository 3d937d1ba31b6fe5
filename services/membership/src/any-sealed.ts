/**
 * Asks whether anything is sealed of a member or an honorary one, of what members are counted by, or of files that are kept: a row for
 * each, where there is any.
 */
export const anySealed = `
  (select from membership.member where sealed_by is not null limit 1)
  union all (select from membership.honorary_member where sealed_by is not null limit 1)
  union all (select from membership.sealed_count limit 1)
  union all (select from membership.export_part limit 1)
  union all (select from membership.member_import_part limit 1)`;
