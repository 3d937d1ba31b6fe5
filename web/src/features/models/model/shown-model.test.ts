import { expect, test } from 'vitest';
import { isHers } from '../actor.ts';
import { isRunning, stagesAfter, widening } from './shown-model.ts';

test('a model goes one stage on at a time, and can be stopped from each but the last (D11)', () => {
  expect(stagesAfter('PROPOSED')).toEqual(['PILOT', 'STOPPED']);
  expect(stagesAfter('EVALUATED')).toEqual(['REPLICATED', 'STOPPED']);
  expect(stagesAfter('STOPPED')).toEqual([]);
});

test('before replication a model is tried at units; replicated it is widened; stopped it comes nowhere (MOD-009)', () => {
  expect(['PROPOSED', 'PILOT', 'EVALUATED', 'REPLICATED', 'STOPPED'].map((stage) => widening(stage as 'PILOT'))).toEqual([
    'ATTACH',
    'ATTACH',
    'ATTACH',
    'REPLICATE',
    null,
  ]);
  expect(isRunning('PROPOSED')).toBe(false);
  expect(isRunning('EVALUATED')).toBe(true);
});

test('a model is hers to change where its founder is her unit or below it, not where it is above', () => {
  const actor = { mayWrite: true, unitId: 'province', unit: null, province: null };
  expect(isHers(actor, { id: 'province', ancestors: [{ id: 'central' }] })).toBe(true);
  expect(isHers(actor, { id: 'base', ancestors: [{ id: 'central' }, { id: 'province' }] })).toBe(true);
  expect(isHers(actor, { id: 'central', ancestors: [] })).toBe(false);
  expect(isHers(actor, null)).toBe(false);
});
