import { loadDemonstrationMembers } from '../demonstration-members.ts';
import type { Platform } from '../platform.ts';
import type { Settings } from '../settings.ts';
import { measureBareCopy } from './bare-copy.ts';
import { measureMemberSearch, readMemberBytes } from './member-search.ts';

interface Bench {
  /** Of a data folder of its own. */
  readonly settings: Settings;
  withPlatform(use: (platform: Platform, seconds: number) => Promise<void>): Promise<void>;
  say(line?: string): void;
}

const targetMillis = 50;
const seconds = (millis: number) => (millis / 1_000).toFixed(1);

/** Generates so many members, and measures what is asked of them. */
export async function sayMembers({ settings, withPlatform, say }: Bench, count: number): Promise<void> {
  const loading = { count, isReplacing: false, report: (step: string, loaded?: number) => tell(step, loaded) };
  const { making, copying, indexing, total } = await loadDemonstrationMembers(settings, loading);
  const perSecond = Math.round((count * 1_000) / total);
  say(
    `${count} members generated in ${seconds(total)} s, ${perSecond}/s: made in ${seconds(making)} s, beside ${seconds(copying)} s of \`COPY\`; indexes and`,
  );
  say(`constraints ${seconds(indexing)} s.`);
  await withPlatform(async (platform) => {
    const { membership } = platform.databaseUrls;
    const bare = await measureBareCopy(membership);
    say(`A bare \`COPY\` of the same rows: ${seconds(bare)} s, ratio ${(bare / total).toFixed(2)}.`);
    say();
    await saySearch(settings, say);
    await saySizes(membership, count, say);
  });
}

const tell = (step: string, loaded?: number): void => void process.stderr.write(`${step}${loaded === undefined ? '' : ` ${loaded}`}\n`);

async function saySearch(settings: Settings, say: Bench['say']): Promise<void> {
  say('| Search for members, 50 rows and how many, at the membership subgraph | within | found | target p50 ms | p50 ms | p99 ms |');
  say('|---|---|---|---|---|---|');
  for await (const { title, sees, total, sample } of measureMemberSearch(settings))
    say(`| ${title} | ${sees} | ${total} | ${targetMillis} | ${sample.p50.toFixed(1)} | ${sample.p99.toFixed(1)} |`);
}

async function saySizes(membershipUrl: string, count: number, say: Bench['say']): Promise<void> {
  const sizes = await readMemberBytes(membershipUrl);
  const bytes = sizes.reduce((sum, { bytes: one }) => sum + one, 0);
  say();
  say(
    `On disk, with indexes: ${Math.round(bytes / count)} bytes a member (${sizes.map(({ table, bytes: one }) => `${table} ${Math.round(one / count)}`).join(', ')}).`,
  );
}
