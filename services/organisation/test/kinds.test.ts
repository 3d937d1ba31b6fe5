import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decision, openUnion, organiser, ref, type Union } from './small-union.ts';

let union: Union;

beforeAll(async () => {
  union = await openUnion();
});

afterAll(() => union.close());

const superiors = { CENTRAL: 'Trung ương', PROVINCE: 'tỉnh A', DISTRICT: 'huyện A1', BASE: 'xã ba', BRANCH: 'chi hội 1' } as const;

/** Below which levels each kind of base stands, by its row of the catalogue. */
const places = {
  TERRITORIAL: ['PROVINCE', 'DISTRICT'], // ORG-001, F-20: below a province since 2025
  SPECIAL: ['PROVINCE', 'DISTRICT'], // ORG-004
  ARMED_FORCES: ['CENTRAL', 'PROVINCE'], // ORG-005, F-50
  NO_COMMUNE: ['PROVINCE', 'DISTRICT'], // ORG-006
  NON_STATE_ENTERPRISE: ['PROVINCE', 'DISTRICT'], // ORG-014
  OFFICE: ['CENTRAL', 'PROVINCE', 'DISTRICT'], // ORG-024
} as const;
type Kind = keyof typeof places;

const establish = (kind: Kind, superior: string, more: object = {}, unit: object = {}) => ({
  level: 'BASE',
  kind,
  unit: { name: `mới ${kind}`, fullName: `mới ${kind}`, adminType: kind === 'TERRITORIAL' ? 'XA' : null, parent: ref(superior), ...unit },
  ...more,
});

const refusalsOf = async (command: string, input: object): Promise<string[]> =>
  (await union.run(command, input, { preview: true })).outcome.refusals.map(({ code }: { code: string }) => code);

describe.each(Object.keys(places) as Kind[])('a base of kind %s', (kind) => {
  test.each(Object.entries(superiors))('stands below a unit of level %s only where it may', async (level, superior) => {
    const allowed: readonly string[] = places[kind];
    const isBelowBase = level === 'BASE' || level === 'BRANCH';
    const wanted = allowed.includes(level) ? [] : [isBelowBase ? 'UNIT_LEVEL_ORDER' : 'UNIT_KIND_PLACE'];
    expect(await refusalsOf('establishUnit', establish(kind, superior))).toEqual(wanted);
  });
});

