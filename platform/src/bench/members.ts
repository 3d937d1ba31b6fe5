import { join } from 'node:path';
import { readAccounts } from '@vwu/identity/accounts';
import { gatewaySecretHeader } from '@vwu/kit/direct-callers';
import { originOf } from '@vwu/kit/origin';
import { loadDemonstrationMembers } from '../demonstration-members.ts';
import type { Platform } from '../platform.ts';
import { ApiClient } from '../replay/api-client.ts';
import { ensureSecret } from '../secret-file.ts';
import { accountsFile, type Settings } from '../settings.ts';
import { fetchToken } from '../token.ts';
import { measureBareCopy } from './bare-copy.ts';
import { measureMemberActs } from './member-acts.ts';
import { measureDashboards } from './member-dashboards.ts';
import { measureMemberSearch, readMemberBytes } from './member-search.ts';
import type { Sample } from './sample.ts';

interface Bench {
  /** Of a data folder of its own. */
  readonly settings: Settings;
  withPlatform(use: (platform: Platform, seconds: number) => Promise<void>): Promise<void>;
  say(line?: string): void;
}

/** What one thing took among few members and among many. */
interface Grown {
  /** How many times as long it may take among ten times as many; null where none was set. */
  readonly mostGrowth: number | null;
  readonly targetMillis: number | null;
  readonly samples: Sample[];
  readonly bare: Sample[];
  /** How many were found. */
  readonly totals: number[];
}

type Table = Map<string, Grown>;

const seconds = (millis: number) => (millis / 1_000).toFixed(1);
const millis = (sample: Sample | undefined, of: 'p50' | 'p99') => sample?.[of].toFixed(1) ?? '–';

/** Generates a tenth of so many members, then all, and measures both times what is asked of them: how it grows is what is looked for. */
export async function sayMembers(bench: Bench, count: number): Promise<void> {
  const table: Table = new Map();
  const sizes = [Math.ceil(count / 10), count];
  for (const size of sizes) {
    await sayLoad(bench, size, size === count && size !== sizes[0]);
    await bench.withPlatform(async (platform) => {
      const { membership } = platform.databaseUrls;
      await takeSamples(bench.settings, { membershipUrl: membership, round: sizes.indexOf(size) }, table);
      await saySizes(membership, size, bench.say);
    });
    bench.say();
  }
  sayTable(table, sizes, bench.say);
}

async function sayLoad({ settings, withPlatform, say }: Bench, count: number, isReplacing: boolean): Promise<void> {
  const loading = { count, isReplacing, report: (step: string, loaded?: number) => tell(step, loaded) };
  const { making, copying, indexing, counting, total } = await loadDemonstrationMembers(settings, loading);
  say(
    `${count} members generated in ${seconds(total)} s, ${Math.round((count * 1_000) / total)}/s: made in ${seconds(making)} s, beside ${seconds(copying)} s of`,
  );
  say(`\`COPY\`; indexes and constraints ${seconds(indexing)} s, counts per branch ${seconds(counting)} s.`);
  await withPlatform(async (platform) => {
    const bare = await measureBareCopy(platform.databaseUrls.membership, 'alone');
    say(`A bare \`COPY\` of the same rows: ${seconds(bare)} s, ratio ${(bare / total).toFixed(2)}.`);
  });
}

const tell = (step: string, loaded?: number): void => void process.stderr.write(`${step}${loaded === undefined ? '' : ` ${loaded}`}\n`);

async function takeSamples(
  settings: Settings,
  { membershipUrl, round }: { readonly membershipUrl: string; readonly round: number },
  table: Table,
): Promise<void> {
  const clientOf = await openClients(settings);
  const [analyst, province] = [await clientOf('analyst'), await clientOf('province')];
  for await (const { title, answered, bare } of measureDashboards(membershipUrl, analyst)) {
    const row = rowOf(table, title, { mostGrowth: 1.1, targetMillis: null });
    row.samples.push(answered);
    row.bare.push(bare);
  }
  for await (const { title, total, sample } of measureMemberSearch(clientOf)) {
    const row = rowOf(table, `search ${title}`, { mostGrowth: 1.5, targetMillis: 50 });
    row.samples.push(sample);
    row.totals.push(total);
  }
  const { users } = await readAccounts(accountsFile(settings));
  const provinceId = users.find(({ id }) => id === 'province')?.unitId ?? '';
  for await (const { title, sample } of measureMemberActs(membershipUrl, { provinceId, round }, province))
    rowOf(table, title, { mostGrowth: null, targetMillis: null }).samples.push(sample);
  await Promise.all([analyst.close(), province.close()]);
}

function rowOf(table: Table, title: string, targets: Pick<Grown, 'mostGrowth' | 'targetMillis'>): Grown {
  const row = table.get(title) ?? { ...targets, samples: [], bare: [], totals: [] };
  table.set(title, row);
  return row;
}

/** Clients of the membership subgraph. Officers ask by way of the gateway; its own work is not what is measured. */
async function openClients(settings: Settings): Promise<(account: string) => Promise<ApiClient>> {
  const secret = await ensureSecret(join(settings.dataDir, 'gateway.secret'));
  const origin = originOf(settings.publicHost, settings.MEMBERSHIP_PORT);
  return async (account) => new ApiClient(origin, await fetchToken(settings, account), { [gatewaySecretHeader]: secret });
}

function sayTable(table: Table, [few = 0, many = 0]: readonly number[], say: Bench['say']): void {
  say(
    `| At the membership subgraph | target p50 ms | ${few}: p50 ms | p99 ms | ${many}: p50 ms | p99 ms | target growth | growth | bare SQL p50 ms | found |`,
  );
  say('|---|---|---|---|---|---|---|---|---|---|');
  for (const [title, { samples, bare, totals, targetMillis, mostGrowth }] of table) {
    const [first, last] = [samples.at(0), samples.at(-1)];
    const growth = first && last ? (last.p50 / first.p50).toFixed(2) : '–';
    say(
      `| ${title} | ${targetMillis ?? '–'} | ${millis(first, 'p50')} | ${millis(first, 'p99')} | ${millis(last, 'p50')} | ${millis(last, 'p99')} | ${mostGrowth ?? '–'} | ${growth} | ${millis(bare.at(-1), 'p50')} | ${totals.at(-1) ?? '–'} |`,
    );
  }
}

async function saySizes(membershipUrl: string, count: number, say: Bench['say']): Promise<void> {
  const sizes = await readMemberBytes(membershipUrl);
  const bytes = sizes.reduce((sum, { bytes: one }) => sum + one, 0);
  say(
    `On disk, with indexes: ${Math.round(bytes / count)} bytes a member (${sizes.map(({ table, bytes: one }) => `${table} ${(one / count).toFixed(1)}`).join(', ')}).`,
  );
}
