import { readdir, readFile } from 'node:fs/promises';
import type { PlatformAddress, ServiceName } from './running-platform.ts';

/** The process of a service of a running platform, found by the port it was given. */
export async function processOf(platform: PlatformAddress, name: ServiceName): Promise<number> {
  const setting = `${name.toUpperCase()}_PORT=${new URL(platform.services[name]).port}`;
  for (const pid of (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry))) {
    const [environment, command] = await Promise.all([
      readFile(`/proc/${pid}/environ`, 'utf8').catch(() => ''),
      readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''),
    ]);
    if (environment.split('\0').includes(setting) && command.includes(`/dist/${name}.mjs`)) return Number(pid);
  }
  throw new Error(`no process of ${name} was found`);
}

/** Services of a running platform that do not answer for a while, like ones whose machine hangs. */
export function createSilence(platform: PlatformAddress) {
  const silent: number[] = [];
  return {
    silence: async (name: ServiceName): Promise<void> => {
      const pid = await processOf(platform, name);
      silent.push(pid);
      process.kill(pid, 'SIGSTOP');
    },
    end: (): void => {
      for (const pid of silent.splice(0)) process.kill(pid, 'SIGCONT');
    },
  };
}
