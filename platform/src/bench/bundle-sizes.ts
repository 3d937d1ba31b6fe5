import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface BundleSizes {
  /** Scripts the first page needs before charts and map, gzip, in bytes. */
  readonly firstLoad: number;
  /** Everything that is loaded when it is needed. */
  readonly later: number;
}

/** What the built page makes a browser load: the scripts its HTML names, and those that wait until they are needed. */
export async function readBundleSizes(webFolder: string): Promise<BundleSizes> {
  const html = await readFile(join(webFolder, 'index.html'), 'utf8');
  const named = new Set([...html.matchAll(/assets\/([\w.-]+\.js)/g)].map(([, file]) => file));
  const scripts = (await readdir(join(webFolder, 'assets'))).filter((file) => file.endsWith('.js'));
  const sizes = await Promise.all(
    scripts.map(async (file) => ({ isFirst: named.has(file), bytes: gzipSync(await readFile(join(webFolder, 'assets', file))).length })),
  );
  const sum = (isFirst: boolean) => sizes.filter((one) => one.isFirst === isFirst).reduce((total, { bytes }) => total + bytes, 0);
  return { firstLoad: sum(true), later: sum(false) };
}
