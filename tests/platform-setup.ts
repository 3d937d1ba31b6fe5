import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { makeDataFolder } from './support/data-folder.ts';
import { type PlatformAddress, startPlatform } from './support/running-platform.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The platform of this run, started like a user's, with demonstration data. */
    platform: PlatformAddress;
  }
}

/** One whole platform for all tests across services and in the browser. */
export default async function setup(project: TestProject) {
  const dataDir = await makeDataFolder();
  const platform = await startPlatform({ dataDir });
  project.provide('platform', platform.address);
  return async () => {
    await platform.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
