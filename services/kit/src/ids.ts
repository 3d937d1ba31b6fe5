import { createHash } from 'node:crypto';
import { stringify, v7 } from 'uuid';

/** A new time-ordered id. */
export const uuidv7 = (): string => v7();

/**
 * The id that a thing of reference or demonstration data has in every installation: a valid UUIDv7 whose time is `at`
 * and whose random bits come from `name`. The same name and time always give the same id.
 */
export function stableId(name: string, at: string): string {
  const bytes = createHash('sha256').update(name.normalize('NFC')).digest().subarray(0, 16);
  bytes.writeUIntBE(Date.parse(at), 0, 6);
  bytes.writeUInt8(((bytes[6] ?? 0) & 0x0f) | 0x70, 6);
  bytes.writeUInt8(((bytes[8] ?? 0) & 0x3f) | 0x80, 8);
  return stringify(bytes);
}

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether `text` can be an id at all, in the one spelling there is; what cannot be is answered like one that does not exist. */
export const isId = (text: string): boolean => shape.test(text);
