import { createServer } from 'node:net';
import type { Settings } from './settings.ts';

const portSettings = [
  'GATEWAY_PORT',
  'ORGANISATION_PORT',
  'MEMBERSHIP_PORT',
  'CADRE_PORT',
  'EMULATION_PORT',
  'INSIGHTS_PORT',
  'IDENTITY_PORT',
  'POSTGRES_PORT',
] as const;

/** The ports somebody else listens on, each with the setting that moves it; looked at before anything is started. */
export async function takenPorts(settings: Settings): Promise<string[]> {
  const asked = portSettings.filter((name) => settings[name] !== 0 && (name !== 'IDENTITY_PORT' || settings.hasOwnIdentity));
  const taken = await Promise.all(asked.map(async (name) => ((await isFree(settings.HOST, settings[name])) ? [] : [name])));
  return taken
    .flat()
    .map(
      (name) =>
        `Cổng ${settings[name]} đã có chương trình khác dùng; đặt ${name} sang cổng khác. / Port ${settings[name]} is taken; set ${name} to another port.`,
    );
}

const isFree = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
      .once('error', () => resolve(false))
      .listen(port, host, () => probe.close(() => resolve(true)));
  });
