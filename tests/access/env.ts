import { readEnv, wholeNumber } from '@vwu/kit/env';

const { ACCESS_FULL } = readEnv({ ACCESS_FULL: wholeNumber.default(0) });

/** Whether everybody is asked everything after every event and gives every command on every sort of thing; it takes minutes. */
export const isFull = ACCESS_FULL > 0;
