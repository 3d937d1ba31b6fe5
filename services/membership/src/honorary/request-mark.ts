import type { Keyring } from '@vwu/kit/keyring';

/** What is told of a person, as a repetition is known by it: neither an audit record nor a hash that could be guessed holds any of it. */
export const requestMark = (keyring: Keyring, told: object): string => keyring.index('request', JSON.stringify(told)).toString('hex');
