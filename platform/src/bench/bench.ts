import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { originOf } from '@vwu/kit/origin';
import { Platform } from '../platform.ts';
import { root } from '../programs.ts';
import { readSettings, type Settings } from '../settings.ts';
import { fetchToken } from '../token.ts';
import { readBundleSizes } from './bundle-sizes.ts';
import { measureColdStarts } from './cold-start.ts';
import { sayImport } from './import.ts';
import { measureLongest } from './longest-answers.ts';
import { Asker, mainQuestions, type Question, type Way } from './main-question.ts';
import { sayMembers } from './members.ts';
import { measureLag } from './replication-lag.ts';
import type { Sample } from './sample.ts';
import { withSection } from './sections.ts';
import { measureSeries, seriesQuestions } from './series.ts';
import { readSingleFilters } from './single-filters.ts';
import { readTreeQuestions, TreeAsker } from './structure.ts';

const millis = (value: number) => value.toFixed(value < 10 ? 2 : 1);
const ways: readonly Way[] = ['sql', 'join', 'insights', 'gateway'];
const lines: string[] = [];

/** Prints a line now, and keeps it for the file. */
function say(line = ''): void {
  lines.push(line);
  process.stdout.write(`${line}\n`);
}

const dataDir = await mkdtemp(join(tmpdir(), 'vwu-bench-'));
await chmod(dataDir, 0o755);
const settings: Settings = { ...readSettings(), dataDir, LOG_LEVEL: 'warn' };

/** Runs `use` on a platform that is stopped afterwards, whatever happens; `seconds` is what its start took. */
async function withPlatform(use: (platform: Platform, seconds: number) => Promise<void>): Promise<void> {
  const begun = performance.now();
  const platform = new Platform({ settings, report: () => undefined });
  try {
    await platform.start();
    await use(platform, (performance.now() - begun) / 1_000);
  } finally {
    await platform.stop();
  }
}

function sayStart(what: string, seconds: number): void {
  say(`${what}: ${seconds.toFixed(1)} s.`);
  say();
}

/** How many members are asked for: `--members 2000000`, or `--import 100000` of a list, measures them and nothing else. */
function countAsked(what: '--members' | '--import'): number | null {
  const at = process.argv.indexOf(what);
  return at < 0 ? null : Number(process.argv[at + 1]);
}

async function sayEverything(): Promise<void> {
  await withPlatform(async (_platform, seconds) => sayStart('First start on an empty data folder, packages installed and built', seconds));
  await withPlatform(async (platform, seconds) => {
    sayStart('Second start', seconds);
    await sayQuestions(platform);
    await saySeries(platform);
    await sayTree(platform);
    await sayLongest(platform);
  });
  const { firstLoad, later } = await readBundleSizes(join(root, 'web', 'dist'));
  say();
  say(
    `Scripts of the page, gzip: ${(firstLoad / 1_000).toFixed(0)} kB before charts and map, ${(later / 1_000).toFixed(0)} kB loaded when needed.`,
  );
}

async function sayColdStarts(): Promise<void> {
  const { first, second } = await measureColdStarts();
  say(`First \`npm start\` in a new clone, with everything that is downloaded, built and loaded: ${first.toFixed(1)} s (target 90).`);
  say();
  say(`Second \`npm start\` there: ${second.toFixed(1)} s (target 8).`);
}

async function sayMainQuestion(asker: Asker, question: Question, connections: number): Promise<void> {
  const samples = new Map<Way, Sample>();
  for (const way of ways) samples.set(way, await asker.measure(way, question, { warmUp: 60, count: 400, connections }));
  const bare = samples.get('sql')?.p50 ?? Number.NaN;
  for (const [way, sample] of samples)
    say(
      `| ${question.title} | ${connections} | ${labels[way]} | ${millis(sample.p50)} | ${millis(sample.p99)} | ${(sample.p50 / bare).toFixed(1)} |`,
    );
}

const labels: Readonly<Record<Way, string>> = {
  sql: 'bare SQL, wide row',
  join: 'bare SQL, plain joins',
  insights: 'insights subgraph',
  gateway: 'gateway',
};

