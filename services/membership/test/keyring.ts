import { Keyring } from '@vwu/kit/keyring';

/** Keys of one run: nothing a test seals is read by another. */
export const keyring = Keyring.parse(Keyring.generate());
