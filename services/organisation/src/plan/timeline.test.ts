import { BEGINNING, END } from '@vwu/kit/date';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Attributes, PlacedChange } from './change-plan.ts';
import { foldTimeline, versionOn } from './timeline.ts';

const identity = { id: 'u', level: 'BASE', kind: 'TERRITORIAL', openedOn: BEGINNING } as const;
const first: Attributes = { code: '1', name: 'một', fullName: 'xã một', adminType: 'XA', parentId: 'p', baseModel: null };

const at = (effectiveOn: string, place: number) => ({ unitId: 'u', eventId: `e${place}`, effectiveOn, place });
const open = (day: string, place = 0): PlacedChange => ({ ...at(day, place), act: 'OPEN', set: first, ground: 'ORDERED' });
const name = (day: string, place: number, to: string): PlacedChange => ({
  ...at(day, place),
  act: 'ALTER',
  set: { name: to },
  ground: 'ORDERED',
});
const close = (day: string, place: number): PlacedChange => ({ ...at(day, place), act: 'CLOSE', ending: 'DISSOLVED' });

const spans = (changes: readonly PlacedChange[]) =>
  foldTimeline(identity, changes).versions.map(({ name: called, validFrom, validTo }) => [called, validFrom, validTo]);

describe('a timeline', () => {
  test('goes on until something changes it', () => {
    expect(spans([open(BEGINNING), name('2025-01-01', 1, 'hai')])).toEqual([
      ['một', BEGINNING, '2024-12-31'],
      ['hai', '2025-01-01', END],
    ]);
  });

  test('takes a change of the past in where it belongs', () => {
    expect(spans([open(BEGINNING), name('2025-01-01', 1, 'hai'), name('2024-01-01', 2, 'giữa')])).toEqual([
      ['một', BEGINNING, '2023-12-31'],
      ['giữa', '2024-01-01', '2024-12-31'],
      ['hai', '2025-01-01', END],
    ]);
  });

  test('has one state a day: what is recorded later on it amends it', () => {
    expect(spans([open(BEGINNING), name('2025-01-01', 1, 'hai'), name('2025-01-01', 2, 'ba')])).toEqual([
      ['một', BEGINNING, '2024-12-31'],
      ['ba', '2025-01-01', END],
    ]);
  });

  test('that moves and ends on one day has no version of that day', () => {
    const { versions, closedOn, ending } = foldTimeline(identity, [open(BEGINNING), name('2025-01-01', 1, 'hai'), close('2025-01-01', 2)]);
    expect(versions).toHaveLength(1);
    expect([closedOn, ending]).toEqual(['2024-12-31', 'DISSOLVED']);
  });

  test('without an opening lives on no day', () => {
    expect(foldTimeline({ ...identity, openedOn: '2025-01-01' }, [])).toMatchObject({
      ending: 'ANNULLED',
      closedOn: '2024-12-31',
      versions: [],
    });
  });

  test.each([
    ['before it was there', [open('2025-01-01'), name('2024-01-01', 1, 'x')], 'BEFORE_OPENING'],
    ['after it had ended', [open(BEGINNING), close('2025-01-01', 1), name('2025-01-01', 2, 'x')], 'AFTER_CLOSING'],
    ['to end the day it opens', [open('2025-01-01'), close('2025-01-01', 1)], 'CLOSED_AS_OPENED'],
    ['to open twice', [open('2025-01-01'), open('2026-01-01', 1)], 'OPENED_TWICE'],
  ])('does not take a change %s', (_what, changes, why) => {
    expect(foldTimeline(identity, changes).misfits.map((one) => one.why)).toEqual([why]);
  });

  test('of any changes covers its life without gap or overlap, and says each day what was last said', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((number) => `2025-01-${String(number).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.array(fc.record({ day, called: fc.constantFrom('a', 'b', 'c') }), { maxLength: 8 }), (named) => {
        const changes = [open(BEGINNING), ...named.map((one, index) => name(one.day, index + 1, one.called))];
        const timeline = foldTimeline(identity, changes);
        expect(timeline.versions[0]?.validFrom).toBe(BEGINNING);
        expect(timeline.versions.at(-1)?.validTo).toBe(END);
        for (let number = 1; number <= 28; number += 1) {
          const asked = `2025-01-${String(number).padStart(2, '0')}`;
          const said = named
            .filter((one) => one.day <= asked)
            .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
            .at(-1);
          expect(versionOn(timeline, asked)?.name).toBe(said?.called ?? 'một');
          expect(timeline.versions.filter(({ validFrom, validTo }) => validFrom <= asked && asked <= validTo)).toHaveLength(1);
        }
      }),
      { numRuns: 500 },
    );
  });
});
