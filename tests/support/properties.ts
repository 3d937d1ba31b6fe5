import { readEnv, wholeNumber } from '@vwu/kit/env';

/** How long the property tests go on, and where their chances begin: every run of one seed is the same run. */
export const properties = readEnv({
  PROPERTY_RUNS: wholeNumber.default(200),
  PROPERTY_SEED: wholeNumber.default(20_250_701),
});
