/** What every command on a case may be refused with. */
export const caseErrors =
  'Errors: FORBIDDEN, SUPPORT_CASE_NOT_FOUND, UNIT_NOT_IN_CHARGE, SUPPORT_CASE_CHANGED, SUPPORT_CASE_ENDED, IDEMPOTENCY_KEY_REUSED';
