import { expect, test } from 'vitest';
import { draftOfEvent, type Traces } from './draft-of-event.ts';

const day = '2027-01-01';
const dayBefore = '2026-12-31';

const unit = (id: string, life: { validFrom?: string; validTo?: string } = {}) => ({
  __typename: 'Unit' as const,
  id,
  version: 2,
  name: id,
  fullName: `Xã ${id}`,
  code: null,
  level: 'BASE' as const,
  kind: 'TERRITORIAL' as const,
  adminType: 'XA' as const,
  validFrom: null,
  validTo: null,
  ...life,
});
const edge = <Unit>(of: Unit, kind: 'WHOLE' | 'PART' = 'WHOLE', share: number | null = null, effectiveOn = day) => ({
  __typename: 'LineageEdge' as const,
  kind,
  share,
  effectiveOn,
  unit: of,
});
const traces = (of: object): Traces => ({ history: [], predecessors: [], successors: [], ...of }) as unknown as Traces;
const event = (type: 'MERGE' | 'SPLIT' | 'REDRAW' | 'RENAME' | 'ESTABLISH' | 'REPARENT') => ({
  id: 'e',
  type,
  effectiveOn: day,
  status: 'PLANNED' as const,
});

const [a, b] = [unit('a', { validTo: dayBefore }), unit('b', { validTo: dayBefore })];
const fresh = unit('mới', { validFrom: day });

test('a merger is drafted from what went in, from whichever unit it is looked at', () => {
  const into = { ...fresh, predecessors: [edge(a), edge(b)] };
  const fromNew = draftOfEvent(event('MERGE'), traces({ ...into }));
  const fromOld = draftOfEvent(event('MERGE'), traces({ ...a, successors: [edge(into)] }));
  for (const draft of [fromNew, fromOld]) {
    expect([draft.subject, ...draft.others].map(({ id }) => id).toSorted()).toEqual(['a', 'b']);
    expect(draft).toMatchObject({ continuesId: null, naming: { name: 'mới', adminType: 'XA' }, effectiveOn: day });
    expect(draft.correction).toEqual({ eventId: 'e', replacedBy: null, likely: 'merge', isAgain: false });
  }
});

test('a merger into a unit that went on goes on in it', () => {
  const draft = draftOfEvent(event('MERGE'), traces({ ...unit('c'), predecessors: [edge(a)] }));
  expect(draft).toMatchObject({ subject: { id: 'a' }, others: [{ id: 'c' }], continuesId: 'c' });
});

test('a split tells its parts with their shares, and whether the unit went on', () => {
  const [one, two] = [unit('trên', { validFrom: day }), unit('dưới', { validFrom: day })];
  const split = [edge(one, 'PART', 0.333333), edge(two, 'PART')];
  const draft = draftOfEvent(event('SPLIT'), traces({ ...one, predecessors: [edge({ ...a, successors: split }, 'PART', 0.333333)] }));
  expect(draft).toMatchObject({ subject: { id: 'a' }, goesOn: false });
  expect(draft.parts.map(({ name, share }) => [name, share])).toEqual([
    ['trên', '33,3333'],
    ['dưới', ''],
  ]);
  expect(draftOfEvent(event('SPLIT'), traces({ ...unit('a'), successors: split.slice(0, 1) })).goesOn).toBe(true);
});

test('a redrawing tells every piece, what is new and what goes on', () => {
  const goesOn = unit('c');
  const draft = draftOfEvent(
    event('REDRAW'),
    traces({
      ...fresh,
      predecessors: [edge({ ...a, successors: [edge(fresh, 'PART', 0.6), edge(goesOn, 'PART', 0.4)] }, 'PART', 0.6), edge(b)],
    }),
  );
  expect(draft.parts.map(({ name }) => name)).toEqual(['mới']);
  expect(draft.goingOn).toEqual(['c']);
  expect(new Set(draft.pieces.map(({ fromId, to, extent, share }) => [fromId, to, extent, share].join(' ')))).toEqual(
    new Set(['a c PART 40', 'a mới PART 60', 'b mới WHOLE ']),
  );
});

test('pieces of another day are no part of the event', () => {
  const draft = draftOfEvent(event('MERGE'), traces({ ...fresh, predecessors: [edge(a), edge(b, 'WHOLE', null, '2026-01-01')] }));
  expect([draft.subject.id, ...draft.others.map(({ id }) => id)]).toEqual(['a']);
});

test('a name, a superior and an establishment come from the history of the unit', () => {
  const parent = unit('tỉnh');
  const version = { name: 'đã ghi', fullName: 'Phường đã ghi', code: '001', adminType: 'PHUONG', validFrom: day, parent };
  const of = (type: Parameters<typeof event>[0]) => draftOfEvent(event(type), traces({ ...unit('x'), history: [version] }));
  expect(of('RENAME')).toMatchObject({ subject: { id: 'x' }, naming: { name: 'đã ghi', adminType: 'PHUONG', code: '001' }, under: null });
  expect(of('REPARENT').under?.id).toBe('tỉnh');
  expect(of('ESTABLISH')).toMatchObject({ subject: { id: 'tỉnh' }, naming: { name: 'đã ghi' }, level: 'BASE' });
});
