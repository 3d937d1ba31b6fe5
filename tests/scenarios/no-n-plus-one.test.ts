import { expect, inject, test } from 'vitest';
import { createAsker } from '../support/client.ts';
import { serviceNames } from '../support/running-platform.ts';

const platform = inject('platform');
const ask = createAsker(platform);

const question = `query ($first: Int) { bases(period: "2026H1", first: $first, filter: { gatheringStatus: [BELOW, AT_THRESHOLD] }) { totalCount edges { node {
  name mentorCount
  unit {
    fullName parent { fullName parent { fullName } } ancestors { fullName } predecessors { unit { fullName } }
    gatheringRate(period: "2026H1") { status } figures(period: "2026H1") { residential sources { share } } rateHistory { period }
    figuresChange(from: "2024Y", to: "2026H1") { members { dueToPeople } } lineage { nodes { step } }
    mentors { role cadre { fullName } } officers { cadre { fullName } }
    classification(year: 2025) { class } cluster { name }
  }
} } } }`;

/** Statements a service has sent for requests, by what it says of itself. */
async function statementsOf(origin: string): Promise<number> {
  const metrics = await (await fetch(`${origin}/metrics`)).text();
  return Number(/^sql_statements_total\{cause="request"\} (\d+)$/m.exec(metrics)?.[1] ?? 0);
}

async function costOf(first: number): Promise<number> {
  const before = await Promise.all(serviceNames.map((name) => statementsOf(platform.services[name])));
  const { errors, data } = await ask.gateway('analyst', question, { first });
  expect(errors).toEqual([]);
  expect(data.bases.edges).toHaveLength(first);
  const after = await Promise.all(serviceNames.map((name) => statementsOf(platform.services[name])));
  return after.reduce((sum, count, index) => sum + count - (before[index] ?? 0), 0);
}

test('fifty bases with everything about them cost no more statements than ten', async () => {
  await costOf(10);
  const [ten, fifty] = [await costOf(10), await costOf(50)];
  expect(fifty).toBe(ten);
  expect(fifty).toBeLessThan(30);
});
