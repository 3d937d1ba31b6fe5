import { unitId } from '@vwu/testing/plant-tree';
import { properties } from '@vwu/testing/properties';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { baseOf, central, openReportWorld, type ReportWorld } from './report-world.ts';
import { officer } from './world.ts';

const { PROPERTY_RUNS, PROPERTY_SEED } = properties;
const numRuns = Math.ceil(PROPERTY_RUNS / 5);

let world: ReportWorld;
beforeAll(async () => {
  world = await openReportWorld();
});
afterAll(() => world.end());

const acts = ['record', 'close', 'check', 'giveBack', 'accept', 'lock', 'lockAll', 'adjust'] as const;
type Act = (typeof acts)[number];

/** Two officers of the base, two of the province and Central: the first of the province has every right of the base too. */
const people = ['first', 'second'] as const;
type Person = (typeof people)[number];

/** The rules of D8 once more, as a table of what leads where; everything else is refused and changes nothing. */
interface Model {
  state: string;
  version: number;
  members: number | null;
  locked: number | null;
}

const leads: Readonly<Record<string, Partial<Record<Act, string>>>> = {
  OPEN: { record: 'OPEN', close: 'BASE_CLOSED' },
  BASE_CLOSED: { check: 'PARENT_CHECKED', giveBack: 'RETURNED' },
  PARENT_CHECKED: { accept: 'ACCEPTED', giveBack: 'RETURNED' },
  RETURNED: { record: 'RETURNED', close: 'BASE_CLOSED' },
  ACCEPTED: { lock: 'LOCKED', lockAll: 'LOCKED' },
  LOCKED: { adjust: 'LOCKED' },
};

function follow(model: Model, act: Act, members: number): boolean {
  const to = leads[model.state]?.[act];
  // a set-based lock finds nothing to do, and is no mistake
  if (to === undefined) return act === 'lockAll';
  if (act === 'close' && model.members === null) return false;
  if (act === 'record' || act === 'adjust') model.members = members;
  else model.version += 1;
  if (to === 'LOCKED' && act !== 'adjust') model.locked = model.members;
  model.state = to;
  return true;
}

const game = fc.array(
  fc.record({ act: fc.constantFrom(...acts), person: fc.constantFrom(...people), members: fc.integer({ min: 1, max: 90 }) }),
  {
    minLength: 5,
    maxLength: 25,
  },
);

/** Half of the games follow the way up, so that its end is often reached. */
const climbing = fc.tuple(game, fc.integer({ min: 0, max: 25 })).map(([moves, at]) => {
  const way = (['record', 'close', 'check', 'accept', 'lock', 'adjust'] as const).map((act) => ({
    act,
    person: 'first' as const,
    members: 7,
  }));
  return [...moves.slice(0, at % 5), ...way, ...moves.slice(at % 5)];
});

let games = 0;
const reached = new Set<string>();

async function play(name: string, { act, person, members }: { act: Act; person: Person; members: number }, version: number) {
  const as = (viewer: ReturnType<typeof baseOf>) => ({ ...viewer, subject: `${viewer.subject} ${person}` });
  if (act === 'record') return world.record(name, '2026H1', { residential: members });
  if (act === 'close') return world.close(name, version, as(baseOf(name)));
  if (act === 'lock') return world.lock(name, version, as(central));
  if (act === 'lockAll') return world.ask(central, `mutation { lockReports(unitId: "${unitId('tỉnh A')}", period: "2026H1") { locked } }`);
  if (act === 'adjust') return adjust(name, members);
  return world[act](name, version, as(officer));
}

const adjust = (name: string, members: number) =>
  world.ask(
    officer,
    `mutation ($id: ID!, $figures: FiguresInput!) {
      adjustFigures(unitId: $id, period: "2026H1", figures: $figures, reason: "Rà soát", decisionNumber: "12/QĐ", decidedOn: "2026-05-30") { members } }`,
    {
      id: unitId(name),
      figures: {
        residential: members,
        club: 0,
        specialBase: 0,
        tradeUnion: 0,
        armedForces: 0,
        memberOrganisation: 0,
        honorary: 0,
        sourceBody: 'Hội',
      },
    },
  );

/** Each game is of a base of its own: what is locked stays locked. */
async function plantBase(): Promise<string> {
  games += 1;
  const name = `xã trò chơi ${games}`;
  await world.db.query(
    `insert into organisation.unit values ($1, 'BASE', 'TERRITORIAL', '-infinity', 'infinity', null, true, 'REFERENCE')`,
    [unitId(name)],
  );
  for (const [above, depth, level] of [
    [name, 0, 'BASE'],
    ['tỉnh A', 1, 'PROVINCE'],
    ['Trung ương', 2, 'CENTRAL'],
  ])
    await world.db.query(`insert into organisation.unit_ancestor values ($1, $2, $3, $4, '-infinity', 'infinity')`, [
      unitId(name),
      unitId(String(above)),
      depth,
      level,
    ]);
  return name;
}

test('whatever is done in whatever order, a report is where the model says, and its ledger agrees', {
  timeout: 60_000 + numRuns * 2_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(game, climbing), async (moves) => {
      const name = await plantBase();
      const model: Model = { state: 'OPEN', version: 0, members: null, locked: null };
      for (const move of moves) {
        const isTaken = follow(model, move.act, move.members);
        const { codes } = await play(name, move, model.version - (isTaken && !['record', 'adjust', 'lockAll'].includes(move.act) ? 1 : 0));
        expect([move.act, model.state, codes.length === 0]).toEqual([move.act, model.state, isTaken]);
        reached.add(model.state);
      }
      const report = await world.report(name);
      expect(report).toMatchObject({
        state: model.state,
        version: model.version,
        figures: model.members === null ? null : { members: model.members },
      });
      expect(report.steps.at(-1)?.to ?? 'OPEN').toBe(model.state);
      const { rows } = await world.db.query('select members from membership.locked_figures where unit_id = $1', [unitId(name)]);
      expect(rows[0]?.members ?? null).toBe(model.locked);
      expect(await world.faults()).toEqual([]);
    }),
    { numRuns, seed: PROPERTY_SEED },
  );
  expect(reached).toEqual(new Set(Object.keys(leads)));
});
