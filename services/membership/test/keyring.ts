import { Keyring } from '@vwu/kit/keyring';

/** Keys of one run: nothing a test seals is read by another. */
export const keyFile = Keyring.generate();
export const keyring = Keyring.parse(keyFile);
