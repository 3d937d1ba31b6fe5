import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

export interface Keys {
  /** Signs tokens. */
  readonly signing: JWK;
  /** Signs the cookies of the sign-in page. */
  readonly cookie: string;
}

/** Reads the keys of a data folder, making them when there are none: tokens outlive a restart. */
export async function ensureKeys(file: string): Promise<Keys> {
  const known = await readFile(file, 'utf8').catch(() => undefined);
  if (known !== undefined) return JSON.parse(known) as Keys;
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const signing = { ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig', kid: randomBytes(8).toString('hex') };
  const keys = { signing, cookie: randomBytes(32).toString('base64url') };
  await writeFile(file, JSON.stringify(keys), { mode: 0o600 });
  return keys;
}
