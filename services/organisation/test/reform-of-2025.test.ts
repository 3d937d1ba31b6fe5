import { setTimeout } from 'node:timers/promises';
import { createAsk } from '@vwu/testing/ask';
import { callers } from '@vwu/testing/callers';
import { connect, openServiceDatabase } from '@vwu/testing/service-database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createContext } from '../src/context.ts';
import { preparation } from '../src/preparation.ts';
import { readReference } from '../src/reference/read-reference.ts';
import { requestOf } from '../src/reference/replay-request.ts';
import { type ReplayStep, replaySteps } from '../src/reference/replay-steps.ts';
import { subgraph } from '../src/subgraph.ts';
import { loadReferenceTree, loadTreeBefore } from './reference-tree.ts';
import { differences, readFacts } from './structure-facts.ts';

const steps = replaySteps(await readReference());
let union: Awaited<ReturnType<typeof openUnionBefore>>;

/** The Union as it was the day before the reform, with a way to send it commands. */
async function openUnionBefore() {
  const { db, orm, url, close } = await openServiceDatabase(preparation, loadTreeBefore);
  const { rows } = await db.query<{ id: string }>(`select id from organisation.unit where level = 'CENTRAL'`);
  const organiser = callers.organiser(rows[0]?.id ?? '');
  const ask = createAsk(subgraph, orm, createContext);
  const send = async (step: ReplayStep): Promise<string> => {
    const { query, variables } = requestOf(step);
    const { data, errors } = await ask(organiser, query, { ...variables });
    expect({ step: step.key, errors }).toEqual({ step: step.key, errors: [] });
    return data?.[step.mutation].event.id;
  };
  const sendAll = async (list: readonly ReplayStep[]): Promise<string[]> => {
    const eventIds: string[] = [];
    for (const step of list) eventIds.push(await send(step));
    return eventIds;
  };
  const countEvents = async () => (await db.query('select from organisation.unit_event')).rowCount;
  return { db, url, send, sendAll, countEvents, close };
}

beforeAll(async () => {
  union = await openUnionBefore();
});

afterAll(() => union.close());

/** Cuts the connection of a command when it has written nearly everything, and waits for what nobody will give it. */
async function cutOff(step: ReplayStep): Promise<void> {
  const other = await connect(union.url);
  await other.query('begin; lock table organisation.consolidation_task');
  const said = union.send(step).catch((error: Error) => error.message);
  for (let isCut = false; !isCut; await setTimeout(20)) {
    const { rowCount } = await other.query(
      `select pg_terminate_backend(pid) from pg_locks where relation = 'organisation.consolidation_task'::regclass and not granted`,
    );
    isCut = rowCount !== 0;
  }
  expect(await said).toContain('terminating connection');
  await other.end();
}

test('a replay that was stopped, and cut off within a command, goes on when all is sent again', { timeout: 120_000 }, async () => {
  const before = await union.countEvents();
  const done = await union.sendAll(steps.slice(0, 30));
  const [next] = steps.slice(30);
  if (next) await cutOff(next);
  expect(await union.countEvents()).toBe((before ?? 0) + 30);
  const all = await union.sendAll(steps);
  expect(all.slice(0, 30)).toEqual(done);
  expect(await union.countEvents()).toBe((before ?? 0) + steps.length);
});

test('the reform by command is the reform of the official table, unit by unit and edge by edge', { timeout: 60_000 }, async () => {
  const loaded = await openServiceDatabase(preparation, loadReferenceTree);
  const wanted = await readFacts(loaded.db);
  await loaded.close();
  expect(wanted.units).toHaveLength(1 + 63 + 696 + 10_035 + 23 + 3_190);
  expect(differences(wanted, await readFacts(union.db))).toEqual([]);
});

test('once it is done, sending all again is answered by the keys and writes nothing', { timeout: 60_000 }, async () => {
  const before = await readFacts(union.db);
  const first = await union.sendAll(steps);
  expect(await union.sendAll(steps)).toEqual(first);
  expect(differences(before, await readFacts(union.db))).toEqual([]);
});
