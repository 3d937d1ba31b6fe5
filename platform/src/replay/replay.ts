import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { originOf } from '@vwu/kit/origin';
import { readReference } from '@vwu/organisation/read-reference';
import { hashOf, reconciliationOf } from '@vwu/organisation/reconciliation';
import { replaySteps } from '@vwu/organisation/replay-steps';
import { Platform } from '../platform.ts';
import { IncapableServer } from '../postgres/requirements.ts';
import { root } from '../programs.ts';
import { readSettings, type Settings, settingShape } from '../settings.ts';
import { StartRefused } from '../start-refused.ts';
import { fetchToken } from '../token.ts';
import { ApiClient, Refused } from './api-client.ts';
import { type BranchRow, readBranches } from './branches.ts';
import { canonical } from './canonical.ts';
import { type FiguresRow, readFigures, untilFollowed } from './figures.ts';
import { readLaterChanges } from './later-changes.ts';
import { countDone, readReconciliation } from './outcome.ts';
import { Reader, type Reads } from './reader.ts';
import { factsFileOf, type ReplayRun, reportOf, summaryOf } from './report.ts';
import { sendSteps } from './send-steps.ts';
import { seconds } from './vietnamese-numbers.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** A data folder of its own, so that nobody's figures are reorganised by trying this. */
function replaySettings(): Settings {
  const given = readSettings();
  const isOwn = given.DATA_DIR !== settingShape.DATA_DIR.parse(undefined);
  return { ...given, dataDir: isOwn ? given.dataDir : join(given.dataDir, 'replay'), LOG_LEVEL: 'warn' };
}

if (existsSync('.env')) process.loadEnvFile('.env');
const settings = replaySettings();
const platform = new Platform({ settings, contents: 'before-reform', report: (part, step) => say(`${part.padEnd(13)} ${step}`) });

/** Carries the reform out by command while others read, and counts what has come of it. */
async function replay(): Promise<ReplayRun> {
  await platform.start();
  const reference = await readReference();
  const steps = replaySteps(reference);
  const origin = originOf(settings.publicHost, settings.ORGANISATION_PORT);
  const token = await fetchToken(settings, 'organiser');
  const [writing, reading] = [new ApiClient(origin, token), new ApiClient(origin, token)];
  const { organisation } = platform.databaseUrls;
  const before = await countDone(organisation);
  const quiet = await readFor(reading, 3_000);
  const reader = new Reader(reading);
  const begun = performance.now();
  const done = await sendSteps(writing, steps, ({ step, millis }, number) =>
    say(`${String(number).padStart(3)}/${steps.length} ${step.label} ${seconds(millis)}`),
  );
  const totalMillis = performance.now() - begun;
  const reads = await reader.stop();
  await Promise.all([writing.close(), reading.close()]);
  say('Chờ số liệu quy đổi theo / Waiting for the figures to follow');
  const { followedMillis, ...figures } = await followFigures(token, begun);
  const rows = await readReconciliation(organisation);
  if (hashOf(rows) !== hashOf(reconciliationOf(reference)))
    throw new Refused('Kết quả khác bảng chuyển đổi chính thức. / The outcome differs from the official table.');
  requireConserved(figures.figures);
  const [branches, laterChanges] = await Promise.all([readBranches(organisation), readLaterChanges(organisation)]);
  requireNoneLost(branches);
  return { done, before, totalMillis, followedMillis, quiet, reads, rows, branches, laterChanges, ...figures };
}

/** The sums of the figures on both maps, once every service has followed; counted from the first command on. */
async function followFigures(token: string, begun: number) {
  await untilFollowed(platform.databaseUrls);
  const followedMillis = performance.now() - begun;
  const client = new ApiClient(originOf(settings.publicHost, settings.INSIGHTS_PORT), token);
  const figures = await readFigures(client);
  await client.close();
  return { followedMillis, ...figures };
}

/** A reorganisation neither makes nor loses anybody. */
function requireConserved(figures: readonly FiguresRow[]): void {
  const differing = figures.filter(({ reported, restated }) => canonical(reported) !== canonical(restated)).map(({ name }) => name);
  if (differing.length > 0) throw new Refused(`Số liệu trước và sau khác nhau / Sums before and after differ: ${differing.join(', ')}`);
}

/** Nor does it lose a branch or a group: each went along, or waits to be placed. */
function requireNoneLost(branches: readonly BranchRow[]): void {
  const lacking = branches.filter(
    (row) => row.branches !== row.branchesCarried + row.branchesWaiting || row.groups !== row.groupsCarried + row.groupsWaiting,
  );
  if (lacking.length > 0) throw new Refused(`Mất chi hội, tổ / Branches or groups are lost: ${lacking.map(({ name }) => name).join(', ')}`);
}

/** What reads take while nothing else happens. */
async function readFor(client: ApiClient, duration: number): Promise<Reads> {
  const reader = new Reader(client);
  await pause(duration);
  return reader.stop();
}

let isStopping = false;

function stop(reason: string, code: number): void {
  if (isStopping) return;
  isStopping = true;
  say(reason);
  void platform.stop().finally(() => process.exit(code));
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => stop('Đang dừng; chạy lại để làm tiếp / Stopping; run again to go on', 1));

try {
  const run = await replay();
  say(summaryOf(run));
  if (process.argv.includes('--write')) {
    await writeFile(join(root, 'docs', 'reform-2025.md'), reportOf(run));
    await writeFile(join(root, 'docs', 'reform-2025.json'), factsFileOf(run));
  }
  stop('Đang dừng / Stopping', 0);
} catch (error) {
  const isExplained = error instanceof StartRefused || error instanceof IncapableServer || error instanceof Refused;
  // what fails because it is being stopped needs no words
  if (!isStopping) process.stderr.write(`${isExplained ? error.message : (error as Error).stack}\n`);
  stop('Không làm xong; chạy lại để làm tiếp / Not done; run again to go on', 1);
}
