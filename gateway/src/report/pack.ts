import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** ZIP keeps the time of day as it is written, without a zone: given by its parts it is the same on every machine. */
const packedAt = new Date(2000, 0, 1);
const instant = /\d{4}-\d{2}-\d{2}T[\d:.]+Z/g;

/**
 * Packs an Office file anew so that the same contents are the same bytes: the libraries write down when they ran, inside and on every
 * part.
 *
 * @param day what the document is dated by instead.
 */
export function packed(file: Uint8Array, day: string): Buffer {
  const parts = Object.entries(unzipSync(file)).map(([name, bytes]) => [name, isProperties(name) ? dated(bytes, day) : bytes] as const);
  return Buffer.from(zipSync(Object.fromEntries(parts), { mtime: packedAt }));
}

const isProperties = (name: string): boolean => name.startsWith('docProps/');

const dated = (bytes: Uint8Array, day: string): Uint8Array => strToU8(strFromU8(bytes).replaceAll(instant, `${day}T00:00:00Z`));
