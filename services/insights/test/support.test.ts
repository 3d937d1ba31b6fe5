import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReader, type Reader } from './reader.ts';

let reader: Reader;

beforeAll(async () => {
  reader = await openReader();
});

afterAll(() => reader.close());

const named = async (filter: object, period = '2026H1') => (await reader.list({ filter, period, orderBy: ['NAME_ASC'] })).names;

test('bases are found by where their support stands, why they need it, and whom they find hard to gather', async () => {
  expect(await named({ supportState: ['AGREED'] })).toEqual(['xã An']);
  expect(await named({ supportState: ['AGREED', 'FLAGGED'] })).toEqual(['xã An', 'xã Ấn']);
  expect(await named({ supportCause: ['CADRE'] })).toEqual(['xã An', 'xã Ấn']);
  expect(await named({ supportCause: ['AWAY', 'POLICY'] })).toEqual(['xã An']);
  expect(await named({ hardGroup: ['WORKING_AWAY'] })).toEqual(['xã An']);
  expect(await named({ supportCause: ['CADRE'], not: { hardGroup: ['WORKING_AWAY'] } })).toEqual(['xã Ấn']);
  expect(await named({ supportState: ['ESCALATED'] })).toEqual([]);
});

test('the state is that of the last day of the period', async () => {
  const stateOf = async (base: string, period: string) => {
    const { nodes } = await reader.list({ period, asOf: '2026-06-30' });
    return nodes.find(({ name }: { name: string }) => name === base)?.supportState;
  };
  expect(await Promise.all(['2024Y', '2025Y', '2026H1'].map((period) => stateOf('xã An', period)))).toEqual([null, 'FLAGGED', 'AGREED']);
  expect(await Promise.all(['2024Y', '2025Y', '2026H1'].map((period) => stateOf('xã Ấn', period)))).toEqual([
    null,
    'CLOSED_MET',
    'FLAGGED',
  ]);
  expect(await stateOf('xã Bình', '2026H1')).toBeNull();
});

test('before there was any support, its causes find nothing', async () => {
  expect((await reader.list({ filter: { supportCause: ['CADRE'] }, period: '2024Y', asOf: '2026-06-30' })).names).toEqual([]);
});
