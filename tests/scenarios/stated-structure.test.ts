import { expect, inject, test } from 'vitest';
import { createAsker } from '../support/client.ts';

const ask = createAsker(inject('platform'));

interface Stated {
  readonly indicator: string;
  readonly statedValue: number | null;
}

const statedIn = (figures: readonly Stated[], indicator: string) => figures.find((one) => one.indicator === indicator)?.statedValue;

test('what documents state of the structure differs from what is counted on their days, for the lists begin later (decision 10)', async () => {
  const { data } = await ask.gateway(
    'analyst',
    `{ quangBinh: unitByCode(code: "44", asOf: "2013-12-31") {
         fullName structureKnownFrom counts(asOf: "2013-12-31") { bases otherBases } statedFigures { indicator statedValue } }
       haNoi: unitByCode(code: "01", asOf: "2019-12-11") {
         fullName structureKnownFrom counts(asOf: "2019-12-11") { bases otherBases } subordinateUnits(asOf: "2019-12-11") { total }
         statedFigures { indicator statedValue } } }`,
  );
  const { quangBinh, haNoi } = data;
  const compared = [
    [quangBinh.fullName, 'BASES', statedIn(quangBinh.statedFigures, 'BASES'), quangBinh.counts.bases + quangBinh.counts.otherBases],
    [haNoi.fullName, 'BASES', statedIn(haNoi.statedFigures, 'BASES'), haNoi.counts.bases + haNoi.counts.otherBases],
    [haNoi.fullName, 'SUBORDINATE_UNITS', statedIn(haNoi.statedFigures, 'SUBORDINATE_UNITS'), haNoi.subordinateUnits.total],
  ];
  // each of the three differs: communes were merged until 2025, and no list names the bases and focal points of other kinds
  expect(compared).toEqual([
    ['Tỉnh Quảng Bình', 'BASES', 159, 145],
    ['Thành phố Hà Nội', 'BASES', 759, 526],
    ['Thành phố Hà Nội', 'SUBORDINATE_UNITS', 33, 30],
  ]);
  for (const { structureKnownFrom } of [quangBinh, haNoi]) expect(structureKnownFrom).toBe('2025-03-01');
});

test('a unit whose first day is recorded was always known, and what is older says since when it is', async () => {
  const { data } = await ask.gateway(
    'analyst',
    `{ quangTri: unitByCode(code: "44", asOf: "2026-01-01") { validFrom structureKnownFrom }
       haNoi: unitByCode(code: "01", asOf: "2026-01-01") { validFrom structureKnownFrom } }`,
  );
  expect(data).toEqual({
    quangTri: { validFrom: '2025-07-01', structureKnownFrom: null },
    haNoi: { validFrom: null, structureKnownFrom: '2025-03-01' },
  });
});
