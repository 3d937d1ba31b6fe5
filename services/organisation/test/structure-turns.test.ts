import { requestContext } from '@vwu/kit/request-context';
import { connect } from '@vwu/testing/service-database';
import { untilWaiting } from '@vwu/testing/until-waiting';
import type pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { decision, openUnion, organiser, ref, type Union } from './small-union.ts';

let union: Union;
/** Somebody whose turn it is. */
let other: pg.Client;

beforeEach(async () => {
  union = await openUnion();
  other = await connect(union.url);
  await other.query(`begin; select pg_advisory_xact_lock(hashtext('organisation/structure'))`);
});

afterEach(async () => {
  await other.end();
  await union.close();
});

const merge = (key: string, code: string) => ({
  from: [ref('xã một'), ref('xã hai')],
  into: { key, unit: { name: key, fullName: key, adminType: 'XA', code } },
});

test('of two who merge the same units at once one does it; the other is told that somebody has changed them, and why it is too late', async () => {
  const both = Promise.all([union.run('mergeUnits', merge('mới', '00011')), union.run('mergeUnits', merge('khác', '00012'))]);
  expect(await untilWaiting(union.db, 2)).toBe(true);
  await other.query('commit');
  const told = (await both).map(({ refused }) => refused).toSorted((one, next) => one.length - next.length);
  expect(told).toEqual([[], ['UNIT_CHANGED', 'UNIT_NOT_VALID']]);
  const { rows } = await union.db.query(`select from organisation.unit_event where type = 'MERGE'`);
  expect(rows).toHaveLength(1);
});

test('who comes after somebody else changed the same unit, and is in nobody’s way, does what she wants', async () => {
  const rename = union.run('renameUnit', { unit: ref('xã ba'), name: 'Ba', fullName: 'xã Ba Mới' });
  const retype = union.run('changeUnitType', { unit: ref('xã ba'), adminType: 'PHUONG', fullName: 'phường Ba' });
  expect(await untilWaiting(union.db, 2)).toBe(true);
  await other.query('commit');
  expect((await Promise.all([rename, retype])).map(({ codes }) => codes)).toEqual([[], []]);
});

test('whoever would wait for more than ten seconds is refused, in both languages, and may try again', async () => {
  const input = { decision, effectiveOn: '2025-01-01', unit: ref('xã ba'), name: 'Ba', fullName: 'xã Ba Mới' };
  const ask = (language: 'vi' | 'en') =>
    requestContext.run({ requestId: 'x', language, showsSchema: false }, () =>
      union.ask(organiser, 'mutation ($input: RenameUnitInput!) { renameUnit(input: $input) { isPreview } }', { input }),
    );
  const [vi, en] = await Promise.all([ask('vi'), ask('en')]);
  expect([vi?.codes, en?.codes]).toEqual([['STRUCTURE_BUSY'], ['STRUCTURE_BUSY']]);
  expect(vi?.errors[0]?.message).toBe('Đang có việc sắp xếp tổ chức khác được ghi. Hãy thử lại sau ít giây.');
  expect(en?.errors[0]?.message).toBe('Another reorganisation is being recorded. Try again in a few seconds.');
  await other.query('commit');
  expect((await ask('vi')).codes).toEqual([]);
});
