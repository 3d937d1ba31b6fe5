import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import chromium, { inflate } from '@sparticuz/chromium';

/** A browser to start, and what its process needs beside the environment there is. */
export interface BrowserProgram {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

const unpacked = resolve(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'browser');

/**
 * The browser of the tests: the one that is installed with the packages, which is of x64 Linux, or the Chromium that `TEST_BROWSER` names.
 * Where the system lacks the libraries it is linked with, those that come with it are used.
 */
export async function findBrowser(): Promise<BrowserProgram> {
  const named = process.env.TEST_BROWSER;
  if (named) return { path: named, env: {} };
  if (`${process.platform}-${process.arch}` !== 'linux-x64')
    throw new Error('The tests bring a browser for x64 Linux only: set TEST_BROWSER to the path of an installed Chromium.');
  // it unpacks itself into the folder for temporary files, where another user's may stand already
  await mkdir(unpacked, { recursive: true });
  process.env.TMPDIR = unpacked;
  const path = await chromium.executablePath();
  return { path, env: canRun(path) ? {} : { LD_LIBRARY_PATH: await unpackLibraries() } };
}

const canRun = (path: string): boolean => spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;

async function unpackLibraries(): Promise<string> {
  const packed = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin', 'al2023.tar.br');
  return join(await inflate(packed), 'lib');
}
