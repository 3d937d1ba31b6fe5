/** Arguments every command of this slice takes. */
export const keyDescription = "A key of the caller's: the same key twice does it once.";
export const versionDescription = 'The version seen before; refused if it has changed since.';

/** What every command on a case may be refused with. */
export const caseErrors =
  'Errors: FORBIDDEN, SUPPORT_CASE_NOT_FOUND, UNIT_NOT_IN_CHARGE, SUPPORT_CASE_CHANGED, SUPPORT_CASE_ENDED, IDEMPOTENCY_KEY_REUSED';