async function sayQuestions(platform: Platform): Promise<void> {
  const urls = platform.databaseUrls;
  const asker = new Asker({
    gateway: originOf(settings.publicHost, settings.GATEWAY_PORT),
    insights: originOf(settings.publicHost, settings.INSIGHTS_PORT),
    insightsDatabase: urls.insights,
    token: await fetchToken(settings, 'analyst'),
  });
  say('| Main question, 50 rows and total | connections | asked at | p50 ms | p99 ms | ratio to bare SQL |');
  say('|---|---|---|---|---|---|');
  for (const question of mainQuestions) for (const connections of [1, 8]) await sayMainQuestion(asker, question, connections);
  say();
  say('| One filter, 10,035 bases, at the insights subgraph | p50 ms | p99 ms | bare SQL p50 ms |');
  say('|---|---|---|---|');
  for (const question of await readSingleFilters(urls.insights)) {
    const plan = { warmUp: 20, count: 100, connections: 1 };
    const [bare, answered] = [await asker.measure('sql', question, plan), await asker.measure('insights', question, plan)];
    say(`| ${question.title} | ${millis(answered.p50)} | ${millis(answered.p99)} | ${millis(bare.p50)} |`);
  }
  await asker.close();
  const lag = await measureLag(urls.cadre, urls.insights, 300);
  say();
  say(`Replication lag, commit in cadre to row in insights, 300 mentors one by one: p50 ${millis(lag.p50)} ms, p99 ${millis(lag.p99)} ms.`);
}

/** A row that says what was aimed at, and how much more the answer takes than its SQL. */
function sayAgainstSql(title: string, targetMillis: number | null, answered: Sample, bare: Sample): void {
  const ratio = (answered.p50 / bare.p50).toFixed(1);
  say(`| ${title} | ${targetMillis ?? '–'} | ${millis(answered.p50)} | ${millis(answered.p99)} | ${millis(bare.p50)} | ${ratio} |`);
}

function sayHeadAgainstSql(what: string): void {
  say();
  say(`| ${what} | target p50 ms | p50 ms | p99 ms | bare SQL p50 ms | ratio to bare SQL |`);
  say('|---|---|---|---|---|---|');
}

async function saySeries(platform: Platform): Promise<void> {
  const addresses = {
    membership: originOf(settings.publicHost, settings.MEMBERSHIP_PORT),
    membershipDatabase: platform.databaseUrls.membership,
    token: await fetchToken(settings, 'analyst'),
  };
  sayHeadAgainstSql('Series of the ten periods of five years on the units of 30 June 2026, at the membership subgraph');
  for (const question of seriesQuestions) {
    const { answered, bare } = await measureSeries(addresses, question);
    sayAgainstSql(question.title, question.targetMillis, answered, bare);
  }
}

async function sayTree(platform: Platform): Promise<void> {
  const url = platform.databaseUrls.organisation;
  const asker = new TreeAsker(originOf(settings.publicHost, settings.ORGANISATION_PORT), url, await fetchToken(settings, 'analyst'));
  sayHeadAgainstSql('The tree, 340,000 branches and groups among it, at the organisation subgraph');
  for (const question of await readTreeQuestions(url)) {
    const plan = { warmUp: 20, count: 100, connections: 1 };
    const [bare, answered] = [await asker.measureSql(question, plan), await asker.measure(question, plan)];
    sayAgainstSql(question.title, question.targetMillis, answered, bare);
  }
  await asker.close();
}

/** What people wait for longest: a board of the whole country, and what a large reorganisation would do. */
async function sayLongest(platform: Platform): Promise<void> {
  say();
  say('| The longest answers | p50 ms | p99 ms |');
  say('|---|---|---|');
  const [analyst, organiser] = [await fetchToken(settings, 'analyst'), await fetchToken(settings, 'organiser')];
  const addresses = {
    gateway: originOf(settings.publicHost, settings.GATEWAY_PORT),
    organisation: originOf(settings.publicHost, settings.ORGANISATION_PORT),
    organisationDatabase: platform.databaseUrls.organisation,
    analyst,
    organiser,
  };
  for await (const { title, sample } of measureLongest(addresses)) say(`| ${title} | ${millis(sample.p50)} | ${millis(sample.p99)} |`);
}

const options = process.argv.slice(2).filter((option) => option !== '--write');
const command = ['npm run bench', ...(options.length > 0 ? ['--'] : []), ...options].join(' ');

async function keepFigures(): Promise<void> {
  const file = join(root, 'docs', 'benchmarks.md');
  await writeFile(file, withSection(await readFile(file, 'utf8'), command, lines));
}

try {
  say(
    `Measured on ${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.version}, ${new Date().toISOString().slice(0, 10)}.`,
  );
  say();
  const [members, listed] = [countAsked('--members'), countAsked('--import')];
  if (process.argv.includes('--cold')) await sayColdStarts();
  else if (members !== null) await sayMembers({ settings, withPlatform, say }, members);
  else if (listed !== null) await sayImport({ settings, withPlatform, say }, listed);
  else await sayEverything();
  if (process.argv.includes('--write')) await keepFigures();
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
