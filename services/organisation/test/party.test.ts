import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { belongingActs } from './belonging-acts.ts';
import { officerOfA, openUnion, organiser, ref, type Union } from './small-union.ts';

let union: Union;
let acts: ReturnType<typeof belongingActs>;

beforeEach(async () => {
  union = await openUnion();
  acts = belongingActs(union);
});

afterEach(() => union.close());

const stranger = callers.provinceOfficer(unitId('tỉnh B'));
const officerOfBase = callers.baseOfficer(unitId('xã một'));
const cell = { unitId: unitId('chi hội 1'), from: '2024-01-01', kind: 'PARTY_CELL', name: 'Chi bộ thôn 1' };
const committee = { unitId: unitId('xã một'), from: '2024-01-01', kind: 'PARTY_COMMITTEE', name: 'Đảng ủy xã một' };
const answered = { unitId: unitId('chi hội 1'), purpose: 'BRANCH_HEAD', on: '2024-05-02', isAgreed: true, document: '07-BB/CB' };
const consent = (args: object = {}, viewer = officerOfBase) =>
  acts.act(
    'recordPartyConsent',
    { ...answered, ...args },
    viewer,
    'id purpose givenOn isAgreed document party { kind name } unit { fullName }',
  );

test('the party structure of the level of a unit is asked; a group asks that of its branch (ORG-035)', async () => {
  await acts.act('recordPartyStructure', cell, officerOfBase);
  await acts.act('recordPartyStructure', committee, officerOfBase);
  const asked = (name: string, day = '2024-05-02') => acts.look(name, `consentingParty(asOf: "${day}") { kind name }`, officerOfBase);
  expect([await asked('chi hội 1'), await asked('tổ 1'), await asked('xã một')]).toEqual([
    { kind: 'PARTY_CELL', name: 'Chi bộ thôn 1' },
    { kind: 'PARTY_CELL', name: 'Chi bộ thôn 1' },
    { kind: 'PARTY_COMMITTEE', name: 'Đảng ủy xã một' },
  ]);
  expect(await asked('chi hội 2')).toBeNull(); // nobody above is asked instead
  expect(await asked('chi hội 1', '2023-12-31')).toBeNull();
  expect(await acts.look('chi hội 1', 'partyStructure { name }', stranger)).toEqual(['UNIT_NOT_FOUND']);
  const { data } = await union.ask(organiser, '{ partyStructures(kind: PARTY_CELL) { totalCount edges { node { unit { fullName } } } } }');
  expect(data?.partyStructures).toEqual({ totalCount: 1, edges: [{ node: { unit: { fullName: 'chi hội 1' } } }] });
});

test('a unit has one at a time, of a kind its level has', async () => {
  await acts.act('recordPartyStructure', cell);
  expect((await acts.act('recordPartyStructure', cell)).codes).toEqual(['BELONGING_OVERLAPS']);
  expect((await acts.act('recordPartyStructure', { ...committee, unitId: unitId('chi hội 2') })).codes).toEqual(['BELONGING_UNIT_LEVEL']);
  expect((await acts.act('recordPartyStructure', { ...cell, unitId: unitId('tỉnh A') })).codes).toEqual(['BELONGING_UNIT_LEVEL']);
});

test('what it said is recorded once, agreeing or not, and read by whoever sees the unit', async () => {
  await acts.act('recordPartyStructure', cell);
  const first = await consent({ idempotencyKey: 'một' });
  expect(first.thing).toEqual({
    id: expect.any(String),
    purpose: 'BRANCH_HEAD',
    givenOn: '2024-05-02',
    isAgreed: true,
    document: '07-BB/CB',
    party: { kind: 'PARTY_CELL', name: 'Chi bộ thôn 1' },
    unit: { fullName: 'chi hội 1' },
  });
  expect(await consent({ idempotencyKey: 'một' })).toEqual(first);
  await consent({ isAgreed: false, on: '2024-06-01' });
  await consent({ purpose: 'MEETING', unitId: unitId('tổ 1') });
  const seen = (args: string) => acts.look('chi hội 1', `partyConsents(${args}) { givenOn isAgreed }`, officerOfBase);
  expect(await seen('purpose: BRANCH_HEAD')).toEqual([
    { givenOn: '2024-06-01', isAgreed: false },
    { givenOn: '2024-05-02', isAgreed: true },
  ]);
  expect(await seen('asOf: "2024-05-31"')).toHaveLength(1);
  const byId = async (viewer: typeof stranger) =>
    (
      await union.ask(viewer, 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on PartyConsent { document } } }', {
        r: [{ __typename: 'PartyConsent', id: first.thing.id }],
      })
    ).data?._entities;
  expect([await byId(officerOfA), await byId(stranger)]).toEqual([[{ document: '07-BB/CB' }], [null]]);
  const { rows } = await union.db.query(`select input::text from organisation.audit_record where command = 'recordPartyConsent'`);
  expect(rows).toHaveLength(3);
  for (const { input } of rows) expect(input).not.toContain('07-BB');
});

