import { unitId } from '@vwu/testing/plant-tree';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decision, officerOfA, openUnion, organiser, ref, type Union } from './small-union.ts';

let union: Union;

beforeEach(async () => {
  union = await openUnion();
});

afterEach(() => union.close());

describe('a unit', () => {
  const newBase = {
    level: 'BASE',
    kind: 'TERRITORIAL',
    unit: { code: '00009', name: 'xã chín', fullName: 'xã chín', adminType: 'XA', parent: { code: '01', level: 'PROVINCE' } },
  };

  test('is established on a decision, from a day on', async () => {
    const { outcome, codes } = await union.run('establishUnit', newBase);
    expect(codes).toEqual([]);
    expect(outcome).toMatchObject({
      isPreview: false,
      event: { type: 'ESTABLISH', status: 'EFFECTIVE', decision: { number: '01/NQ' } },
      changes: [{ act: 'OPEN', ground: 'ORDERED', fullName: 'xã chín', parentName: 'tỉnh A' }],
      access: null,
    });
    expect(await union.treeOn('2024-12-31')).not.toHaveProperty('xã chín');
    expect(await union.treeOn('2025-01-01')).toHaveProperty('xã chín', 'tỉnh A');
  });

  test('that is to come is planned, and there on its day', async () => {
    const { outcome } = await union.run('establishUnit', { ...newBase, effectiveOn: '2030-01-01' });
    expect(outcome.event.status).toBe('PLANNED');
    const { data } = await union.ask(organiser, `{ unit(id: "${outcome.changes[0].unitId}") { status validFrom } }`);
    expect(data?.unit).toEqual({ status: 'PLANNED', validFrom: '2030-01-01' });
    expect(await union.treeOn('2029-12-31')).not.toHaveProperty('xã chín');
  });

  test('that is renamed stays the same unit, also in the past of a later name', async () => {
    await union.run('renameUnit', { unit: ref('xã một'), name: 'xã Mới', fullName: 'xã Mới', effectiveOn: '2025-07-01' });
    await union.run('renameUnit', { unit: ref('xã một'), name: 'xã Giữa', fullName: 'xã Giữa', effectiveOn: '2025-03-01' });
    expect(await union.treeOn('2025-02-28')).toHaveProperty('xã một');
    expect(await union.treeOn('2025-03-01')).toHaveProperty('xã Giữa');
    expect(await union.treeOn('2025-07-01')).toHaveProperty('xã Mới');
    const { rows } = await union.db.query('select distinct unit_id from organisation.unit_version where full_name = any ($1)', [
      ['xã một', 'xã Giữa', 'xã Mới'],
    ]);
    expect(rows).toHaveLength(1);
  });

  test('changes its type and its code, and another may have the code from that day on', async () => {
    await union.run('changeUnitType', { unit: ref('xã một'), adminType: 'PHUONG', fullName: 'phường một', code: '00007' });
    const reused = { ...newBase, unit: { ...newBase.unit, code: '00001' } };
    expect((await union.run('establishUnit', { ...reused, effectiveOn: '2024-06-01' })).refused).toEqual(['UNIT_CODE_IN_USE']);
    expect((await union.run('establishUnit', reused)).codes).toEqual([]);
  });

  test('hangs below another superior with all below it', async () => {
    await union.run('reparentUnits', { units: [ref('xã một')], under: ref('tỉnh B') });
    const { data } = await union.ask(organiser, `{ unit(id: "${unitId('tổ 1')}") { ancestors(asOf: "2025-01-01") { name } } }`);
    expect(data?.unit.ancestors.map(({ name }: { name: string }) => name)).toEqual(['chi hội 1', 'xã một', 'tỉnh B', 'Trung ương']);
  });
});

