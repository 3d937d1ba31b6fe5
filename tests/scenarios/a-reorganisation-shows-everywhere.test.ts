import { expect, inject, test } from 'vitest';
import { createAsker } from '../support/client.ts';

const ask = createAsker(inject('platform'));

/** A day to come, so that nothing of today changes. */
const day = '2031-01-01';
const dayBefore = '2030-12-31';
const merge = `mutation ($input: MergeUnitsInput!, $preview: Boolean) { mergeUnits(input: $input, preview: $preview) {
  isPreview event { id status } refusals { code } changes { act fullName unitId } access { holderName gained lost } consolidations
} }`;

const namesOn = async (asOf: string, search: string): Promise<string[]> => {
  const { data } = await ask.service(
    'insights',
    'analyst',
    'query ($asOf: Date, $search: String) { bases(period: "2026H1", asOf: $asOf, filter: { search: $search }, orderBy: [NAME_ASC]) { edges { node { name } } } }',
    { asOf, search },
  );
  return data.bases.edges.map(({ node }: { node: { name: string } }) => node.name);
};

const membersOn = async (asOf: string, search: string): Promise<number> => {
  const { data } = await ask.service(
    'insights',
    'analyst',
    'query ($asOf: Date, $search: String) { basesSummary(period: "2026H1", asOf: $asOf, filter: { search: $search }, groupBy: PROVINCE) { members women18Plus } }',
    { asOf, search },
  );
  return data.basesSummary[0]?.members ?? 0;
};

const waiting = async (): Promise<number> =>
  (await ask.service('cadre', 'organiser', '{ placements(first: 1) { totalCount } }')).data.placements.totalCount;

async function twoBasesOf(provinceCode: string) {
  const { data } = await ask.gateway(
    'analyst',
    'query ($code: String!) { unitByCode(code: $code, asOf: "2026-01-01") { children(first: 2) { edges { node { id fullName } } } } }',
    { code: provinceCode },
  );
  return data.unitByCode.children.edges.map(({ node }: { node: { id: string; fullName: string } }) => node);
}

test('a merger that is planned shows in preview, then in the list of its day, and is taken back whole', async () => {
  const bases = await twoBasesOf('68');
  const waited = await waiting();
  const input = {
    decision: { number: '99/NQ-MH', issuer: 'Minh họa', decidedOn: '2026-11-01', text: 'Minh họa' },
    effectiveOn: day,
    from: bases.map(({ id }: { id: string }) => ({ id })),
    into: { key: 'mới', unit: { name: 'Thử Nghiệm Một', fullName: 'Xã Thử Nghiệm Một', adminType: 'XA' } },
  };
  const preview = await ask.gateway('organiser', merge, { input, preview: true });
  expect(preview.errors).toEqual([]);
  expect(preview.data.mergeUnits).toMatchObject({ isPreview: true, refusals: [], consolidations: 1 });
  expect(preview.data.mergeUnits.access.map(({ holderName }: { holderName: string }) => holderName)).toContain('Xã Thử Nghiệm Một');
  expect(await namesOn(day, 'Thử Nghiệm Một')).toEqual([]);

  const done = await ask.gateway('organiser', merge, { input });
  expect(done.data.mergeUnits.event.status).toBe('PLANNED');
  await expect.poll(() => namesOn(day, 'Thử Nghiệm Một'), { timeout: 5_000 }).toEqual(['Xã Thử Nghiệm Một']);
  // RATE-022: what was formed of two has what the two had
  const before = (await membersOn(dayBefore, bases[0].fullName)) + (await membersOn(dayBefore, bases[1].fullName));
  await expect.poll(() => membersOn(day, 'Thử Nghiệm Một'), { timeout: 5_000 }).toBe(before);
  // two presidents and two vice-presidents of whom somebody must choose (ORG-010)
  await expect.poll(waiting, { timeout: 5_000 }).toBe(waited + 4);
  expect(await namesOn(dayBefore, 'Thử Nghiệm Một')).toEqual([]);
  expect(await namesOn(dayBefore, bases[0].fullName)).toContain(bases[0].fullName);
  expect(await namesOn(day, bases[0].fullName)).not.toContain(bases[0].fullName);

  const taken = await ask.gateway(
    'organiser',
    'mutation ($input: CorrectUnitEventInput!) { correctUnitEvent(input: $input) { event { type } } }',
    { input: { eventId: done.data.mergeUnits.event.id, decision: input.decision, reason: 'Chỉ là thử' } },
  );
  expect(taken.errors).toEqual([]);
  await expect.poll(() => namesOn(day, bases[0].fullName), { timeout: 5_000 }).toContain(bases[0].fullName);
  expect(await namesOn(day, 'Thử Nghiệm Một')).toEqual([]);
  await expect.poll(waiting, { timeout: 5_000 }).toBe(waited);
});