test('what cannot have been said is refused, and nothing written', async () => {
  expect((await consent()).codes).toEqual(['CONSENT_PARTY_UNKNOWN']);
  await acts.act('recordPartyStructure', cell);
  const before = await union.db.query('select count(*) from organisation.party_consent');
  expect((await consent({ document: ' ' })).codes).toEqual(['CONSENT_DOCUMENT_MISSING']);
  expect((await consent({ on: '2999-01-01' })).codes).toEqual(['CONSENT_DAY_IN_FUTURE']);
  expect((await consent({ on: '2023-12-31' })).codes).toEqual(['CONSENT_PARTY_UNKNOWN']);
  expect((await consent({ unitId: unitId('tổ 1') })).codes).toEqual(['CONSENT_PURPOSE_LEVEL']);
  expect((await consent({}, stranger)).codes).toEqual(['UNIT_NOT_FOUND']);
  expect((await consent({}, callers.analyst(unitId('Trung ương')))).codes).toEqual(['FORBIDDEN']);
  expect((await union.db.query('select count(*) from organisation.party_consent')).rows).toEqual(before.rows);
});

test('a leadership is consolidated with the consent of its party committee, where there is one to ask (ORG-010)', async () => {
  const { outcome } = await union.run('mergeUnits', { from: [ref('xã hai')], into: { key: 'on', continues: ref('xã một') } });
  expect(outcome.consolidations).toBe(1);
  const { data } = await union.ask(organiser, '{ consolidationTasks(isOpen: true) { edges { node { id } } } }');
  const { id } = data?.consolidationTasks.edges[0].node ?? {};
  const settle = (args: object) =>
    acts.act('settleConsolidation', { id, on: '2025-03-01', ...args }, officerOfA, 'settledOn partyConsent { document party { name } }');
  const about = { unitId: unitId('xã một'), purpose: 'CONSOLIDATION' };
  await acts.act('recordPartyStructure', committee);
  expect((await settle({})).codes).toEqual(['CONSENT_MISSING']);
  await acts.act('recordPartyStructure', cell);
  const wrong = [
    await consent({}), // of another unit and matter
    await consent({ ...about, on: '2025-02-01', isAgreed: false }),
    await consent({ ...about, on: '2025-04-01' }), // later than the leadership was recognised
  ];
  for (const { thing } of wrong) expect((await settle({ partyConsentId: thing.id })).codes).toEqual(['CONSENT_INVALID']);
  expect((await settle({ partyConsentId: 'no id' })).codes).toEqual(['CONSENT_INVALID']);
  const right = await consent({ ...about, on: '2025-02-20', document: '12-CV/ĐU' });
  expect((await settle({ partyConsentId: right.thing.id })).thing).toEqual({
    settledOn: '2025-03-01',
    partyConsent: { document: '12-CV/ĐU', party: { name: 'Đảng ủy xã một' } },
  });
  expect((await settle({ partyConsentId: right.thing.id })).codes).toEqual(['CONSOLIDATION_SETTLED']);
});

test('many units ask whom they have to ask in as many statements as one', async () => {
  await acts.act('recordPartyStructure', cell);
  const question = (level: string) =>
    union.ask(organiser, `{ units(filter: { level: ${level} }) { edges { node { consentingParty { name } partyConsents { id } } } } }`);
  const [one, many] = [await question('GROUP'), await question('BASE')];
  expect([one.data?.units.edges.length, many.data?.units.edges.length]).toEqual([1, 5]);
  expect(many.statements).toBe(one.statements);
});
