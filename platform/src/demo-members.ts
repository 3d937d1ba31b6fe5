import { existsSync } from 'node:fs';
import { DomainError } from '@vwu/kit/domain-error';
import { loadDemonstrationMembers } from './demonstration-members.ts';
import { readSettings } from './settings.ts';
import { StartRefused } from './start-refused.ts';

if (existsSync('.env')) process.loadEnvFile('.env');
const [count = '', ...options] = process.argv.slice(2);
const begun = performance.now();
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort());

const tell = (line: string) => process.stderr.write(`${line}\n`);
const seconds = (millis: number) => `${(millis / 1_000).toFixed(1)} s`;
const inVietnamese = new Intl.NumberFormat('vi-VN');

function report(step: string, loaded?: number): void {
  const wanted = loaded === undefined ? '' : ` ${inVietnamese.format(loaded)} / ${inVietnamese.format(Number(count))}`;
  tell(`${seconds(performance.now() - begun).padStart(8)}  ${step}${wanted}`);
}

try {
  // what is no whole number is refused where all counts are
  const asked = { count: /^\d+$/.test(count) ? Number(count) : Number.NaN, isReplacing: options.includes('--replace') };
  const { making, copying, indexing, counting, total } = await loadDemonstrationMembers(readSettings(), {
    ...asked,
    report,
    stopping: stopping.signal,
  });
  const speed = inVietnamese.format(Math.round(asked.count / (total / 1_000)));
  tell(
    `Đã nạp ${inVietnamese.format(asked.count)} hội viên minh họa trong ${seconds(total)} (${speed} người/giây). / Loaded in ${seconds(total)}: ` +
      `making ${seconds(making)}, beside copying ${seconds(copying)}; indexes and constraints ${seconds(indexing)}; counts ${seconds(counting)}.`,
  );
} catch (error) {
  if (stopping.signal.aborted) tell('Đã dừng, chưa nạp ai. / Stopped; nobody has been loaded.');
  else if (error instanceof DomainError) tell(`${error.code}: ${error.sentence.vi} / ${error.sentence.en}`);
  else tell(error instanceof StartRefused ? error.message : String((error as Error).stack));
  process.exitCode = 1;
}
