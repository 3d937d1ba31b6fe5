import { copyFile, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createLogger } from '@vwu/kit/log';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createGateway } from './gateway.ts';

const committed = resolve(import.meta.dirname, '..', '..', 'schema', 'supergraph.graphql');
const log = createLogger('gateway', 'silent');
const names = ['organisation', 'membership', 'cadre', 'emulation', 'insights'];
const addresses = Object.fromEntries(names.map((name) => [name, 'http://127.0.0.1:9']));

let folder: string;
let file: string;
let running: ReturnType<typeof createGateway>;
let fields: () => string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vwu-supergraph-'));
  file = join(folder, 'supergraph.graphql');
  await copyFile(committed, file);
  running = createGateway({ supergraphFile: file, subgraphs: addresses, mark: {}, log });
  let current: string[] = [];
  fields = () => current;
  running.gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    current = Object.keys(apiSchema.getQueryType()?.getFields() ?? {});
  });
  await running.gateway.load();
});

afterEach(async () => {
  await running.gateway.stop();
  await running.close();
  await rm(folder, { recursive: true });
});

/** Puts a new text in the place of the file as a deployment does: written aside, then renamed. */
async function deploy(text: string): Promise<void> {
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}

test('a new supergraph is taken over without a restart', async () => {
  const text = await readFile(file, 'utf8');
  expect(fields()).not.toContain('basesRenamed');
  await deploy(text.replace(/^ {2}bases\(/m, '  basesRenamed('));
  await vi.waitFor(() => expect(fields()).toContain('basesRenamed'), 5_000);
});

test.each([
  ['is not GraphQL', () => 'type Query { nothing: Int', /Syntax Error/],
  [
    'names a subgraph without an address',
    (text: string) => text.replace('name: "cadre"', 'name: "cadres"'),
    /"cadres" that has no address/,
  ],
])('a supergraph that %s keeps the old one, says why, and the next good one is taken', async (_what, spoil, reason) => {
  const text = await readFile(file, 'utf8');
  const error = vi.spyOn(log, 'error');
  const lastCause = () => (error.mock.lastCall?.[0] as { err?: unknown } | undefined)?.err;
  await deploy(spoil(text));
  await vi.waitFor(() => expect(String(lastCause())).toMatch(reason), 5_000);
  expect(fields()).toContain('bases');
  await deploy(text.replace(/^ {2}bases\(/m, '  basesRenamed('));
  await vi.waitFor(() => expect(fields()).toContain('basesRenamed'), 5_000);
});
