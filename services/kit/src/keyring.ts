import { createCipheriv, createDecipheriv, createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { z } from 'zod';

const key = z.base64url().refine((text) => Buffer.from(text, 'base64url').length === 32, '32 bytes, base64url');

/** A file of keys: which one seals, all that open, and the one blind indexes are made with. */
const Keys = z
  .object({ current: z.string().max(40), keys: z.record(z.string().max(40), key), index: key })
  .refine(({ current, keys }) => current in keys, 'the current key is among the keys');
type Keys = z.infer<typeof Keys>;

/** What is not JSON is nothing: the words of a parser would repeat what it has read. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The keys as ciphers take them: made of its text each time, a key takes ten times as long as the value it seals. */
interface Secrets {
  readonly current: string;
  readonly keys: ReadonlyMap<string, KeyObject>;
  readonly index: KeyObject;
}

const secretOf = (text: string): KeyObject => createSecretKey(text, 'base64url');

const secretsOf = ({ current, keys, index }: Keys): Secrets => ({
  current,
  keys: new Map(Object.entries(keys).map(([name, text]) => [name, secretOf(text)])),
  index: secretOf(index),
});

const version = 1;
const nonceLength = 12;
const tagLength = 16;

/** Nonces, drawn many at a time: to ask for one takes as long as to seal a value with it. None is given twice. */
class Nonces {
  #drawn = Buffer.alloc(0);
  #given = 0;

  next(): Buffer {
    if (this.#given === this.#drawn.length) {
      this.#drawn = randomBytes(256 * nonceLength);
      this.#given = 0;
    }
    this.#given += nonceLength;
    return this.#drawn.subarray(this.#given - nonceLength, this.#given);
  }
}

/**
 * Seals values at rest (AES-256-GCM) and makes blind indexes (HMAC-SHA-256). A sealed value names its key, so that keys are
 * rotated while both are in use, and is bound to its place: moved to another row or column it does not open.
 */
export class Keyring {
  #secrets: Secrets;
  readonly #nonces = new Nonces();
  readonly #readAgain: (() => string) | undefined;

  private constructor(keys: Keys, readAgain: (() => string) | undefined) {
    this.#secrets = secretsOf(keys);
    this.#readAgain = readAgain;
  }

  /**
   * @param text the content of a key file.
   * @param readAgain gives that content anew: asked when a value names a key that is not known, which somebody has added since.
   * @throws {Error} that names what is wrong, and no key.
   */
  static parse(text: string, readAgain?: () => string): Keyring {
    const read = Keys.safeParse(jsonOf(text));
    if (read.success) return new Keyring(read.data, readAgain);
    const issues = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new Error(`The key file is wrong / Tệp khóa sai: ${issues.join('; ')}`);
  }

  /** A new key file: random keys, for an installation that has none. */
  static generate(): string {
    const newKey = () => randomBytes(32).toString('base64url');
    return JSON.stringify({ current: 'k1', keys: { k1: newKey() }, index: newKey() });
  }

  /** The file with a new current key beside the ones there are: what they sealed opens until it is sealed anew. */
  static rotated(text: string): string {
    const keys = Keys.parse(JSON.parse(text));
    const name = `k${Object.keys(keys.keys).length + 1}`;
    return JSON.stringify({ ...keys, current: name, keys: { ...keys.keys, [name]: randomBytes(32).toString('base64url') } });
  }

  /** Takes in what has become of the key file; one that is wrong changes nothing. */
  refresh(): void {
    const read = Keys.safeParse(jsonOf(this.#readAgain?.() ?? ''));
    if (read.success) this.#secrets = secretsOf(read.data);
  }

  /** The name of the key that seals; a value sealed by another is to be sealed anew. */
  get current(): string {
    return this.#secrets.current;
  }

  /** @param place where the value stands, e.g. `membership.member.phone/<id>`. */
  seal(value: string, place: string): Buffer {
    const { current, keys } = this.#secrets;
    const secret = keys.get(current);
    if (secret === undefined) throw new Error('the current key is among the keys');
    const name = Buffer.from(current);
    const nonce = this.#nonces.next();
    const cipher = createCipheriv('aes-256-gcm', secret, nonce).setAAD(Buffer.from(place));
    const text = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.from([version, name.length]), name, nonce, text, cipher.getAuthTag()]);
  }

  /** @throws {SealBroken} what was not sealed here, by a key that is not in the file, or for another place. */
  open(sealed: Buffer, place: string): string {
    const name = sealedBy(sealed);
    if (!this.#secrets.keys.has(name)) this.refresh();
    const secret = this.#secrets.keys.get(name);
    if (sealed[0] !== version || secret === undefined) throw new SealBroken(`no key "${name}"`);
    const begin = 2 + Buffer.byteLength(name);
    const nonce = sealed.subarray(begin, begin + nonceLength);
    try {
      const decipher = createDecipheriv('aes-256-gcm', secret, nonce, { authTagLength: tagLength })
        .setAAD(Buffer.from(place))
        .setAuthTag(sealed.subarray(-tagLength));
      return decipher.update(sealed.subarray(begin + nonceLength, -tagLength), undefined, 'utf8') + decipher.final('utf8');
    } catch {
      throw new SealBroken('altered, or of another place');
    }
  }

  /** The same for equal values of one kind, and tells nothing of them without the key. */
  index(kind: string, value: string): Buffer {
    return createHmac('sha256', this.#secrets.index).update(`${kind}\u0000${value}`).digest().subarray(0, 16);
  }
}

/** The name of the key a value was sealed by. */
export const sealedBy = (sealed: Buffer): string => sealed.subarray(2, 2 + (sealed[1] ?? 0)).toString();

/** A fault of the installation, never of a caller: what is answered says nothing of it. */
export class SealBroken extends Error {
  constructor(why: string) {
    super(`a sealed value does not open: ${why}`);
    this.name = 'SealBroken';
  }
}
