import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openUnion, organiser, ref, type Union } from './small-union.ts';

let union: Union;

beforeAll(async () => {
  union = await openUnion();
});

afterAll(() => union.close());

/** Opens so many bases of a kind below a unit. */
async function establish(kind: string, superior: string, effectiveOn: string, count = 1): Promise<void> {
  for (let at = 1; at <= count; at += 1) {
    const name = `${kind} ${superior} ${effectiveOn} ${at}`;
    const unit = { name, fullName: name, parent: ref(superior) };
    expect((await union.run('establishUnit', { level: 'BASE', kind, unit, effectiveOn })).codes).toEqual([]);
  }
}

const fields = `counts(asOf: $day) { bases specialBases otherBases } kindCounts(asOf: $day) { kind count }
  officeAssociations(asOf: $day) { provinces { numerator denominator } districts { numerator denominator percent } }`;

const look = async (name: string, day: string, viewer = organiser) => {
  const { data } = await union.ask(viewer, `query ($day: Date!) { unit(id: "${unitId(name)}") { ${fields} } }`, { day });
  const { counts, kindCounts, officeAssociations } = data?.unit ?? {};
  const kinds: [string, number][] | undefined = kindCounts?.map(({ kind, count }: { kind: string; count: number }) => [kind, count]);
  // whatever there is: the rows by kind are the counts, taken apart
  if (kinds) expect(kinds.reduce((sum, [, count]) => sum + count, 0)).toBe(counts.bases + counts.otherBases);
  return { counts, kinds, offices: officeAssociations };
};

test('bases are counted by kind, special ones among the others (ORG-004, ORG-014, ORG-051)', async () => {
  await establish('NON_STATE_ENTERPRISE', 'tỉnh A', '2025-02-01', 3);
  await establish('NON_STATE_ENTERPRISE', 'huyện A1', '2025-02-01');
  await establish('ARMED_FORCES', 'tỉnh A', '2025-02-01');
  await establish('SPECIAL', 'tỉnh B', '2025-02-01', 2);
  expect((await look('tỉnh A', '2025-01-31')).kinds).toEqual([
    ['TERRITORIAL', 3],
    ['SPECIAL', 1],
  ]);
  const { kinds, counts } = await look('tỉnh A', '2025-02-01');
  expect(kinds).toEqual([
    ['TERRITORIAL', 3],
    ['SPECIAL', 1],
    ['ARMED_FORCES', 1],
    ['NON_STATE_ENTERPRISE', 4],
  ]);
  expect(counts).toEqual({ bases: 3, specialBases: 1, otherBases: 6 });
  expect((await look('tỉnh B', '2025-02-01')).counts).toEqual({ bases: 1, specialBases: 2, otherBases: 2 });
  expect((await look('Trung ương', '2025-02-01')).counts).toEqual({ bases: 4, specialBases: 3, otherBases: 8 });
  expect((await look('xã một', '2025-02-01')).kinds).toEqual([]);
});

test('what of other kinds came, moved and went between two days is told apart (ORG-012)', async () => {
  const { data } = await union.ask(
    organiser,
    `{ unit(id: "${unitId('tỉnh B')}") { countsChange(from: "2025-01-31", to: "2025-02-01") { before { otherBases } opened { specialBases otherBases } after { specialBases } } } }`,
  );
  expect(data?.unit.countsChange).toEqual({
    before: { otherBases: 0 },
    opened: { specialBases: 2, otherBases: 2 },
    after: { specialBases: 2 },
  });
});

test('districts with an association of their office are counted among all: of two one, then both (ORG-024)', async () => {
  const offices = async (name: string, day: string) => (await look(name, day)).offices;
  const none = { provinces: { numerator: 0, denominator: 1 }, districts: { numerator: 0, denominator: 2, percent: 0 } };
  expect(await offices('tỉnh A', '2025-02-28')).toEqual(none);
  await establish('OFFICE', 'huyện A1', '2025-03-01', 2);
  expect(await offices('tỉnh A', '2025-03-01')).toEqual({ ...none, districts: { numerator: 1, denominator: 2, percent: 50 } });
  await establish('OFFICE', 'huyện đảo', '2025-04-01');
  await establish('OFFICE', 'tỉnh A', '2025-04-01');
  const all = { provinces: { numerator: 1, denominator: 1 }, districts: { numerator: 2, denominator: 2, percent: 100 } };
  expect(await offices('tỉnh A', '2025-04-01')).toEqual(all);
  expect(await offices('Trung ương', '2025-04-01')).toEqual({ ...all, provinces: { numerator: 1, denominator: 2 } });
  expect(await offices('xã một', '2025-04-01')).toEqual({
    provinces: { numerator: 0, denominator: 0 },
    districts: { numerator: 0, denominator: 0, percent: null },
  });
});

test('nobody is told of what is not hers, and many units cost no more statements than one', async () => {
  const officer = callers.provinceOfficer(unitId('tỉnh A'));
  expect(await look('Trung ương', '2025-04-01', officer)).toEqual({ counts: null, kinds: undefined, offices: null });
  const listed = (level: string) =>
    union.ask(organiser, `query ($day: Date!) { units(filter: { level: ${level} }, asOf: $day) { edges { node { ${fields} } } } }`, {
      day: '2025-04-01',
    });
  const [one, two] = [await listed('CENTRAL'), await listed('PROVINCE')];
  expect(two.data?.units.edges).toHaveLength(2);
  expect(two.statements).toBe(one.statements);
});
