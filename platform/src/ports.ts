import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Settings } from './settings.ts';

const portSettings = [
  'GATEWAY_PORT',
  'ORGANISATION_PORT',
  'MEMBERSHIP_PORT',
  'CADRE_PORT',
  'EMULATION_PORT',
  'INSIGHTS_PORT',
  'IDENTITY_PORT',
] as const;

/**
 * The ports of the parts that cannot be listened on, each with the setting that moves it; looked at before anything is
 * started.
 *
 * @param patienceMillis how long to wait for them: parts of a platform that was killed hold theirs for a moment.
 */
export async function takenPorts(settings: Settings, patienceMillis: number): Promise<string[]> {
  const deadline = Date.now() + patienceMillis;
  for (;;) {
    const taken = await findTaken(settings);
    if (taken.length === 0 || Date.now() >= deadline) return taken;
    await pause(100);
  }
}

async function findTaken(settings: Settings): Promise<string[]> {
  const asked = portSettings.filter((name) => name !== 'IDENTITY_PORT' || settings.hasOwnIdentity);
  const complaints = await Promise.all(asked.map((name) => portComplaint(settings.HOST, settings[name], name)));
  return [...new Set(complaints.filter((complaint) => complaint !== undefined))];
}

/** Why a port cannot be listened on, and the setting that mends it; undefined if it can. */
export async function portComplaint(host: string, port: number, setting: string): Promise<string | undefined> {
  const code = await refusalOf(host, port);
  if (code === undefined) return undefined;
  if (code === 'EADDRINUSE')
    return `Cổng ${port} đã có chương trình khác dùng; đặt ${setting} sang cổng khác. / Port ${port} is taken; set ${setting} to another port.`;
  if (code === 'EACCES')
    return `Không có quyền mở cổng ${port}; đặt ${setting} từ 1024 trở lên. / Port ${port} needs more rights; set ${setting} to 1024 or more.`;
  return `Máy này không có địa chỉ ${host} (${code}); sửa HOST. / This machine has no address ${host} (${code}); mend HOST.`;
}

const refusalOf = (host: string, port: number): Promise<string | undefined> =>
  new Promise((resolve) => {
    const probe = createServer()
      .once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'))
      .listen(port, host, () => probe.close(() => resolve(undefined)));
  });

/** A port nobody listens on just now. */
export const freePort = (host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, host, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
