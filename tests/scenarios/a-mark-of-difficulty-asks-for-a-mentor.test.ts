import { expect, inject, test } from 'vitest';
import { createAsker } from '../support/client.ts';

const ask = createAsker(inject('platform'));

const notAboveWithoutMentor = `{ bases(period: "2026H1", asOf: "2026-06-30", first: 100,
  filter: { gatheringStatus: [BELOW, AT_THRESHOLD], mentorStatus: [OPTIONAL_MISSING] }) { edges { node { unit { id } } } } }`;

/** A base of which nobody says that it is difficult. */
async function unmarkedBase(): Promise<string> {
  const listed = await ask.service('insights', 'organiser', notAboveWithoutMentor);
  const ids: string[] = listed.data.bases.edges.map(({ node }: { node: { unit: { id: string } } }) => node.unit.id);
  for (const id of ids) {
    const { data } = await ask.service('organisation', 'organiser', 'query ($id: ID!) { unit(id: $id) { difficulty { id } } }', { id });
    if (data.unit.difficulty === null) return id;
  }
  throw new Error('every base without a mentor is marked as difficult');
}

const statusOf = async (id: string): Promise<string> => {
  const { data } = await ask.service(
    'insights',
    'organiser',
    'query ($id: ID!) { base(unitId: $id, period: "2026H1", asOf: "2026-06-30") { mentorStatus } }',
    { id },
  );
  return data.base.mentorStatus;
};

test('a base marked as specially difficult must have a mentor, while it is marked (ORG-023, F-48)', async () => {
  const id = await unmarkedBase();
  const { data, errors } = await ask.service(
    'organisation',
    'organiser',
    'mutation ($id: ID!) { markDifficult(unitId: $id, from: "2026-06-01", degree: SPECIAL, ground: "địa bàn chia cắt") { id } }',
    { id },
  );
  expect(errors).toEqual([]);
  await expect.poll(() => statusOf(id), { timeout: 5_000 }).toBe('REQUIRED_MISSING');
  const ended = await ask.service(
    'organisation',
    'organiser',
    'mutation ($id: ID!) { endBelonging(id: $id, on: "2026-06-15", reason: "đã bớt khó khăn") { id } }',
    { id: data.markDifficult.id },
  );
  expect(ended.errors).toEqual([]);
  await expect.poll(() => statusOf(id), { timeout: 5_000 }).toBe('OPTIONAL_MISSING');
});
