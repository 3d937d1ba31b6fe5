import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { decision, officerOfA, openUnion, organiser, ref, type Union } from './small-union.ts';

let union: Union;

beforeEach(async () => {
  union = await openUnion();
});

afterEach(() => union.close());

const effectiveOn = '2025-01-01';
const unit = (name: string, code: string) => ({ name, fullName: name, adminType: 'XA', code, parent: ref('tỉnh A') });

/** A redrawing of communes that have nothing to do with each other, with one that goes on under a new name, and a branch placed. */
const redraw = {
  effectiveOn,
  decision,
  outcomes: [
    { key: 'mới', unit: unit('xã mới', '00011') },
    { key: 'ba', continues: ref('xã ba'), unit: { name: 'xã ba to', fullName: 'xã ba to' } },
  ],
  pieces: [
    { from: ref('xã một'), to: 'mới', extent: 'PART', share: 0.6 },
    { from: ref('xã một'), to: 'ba', extent: 'PART', share: 0.4 },
    { from: ref('xã hai'), to: 'mới', extent: 'WHOLE' },
  ],
  placements: [
    { unit: ref('chi hội 1'), toOutcome: 'mới' },
    { unit: ref('chi hội 2'), toOutcome: 'ba' },
  ],
};

const record = async (): Promise<string> => {
  const { outcome, codes } = await union.run('redrawUnits', redraw);
  if (codes.length > 0) throw new Error(codes.join());
  return outcome.event.id;
};

const changesOf = async (eventId: string, viewer = organiser, page = '') => {
  const { data, statements, codes } = await union.ask(
    viewer,
    `{ unitEventChanges(eventId: "${eventId}" ${page}) { totalCount pageInfo { hasNextPage endCursor }
      edges { node { act effectiveOn name fullName code adminType unit { fullName } parent { fullName } } } } }`,
  );
  return { ...data?.unitEventChanges, statements, codes };
};

const piecesOf = async (eventId: string, viewer = organiser, page = '') => {
  const { data } = await union.ask(
    viewer,
    `{ unitEventPieces(eventId: "${eventId}" ${page}) { totalCount pageInfo { hasNextPage endCursor }
      edges { node { kind share effectiveOn from { fullName } to { fullName } } } } }`,
  );
  return data?.unitEventPieces;
};

const nodes = <Node>({ edges }: { readonly edges: readonly { readonly node: Node }[] }) => edges.map(({ node }) => node);

test('an event tells all its decision says of each unit, and nothing that only goes along', async () => {
  const found = await changesOf(await record());
  const told = nodes<Record<string, unknown>>(found).map(({ act, name, code, unit: of, parent }) => [
    act,
    (of as { fullName: string }).fullName,
    name,
    code,
    (parent as { fullName: string } | null)?.fullName ?? null,
  ]);
  expect(told.toSorted((a, b) => String(a).localeCompare(String(b), 'vi'))).toEqual([
    ['ALTER', 'chi hội 1', null, null, 'xã mới'],
    ['ALTER', 'chi hội 2', null, null, 'xã ba to'],
    ['ALTER', 'xã ba to', 'xã ba to', null, null],
    ['CLOSE', 'xã hai', null, null, null],
    ['CLOSE', 'xã một', null, null, null],
    ['OPEN', 'xã mới', 'xã mới', '00011', 'tỉnh A'],
  ]);
  expect(new Set(nodes<{ effectiveOn: string }>(found).map(({ effectiveOn: day }) => day))).toEqual(new Set([effectiveOn]));
});

test('an event tells every piece, from whichever unit it is looked at', async () => {
  const pieces = nodes<{ kind: string; share: number; from: { fullName: string }; to: { fullName: string } }>(
    await piecesOf(await record()),
  );
  expect(pieces.map(({ from, to, kind, share }) => [from.fullName, to.fullName, kind, share].join(' ')).toSorted()).toEqual([
    'xã hai xã mới WHOLE 1',
    'xã một xã ba to PART 0.4',
    'xã một xã mới PART 0.6',
  ]);
});

test('a corrected event tells what stands in its place, and what it was itself where nothing does', async () => {
  const eventId = await record();
  const merge = { decision, effectiveOn: '2025-02-01', from: [ref('xã hai')], into: { key: 'ba', continues: ref('xã ba') } };
  const first = await union.run('correctUnitEvent', { eventId, reason: 'Nhầm', replacement: { merge } });
  expect(first.codes).toEqual([]);
  expect(nodes<object>(await changesOf(eventId))).toMatchObject([
    { act: 'CLOSE', effectiveOn: '2025-02-01', unit: { fullName: 'xã hai' } },
  ]);
  expect(nodes<object>(await piecesOf(eventId))).toMatchObject([{ from: { fullName: 'xã hai' }, to: { fullName: 'xã ba' } }]);
  await union.run('correctUnitEvent', { eventId, seenCorrectionId: first.outcome.event.id, reason: 'Không có' });
  expect(await changesOf(eventId)).toMatchObject({ totalCount: 6 });
  expect(await piecesOf(eventId)).toMatchObject({ totalCount: 3 });
});

test('pieces taken back by a correction that puts nothing there are told as they were recorded', async () => {
  const eventId = await record();
  await union.run('correctUnitEvent', { eventId, reason: 'Không có' });
  expect(await piecesOf(eventId)).toMatchObject({ totalCount: 3 });
  expect(await changesOf(eventId)).toMatchObject({ totalCount: 6 });
});

test('both lists come in pages that neither repeat nor lose anything, by a fixed number of statements', async () => {
  const eventId = await record();
  for (const [ask, total] of [
    [changesOf, 6],
    [piecesOf, 3],
  ] as const) {
    const first = await ask(eventId, organiser, ', first: 2');
    const rest = await ask(eventId, organiser, `, first: 200, after: "${first.pageInfo.endCursor}"`);
    expect([first.totalCount, first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([total, true, false]);
    expect(new Set([...nodes(first), ...nodes(rest)].map((one) => JSON.stringify(one))).size).toBe(total);
  }
  const one = await changesOf(eventId, organiser, ', first: 1');
  const all = await changesOf(eventId, organiser, ', first: 200');
  expect(all.statements).toBe(one.statements);
  expect((await changesOf(eventId, organiser, ', first: 201')).codes).toEqual(['PAGE_SIZE_INVALID']);
});

test('of an event of others, or of none, both lists are empty; of a superior outside her part nothing is told', async () => {
  const eventId = await record();
  const ofB = callers.provinceOfficer(unitId('tỉnh B'));
  for (const [id, viewer] of [
    [eventId, ofB],
    [unitId('không có'), organiser],
    ['sự kiện', organiser],
    [unitId('danh mục ban đầu'), organiser],
  ] as const) {
    expect(await changesOf(id, viewer)).toMatchObject({ totalCount: 0, edges: [] });
    expect(await piecesOf(id, viewer)).toMatchObject({ totalCount: 0, edges: [] });
  }
  const away = await union.run('reparentUnits', { units: [ref('xã bốn')], under: ref('huyện A1'), effectiveOn: '2025-03-01' });
  expect(nodes<object>(await changesOf(away.outcome.event.id, officerOfA))).toMatchObject([{ parent: { fullName: 'huyện A1' } }]);
  expect(await changesOf(away.outcome.event.id, ofB)).toMatchObject({ totalCount: 0 });
});
