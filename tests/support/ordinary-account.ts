import { execFileSync } from 'node:child_process';

const numberOf = (of: '-u' | '-g') => Number(execFileSync('id', [of, 'nobody']));

/** An ordinary account to run things as; without root's rights it is ours already. */
export const ordinaryAccount = process.getuid?.() === 0 ? { uid: numberOf('-u'), gid: numberOf('-g') } : undefined;
