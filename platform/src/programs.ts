import { join, resolve } from 'node:path';

/** The folder of this repository. */
export const root = resolve(import.meta.dirname, '..', '..');

/** What runs as a process of its own, and where each begins. */
export const programs = {
  start: 'platform/dist/start.js',
  organisation: 'services/organisation/dist/main.js',
  membership: 'services/membership/dist/main.js',
  cadre: 'services/cadre/dist/main.js',
  emulation: 'services/emulation/dist/main.js',
  insights: 'services/insights/dist/main.js',
  identity: 'services/identity/dist/main.js',
  gateway: 'gateway/dist/main.js',
} as const;

export type Program = keyof typeof programs;

/** Where the programs stand once they are bundled. */
export const programFolder = join(root, 'dist');

/** The file to run. */
export const programFile = (name: Program): string => join(programFolder, `${name}.mjs`);