describe('a merger', () => {
  const merge = {
    from: [ref('xã một'), ref('xã hai')],
    into: { key: 'mới', unit: { code: '00011', name: 'xã mới', fullName: 'xã mới', adminType: 'XA' } },
  };

  test('carries what hangs below along, and asks for new leadership (ORG-010)', async () => {
    const { outcome } = await union.run('mergeUnits', merge);
    expect(outcome.changes).toMatchObject([
      { act: 'CLOSE', ending: 'MERGED', fullName: 'xã hai' },
      { act: 'CLOSE', ending: 'MERGED', fullName: 'xã một' },
      { act: 'OPEN', fullName: 'xã mới', parentName: 'huyện A1' },
      { act: 'ALTER', ground: 'CARRIED', fullName: 'chi hội 1', parentName: 'xã mới' },
      { act: 'ALTER', ground: 'CARRIED', fullName: 'chi hội 2', parentName: 'xã mới' },
    ]);
    expect(outcome).toMatchObject({
      consolidations: 1,
      held: [],
      pieces: [
        { extent: 'WHOLE', share: 1 },
        { extent: 'WHOLE', share: 1 },
      ],
    });
    expect(await union.treeOn('2024-12-31')).toMatchObject({ 'chi hội 1': 'xã một', 'xã hai': 'huyện A1' });
    expect(await union.treeOn('2025-01-01')).toMatchObject({ 'chi hội 1': 'xã mới', 'xã mới': 'huyện A1' });
    const { data } = await union.ask(organiser, `{ unit(id: "${unitId('xã một')}") { status successors { kind unit { name } } } }`);
    expect(data?.unit).toEqual({ status: 'MERGED', successors: [{ kind: 'WHOLE', unit: { name: 'xã mới' } }] });
  });

  test('into a unit that goes on takes the others in', async () => {
    await union.run('mergeUnits', { from: [ref('xã hai')], into: { key: 'một', continues: ref('xã một') } });
    expect(await union.treeOn('2025-01-01')).not.toHaveProperty('xã hai');
    expect(await union.treeOn('2025-01-01')).toHaveProperty('xã một', 'huyện A1');
  });

  test('is shown by a preview as it will be, and nothing is written', async () => {
    const before = await union.fingerprint();
    const { outcome: preview } = await union.run('mergeUnits', merge, { preview: true });
    expect(await union.fingerprint()).toBe(before);
    expect(preview.isPreview).toBe(true);
    const { outcome } = await union.run('mergeUnits', merge);
    const named = ({ changes, pieces, held, consolidations }: typeof outcome) => ({
      changes: changes.map(({ unitId: _id, ...rest }: { unitId: string }) => rest),
      pieces,
      held,
      consolidations,
    });
    expect(named(preview)).toEqual(named(outcome));
  });

  test('by the same key twice is done once', async () => {
    const [first, again] = [await union.run('mergeUnits', merge, { key: 'k' }), await union.run('mergeUnits', merge, { key: 'k' })];
    expect(again.outcome).toEqual(first.outcome);
    const other = { from: [ref('xã ba'), ref('chợ A')], into: merge.into };
    expect((await union.run('mergeUnits', other, { key: 'k' })).codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  test('of provinces gives nobody sight of what did not go to her, and takes none away (DHIS2’s fault)', async () => {
    const pair = {
      from: [ref('tỉnh A'), ref('tỉnh B')],
      into: { key: 't', unit: { code: '03', name: 'tỉnh C', fullName: 'tỉnh C', adminType: 'TINH' } },
    };
    const { outcome } = await union.run('mergeUnits', pair, { preview: true });
    const gains = Object.fromEntries(
      outcome.access.map(({ holderName, gained }: { holderName: string; gained: number }) => [holderName, gained]),
    );
    expect(gains['tỉnh C']).toBeGreaterThan(10);
    expect(gains['tỉnh A'] ?? 0).toBe(0);
    expect(gains['tỉnh B'] ?? 0).toBe(0);
  });
});

describe('a split', () => {
  const part = (key: string, code: string, share?: number) => ({ key, share, unit: { code, name: key, fullName: key, adminType: 'XA' } });
  const split = { unit: ref('xã một'), into: [part('xã trên', '00021', 0.333333), part('xã dưới', '00022', 0.666667)] };

  test('keeps what hangs below under the common superior until it is placed: never dropped, never guessed', async () => {
    const { outcome } = await union.run('splitUnit', split);
    expect(outcome.held).toEqual([
      { fullName: 'chi hội 1', heldByName: 'huyện A1', candidateNames: ['xã trên', 'xã dưới'] },
      { fullName: 'chi hội 2', heldByName: 'huyện A1', candidateNames: ['xã trên', 'xã dưới'] },
    ]);
    expect(outcome.pieces.map(({ share }: { share: number }) => share).toSorted()).toEqual([0.333333, 0.666667]);
    await union.run('reparentUnits', { units: [ref('chi hội 1')], under: { code: '00021' } });
    expect(await union.treeOn('2025-01-01')).toMatchObject({ 'chi hội 1': 'xã trên', 'chi hội 2': 'huyện A1', 'tổ 1': 'chi hội 1' });
    const { rows } = await union.db.query<{ id: string }>('select unit_id as id from organisation.unit_placement');
    expect(rows.map(({ id }) => id)).toEqual([unitId('chi hội 2')]);
  });

  test('places what the command says', async () => {
    const placements = [
      { unit: ref('chi hội 1'), toOutcome: 'xã trên' },
      { unit: ref('chi hội 2'), under: ref('xã ba') },
    ];
    const { outcome } = await union.run('splitUnit', { ...split, placements });
    expect(outcome.held).toEqual([]);
    expect(await union.treeOn('2025-01-01')).toMatchObject({ 'chi hội 1': 'xã trên', 'chi hội 2': 'xã ba' });
  });

  test('off a unit that goes on leaves it what remains, and gives nobody sight of it (DHIS2’s fault)', async () => {
    const off = { unit: ref('xã ba'), into: [{ key: 'rest', continues: ref('xã ba') }, part('xã năm', '00005', 0.2)] };
    const { outcome } = await union.run('splitUnit', off);
    expect(outcome.pieces).toEqual([{ fromName: 'xã ba', toName: 'xã năm', extent: 'PART', share: 0.2 }]);
    expect(await union.treeOn('2025-01-01')).toMatchObject({ 'xã ba': 'tỉnh A', 'xã năm': 'tỉnh A' });
    const { rowCount } = await union.db.query('select from organisation.unit_heir where unit_id = $1', [unitId('xã ba')]);
    expect(rowCount).toBe(0);
  });
});

test('many go into many: the general case, whole and in parts', async () => {
  const outcomes = [
    {
      key: 'một',
      continues: ref('xã một'),
      unit: { name: 'phường một', fullName: 'phường một', adminType: 'PHUONG', parent: ref('tỉnh A') },
    },
    { key: 'mới', unit: { code: '00031', name: 'xã mới', fullName: 'xã mới', adminType: 'XA', parent: ref('tỉnh A') } },
  ];
  const pieces = [
    { from: ref('xã hai'), to: 'một', extent: 'PART' },
    { from: ref('xã hai'), to: 'mới', extent: 'PART' },
    { from: ref('xã một'), to: 'mới', extent: 'PART' },
    { from: ref('xã ba'), to: 'mới', extent: 'WHOLE' },
  ];
  const { outcome, codes } = await union.run('redrawUnits', { outcomes, pieces });
  expect(codes).toEqual([]);
  expect(outcome.pieces).toHaveLength(4);
  const tree = await union.treeOn('2025-01-01');
  expect(tree).toMatchObject({ 'phường một': 'tỉnh A', 'xã mới': 'tỉnh A', 'chi hội 1': 'phường một' });
  expect(tree).not.toHaveProperty('xã hai');
});

test('districts end once their communes hang elsewhere, and an island district becomes a base', async () => {
  const outcomes = [
    { key: 'đảo', unit: { code: '00041', name: 'đặc khu', fullName: 'đặc khu', adminType: 'DAC_KHU', parent: ref('tỉnh A') } },
  ];
  await union.run('redrawUnits', { outcomes, pieces: [{ from: ref('huyện đảo'), to: 'đảo', extent: 'WHOLE' }] });
  expect((await union.run('dissolveUnits', { units: [ref('huyện A1')] })).refused).toEqual(['UNIT_CHILD_NOT_PLACED']);
  await union.run('reparentUnits', { units: [ref('xã một'), ref('xã hai')], under: ref('tỉnh A') });
  expect((await union.run('dissolveUnits', { units: [ref('huyện A1')] })).codes).toEqual([]);
  const tree = await union.treeOn('2025-01-01');
  expect(tree).toMatchObject({ 'đặc khu': 'tỉnh A', 'xã một': 'tỉnh A' });
  expect(Object.keys(tree).filter((name) => name.startsWith('huyện'))).toEqual([]);
});

describe('who may', () => {
  test('an officer reorganises what stands below her own unit', async () => {
    const rename = (name: string) => ({ unit: ref(name), name: 'Khác', fullName: 'Khác' });
    expect((await union.run('renameUnit', rename('xã ba'), { viewer: officerOfA })).codes).toEqual([]);
    expect((await union.run('renameUnit', rename('tỉnh A'), { viewer: officerOfA })).refused).toEqual(['UNIT_NOT_IN_CHARGE']);
    expect((await union.run('renameUnit', rename('xã bốn'), { viewer: officerOfA })).refused).toEqual(['UNIT_NOT_FOUND']);
    const away = { units: [ref('xã ba')], under: ref('tỉnh B') };
    expect((await union.run('reparentUnits', away, { viewer: officerOfA })).refused).toEqual(['UNIT_NOT_FOUND']);
  });

  test('nobody without the right', async () => {
    const { callers } = await import('@vwu/testing/callers');
    const rename = { unit: ref('xã một'), name: 'Khác', fullName: 'Khác' };
    for (const viewer of [callers.analyst(unitId('Trung ương')), callers.baseOfficer(unitId('xã một')), callers.partner(unitId('tỉnh A'))])
      expect((await union.run('renameUnit', rename, { viewer })).codes).toEqual(['FORBIDDEN']);
  });
});

test('a decision later than its effect needs a reason', async () => {
  const late = { unit: ref('xã một'), name: 'Khác', fullName: 'Khác', decision: { ...decision, decidedOn: '2025-02-01' } };
  expect((await union.run('renameUnit', late)).refused).toEqual(['DECISION_AFTER_EFFECT']);
  expect((await union.run('renameUnit', { ...late, reason: 'Văn bản đến muộn' })).codes).toEqual([]);
});
