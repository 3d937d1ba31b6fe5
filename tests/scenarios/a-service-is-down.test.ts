import { afterEach, describe, expect, inject, test } from 'vitest';
import { createAsker } from '../support/client.ts';
import { createSilence, processOf } from '../support/service-process.ts';

const platform = inject('platform');
const ask = createAsker(platform);

const panel = `query ($id: ID!) { base(unitId: $id, period: "2026H1") { name unit {
  id fullName parent { fullName } gatheringRate(period: "2026H1") { status } mentors { id } classification(year: 2025) { class }
} } }`;

async function anyBase(): Promise<string> {
  const { data } = await ask.service('insights', 'analyst', '{ bases(period: "2026H1", first: 1) { edges { node { unit { id } } } } }');
  return data.bases.edges[0].node.unit.id;
}

describe('while services do not answer', () => {
  const { silence: stop, end } = createSilence(platform);

  afterEach(end);

  test('one takes only its own part away, within the five seconds, and is named', async () => {
    const id = await anyBase();
    await stop('cadre');
    const begun = performance.now();
    const { data, errors } = await ask.gateway('analyst', panel, { id });
    expect(performance.now() - begun).toBeLessThan(5_500);
    expect(data.base.unit).toMatchObject({
      fullName: data.base.name,
      mentors: null,
      gatheringRate: { status: expect.any(String) },
      classification: { class: expect.any(String) },
    });
    expect(errors.map(({ extensions }) => [extensions.code, extensions.serviceName])).toEqual([['SUBGRAPH_UNAVAILABLE', 'cadre']]);
    expect(errors[0]?.message).toContain('cadre');
  });

  test('one takes only its own part of a preview away (decision 6)', async () => {
    const id = await anyBase();
    await stop('cadre');
    const { data, errors } = await ask.gateway(
      'organiser',
      `mutation ($input: DissolveUnitsInput!) { dissolveUnits(input: $input, preview: true) {
        isPreview refusals { code } closed { fullName people { positionsToPlace } emulation { classesKept } figures(period: "2026H1") { members } }
      } }`,
      {
        input: {
          decision: { number: '1/MH', issuer: 'Minh họa', decidedOn: '2026-11-01', text: 'Minh họa' },
          effectiveOn: '2033-01-01',
          units: [{ id }],
        },
      },
    );
    expect(data.dissolveUnits).toMatchObject({
      isPreview: true,
      refusals: [],
      closed: [{ people: null, emulation: { classesKept: expect.any(Number) }, figures: { members: expect.any(Number) } }],
    });
    expect(errors.map(({ extensions }) => extensions.serviceName)).toEqual(['cadre']);
  });

  test('four leave what the fifth knows, and are all named', async () => {
    const id = await anyBase();
    for (const name of ['organisation', 'membership', 'cadre', 'emulation'] as const) await stop(name);
    const begun = performance.now();
    const { data, errors } = await ask.gateway('analyst', panel, { id });
    expect(performance.now() - begun).toBeLessThan(5_500);
    expect(data.base.name).not.toBe('');
    expect(data.base.unit).toEqual({ id, fullName: null, parent: null, gatheringRate: null, mentors: null, classification: null });
    expect(new Set(errors.map(({ extensions }) => extensions.serviceName))).toEqual(
      new Set(['organisation', 'membership', 'cadre', 'emulation']),
    );
  });
});

test('a service that dies is started again by itself, and the others answer meanwhile', async () => {
  const id = await anyBase();
  process.kill(await processOf(platform, 'emulation'), 'SIGKILL');
  const { data, errors } = await ask.gateway('analyst', panel, { id });
  expect(data.base.unit).toMatchObject({ fullName: data.base.name, classification: null });
  expect(errors.map(({ extensions }) => extensions.serviceName)).toEqual(['emulation']);
  let isBack = false;
  while (!isBack) isBack = (await ask.gateway('analyst', panel, { id })).errors.length === 0;
  expect(isBack).toBe(true);
});