describe('a base of another kind than by territory', () => {
  const others = (Object.keys(places) as Kind[]).filter((kind) => kind !== 'TERRITORIAL');
  const ids = new Map<Kind, string>();

  beforeAll(async () => {
    for (const kind of others) {
      const subkind = kind === 'SPECIAL' ? { subkind: 'MARKET' } : {};
      const { outcome } = await union.run('establishUnit', establish(kind, 'tỉnh A', subkind));
      ids.set(kind, outcome.changes[0].unitId);
    }
  });

  test.each(others)('%s has no target, and no administrative type', async (kind) => {
    const { data } = await union.ask(
      organiser,
      `{ unit(id: "${ids.get(kind)}") { kind subkind adminType gatheringTargetApplies version parent { name } } }`,
    );
    expect(data?.unit).toEqual({
      kind,
      subkind: kind === 'SPECIAL' ? 'MARKET' : null,
      adminType: null,
      gatheringTargetApplies: false,
      version: 1,
      parent: { name: 'tỉnh A' },
    });
    expect(await refusalsOf('establishUnit', establish(kind, 'tỉnh A', {}, { adminType: 'XA' }))).toEqual(['UNIT_TYPE_OF_LEVEL']);
    const typed = { unit: { id: ids.get(kind) }, adminType: 'XA', fullName: 'xã gì đó' };
    expect(await refusalsOf('changeUnitType', { ...typed, effectiveOn: '2025-02-01' })).toEqual(['UNIT_TYPE_OF_LEVEL']);
  });

  test.each(others)('%s is hung elsewhere only where it may stand', async (kind) => {
    for (const [level, superior] of Object.entries(superiors).filter(([one]) => one !== 'PROVINCE' && one !== 'BASE' && one !== 'BRANCH')) {
      const allowed: readonly string[] = places[kind];
      const found = await refusalsOf('reparentUnits', { units: [{ id: ids.get(kind) }], under: ref(superior), effectiveOn: '2025-02-01' });
      expect({ level, found }).toEqual({ level, found: allowed.includes(level) ? [] : ['UNIT_KIND_PLACE'] });
    }
  });

  test.each(others)('%s has branches as elsewhere (ORG-006), and groups by its model (ORG-002)', async (kind) => {
    const branch = {
      level: 'BRANCH',
      kind: 'TERRITORIAL',
      unit: { name: 'chi hội', fullName: `chi hội ${kind}`, parent: { id: ids.get(kind) } },
    };
    const opened = await union.run('establishUnit', { ...branch, effectiveOn: '2025-02-01' });
    expect(opened.codes).toEqual([]);
    const group = (parent: object) => ({
      level: 'GROUP',
      kind: 'TERRITORIAL',
      unit: { name: 'tổ', fullName: `tổ ${kind}`, parent },
      effectiveOn: '2025-02-02',
    });
    expect(await refusalsOf('establishUnit', group({ id: opened.outcome.changes[0].unitId }))).toEqual([]);
    expect(await refusalsOf('establishUnit', group({ id: ids.get(kind) }))).toEqual([]);
    const name = `${kind} không tổ`;
    const { outcome: without } = await union.run(
      'establishUnit',
      establish(kind, 'tỉnh A', { baseModel: 'EXEC_BRANCH' }, { name, fullName: name }),
    );
    const base = { id: without.changes[0].unitId };
    const below = await union.run('establishUnit', { ...branch, unit: { ...branch.unit, parent: base }, effectiveOn: '2025-02-01' });
    expect(below.codes).toEqual([]);
    expect(await refusalsOf('establishUnit', group({ id: below.outcome.changes[0].unitId }))).toEqual(['UNIT_GROUP_NOT_ALLOWED']);
    expect(await refusalsOf('establishUnit', group(base))).toEqual(['UNIT_GROUP_NOT_ALLOWED']);
  });

  test('only a special base is of a special kind (ORG-004)', async () => {
    expect(await refusalsOf('establishUnit', establish('OFFICE', 'tỉnh A', { subkind: 'MARKET' }))).toEqual(['UNIT_TYPE_OF_LEVEL']);
    for (const subkind of ['MARKET', 'SUPERMARKET', 'RELIGIOUS', 'OTHER'])
      expect(await refusalsOf('establishUnit', establish('SPECIAL', 'tỉnh A', { subkind }))).toEqual([]);
  });

  test('armed forces go from a province to Central, and back (F-50)', async () => {
    const move = (under: string, effectiveOn: string) => ({ units: [{ id: ids.get('ARMED_FORCES') }], under: ref(under), effectiveOn });
    expect((await union.run('reparentUnits', move('Trung ương', '2025-03-01'))).codes).toEqual([]);
    expect((await union.run('reparentUnits', move('tỉnh B', '2025-04-01'))).codes).toEqual([]);
    expect(await union.treeOn('2025-03-15')).toHaveProperty('mới ARMED_FORCES', 'Trung ương');
  });

  test('two of one kind become one of this kind; a new one is not formed of two kinds (ORG-048)', async () => {
    const { outcome } = await union.run(
      'establishUnit',
      establish('SPECIAL', 'tỉnh A', { subkind: 'MARKET' }, { name: 'chợ hai', fullName: 'chợ hai' }),
    );
    const second = outcome.changes[0].unitId;
    const into = { key: 'm', unit: { name: 'chợ lớn', fullName: 'chợ lớn', parent: ref('tỉnh A') } };
    const markets = { from: [{ id: ids.get('SPECIAL') }, { id: second }], into, effectiveOn: '2025-05-01' };
    const merged = await union.run('mergeUnits', markets);
    expect(merged.codes).toEqual([]);
    const opened = merged.outcome.changes.find(({ act }: { act: string }) => act === 'OPEN').unitId;
    const { data } = await union.ask(organiser, `{ unit(id: "${opened}") { kind subkind gatheringTargetApplies } }`);
    expect(data?.unit).toEqual({ kind: 'SPECIAL', subkind: 'MARKET', gatheringTargetApplies: false });
    const mixed = { from: [{ id: opened }, ref('xã ba')], effectiveOn: '2025-06-01' };
    const commune = { key: 'm', unit: { name: 'xã mới', fullName: 'xã mới', adminType: 'XA', parent: ref('tỉnh A') } };
    const before = await union.fingerprint();
    expect((await union.run('mergeUnits', { ...mixed, into: commune })).refused).toContain('UNIT_KINDS_DIFFER');
    expect((await union.run('mergeUnits', { ...mixed, from: mixed.from.toReversed(), into: commune })).refused).toEqual([
      'UNIT_KINDS_DIFFER',
    ]);
    expect(await union.fingerprint()).toBe(before);
    const absorbed = { from: [{ id: opened }], into: { key: 'm', continues: ref('xã ba') }, effectiveOn: '2025-06-01' };
    expect((await union.run('mergeUnits', absorbed)).codes).toEqual([]);
  });
});

