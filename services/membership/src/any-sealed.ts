/** Asks whether anything of a member, or of an honorary one, is sealed, or of what members are counted by: a row for each, where there is any. */
export const anySealed = `
  (select from membership.member where sealed_by is not null limit 1)
  union all (select from membership.honorary_member where sealed_by is not null limit 1)
  union all (select from membership.sealed_count limit 1)`;