describe('a list of units', () => {
  const names = async (filter: string, asOf: string) => {
    const { data } = await union.ask(
      organiser,
      `{ units(filter: { ${filter} }, asOf: "${asOf}") { totalCount edges { node { fullName } } } }`,
    );
    const found = data?.units.edges.map(({ node }: { node: { fullName: string } }) => node.fullName);
    expect(data?.units.totalCount).toBe(found.length);
    return found;
  };

  test('is of those whose administrative unit is of a type on the day (ORG-003)', async () => {
    const ward = { unit: ref('xã ba'), adminType: 'PHUONG', fullName: 'phường ba', effectiveOn: '2025-07-01' };
    expect((await union.run('changeUnitType', ward)).codes).toEqual([]);
    expect(await names('adminType: PHUONG', '2025-06-30')).toEqual([]);
    expect(await names('adminType: PHUONG', '2025-07-01')).toEqual(['phường ba']);
    expect(await names(`adminType: PHUONG, within: "${unitId('tỉnh A')}", level: BASE`, '2025-07-01')).toEqual(['phường ba']);
    expect(await names(`adminType: PHUONG, within: "${unitId('tỉnh B')}", level: BASE`, '2025-07-01')).toEqual([]);
    expect(await names('adminType: TINH', '2025-07-01')).toEqual(['tỉnh A', 'tỉnh B']);
  });

  test('is of special bases of a kind (ORG-004)', async () => {
    const market = establish('SPECIAL', 'tỉnh B', { subkind: 'MARKET' }, { name: 'Chợ Đồng Xuân', fullName: 'Chợ Đồng Xuân' });
    expect((await union.run('establishUnit', { ...market, effectiveOn: '2025-09-01' })).codes).toEqual([]);
    expect(await names(`kind: SPECIAL, subkind: MARKET, within: "${unitId('tỉnh B')}"`, '2025-09-01')).toEqual(['Chợ Đồng Xuân']);
    expect(await names(`subkind: MARKET, within: "${unitId('tỉnh B')}"`, '2025-08-31')).toEqual([]);
    expect(await names('subkind: SUPERMARKET', '2025-09-01')).toEqual([]);
  });
});

describe('every reorganisation names the decision it follows (ORG-049)', () => {
  const named = { name: 'Khác', fullName: 'Khác' };
  const outcome = (key: string) => ({ key, unit: { ...named, fullName: key, adminType: 'XA', parent: ref('tỉnh A') } });
  const inputs: readonly [string, object][] = [
    ['establishUnit', establish('OFFICE', 'tỉnh A')],
    ['renameUnit', { unit: ref('xã bốn'), ...named }],
    ['changeUnitType', { unit: ref('xã bốn'), adminType: 'PHUONG', fullName: 'phường bốn' }],
    ['reparentUnits', { units: [ref('xã bốn')], under: ref('tỉnh A') }],
    ['mergeUnits', { from: [ref('xã một'), ref('xã hai')], into: outcome('xã gộp') }],
    ['splitUnit', { unit: ref('xã hai'), into: [outcome('trên'), outcome('dưới')] }],
    ['redrawUnits', { outcomes: [outcome('mới')], pieces: [{ from: ref('xã hai'), to: 'mới', extent: 'WHOLE' }] }],
    ['dissolveUnits', { units: [ref('xã hai')] }],
  ];

  test.each(inputs)('%s', async (command, input) => {
    const at = { effectiveOn: '2026-01-01' };
    expect(await refusalsOf(command, { ...input, ...at })).toEqual([]);
    for (const wrong of [{ number: ' ' }, { issuer: '' }])
      expect(await refusalsOf(command, { ...input, ...at, decision: { ...decision, ...wrong } })).toEqual(['DECISION_MISSING']);
    const { decidedOn: _day, ...undated } = decision;
    expect(await refusalsOf(command, { ...input, ...at, decision: undated })).toEqual(['DECISION_DATE_MISSING']);
    const { text: _text, ...silent } = decision;
    expect(await refusalsOf(command, { ...input, ...at, decision: silent })).toEqual(['DECISION_TEXT_MISSING']);
    const linked = { ...silent, link: 'https://example.test/01-NQ' };
    expect(await refusalsOf(command, { ...input, ...at, decision: linked })).toEqual([]);
    const late = { ...input, ...at, decision: { ...decision, decidedOn: '2026-01-02' } };
    expect(await refusalsOf(command, late)).toEqual(['DECISION_AFTER_EFFECT']);
    expect(await refusalsOf(command, { ...late, reason: 'Văn bản đến muộn' })).toEqual([]);
  });

  test('correctUnitEvent', async () => {
    const { outcome: renamed } = await union.run('renameUnit', { unit: ref('tỉnh B'), ...named, effectiveOn: '2025-09-01' });
    const correct = (wrong: object) => ({ eventId: renamed.event.id, reason: 'Nhầm', decision: { ...decision, ...wrong } });
    expect(await refusalsOf('correctUnitEvent', correct({}))).toEqual([]);
    expect(await refusalsOf('correctUnitEvent', correct({ number: ' ' }))).toEqual(['DECISION_MISSING']);
    expect(await refusalsOf('correctUnitEvent', correct({ decidedOn: null, text: null }))).toEqual([
      'DECISION_DATE_MISSING',
      'DECISION_TEXT_MISSING',
    ]);
    for (const reason of ['', ' \n'])
      expect(await refusalsOf('correctUnitEvent', { ...correct({}), reason })).toEqual(['CORRECTION_REASON_MISSING']);
  });
});
