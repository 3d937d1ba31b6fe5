import { apportion, draw } from '@vwu/kit/draw';
import type { Base } from './country.ts';

/** «hiện nay cả nước có trên 2.129 cơ sở Hội có tỷ lệ tập hợp dưới 60% thuộc 46 tỉnh/thành» (21/HD-ĐCT, May 2023). */
const statedLow = { bases: 2_129, provinces: 46 } as const;

/**
 * Chooses which bases of before the reform are below 60 % in 2023H1: exactly as many, in exactly as many provinces, as
 * the document says. Which ones is drawn, towns before country.
 */
export function planLowBases(bases: readonly Base[]): Set<string> {
  const byProvince = Map.groupBy(
    bases.filter(({ isOld }) => isOld),
    ({ provinceCode }) => provinceCode,
  );
  const provinces = [...byProvince]
    .sort(([a], [b]) => draw('low province', a) - draw('low province', b) || a.localeCompare(b))
    .slice(0, statedLow.provinces);
  const counts = apportion(
    statedLow.bases - statedLow.provinces,
    provinces.map(([code, own]) => own.length * (0.5 + draw('low weight', code))),
  );
  return new Set(provinces.flatMap(([, own], index) => mostLikely(own, 1 + (counts[index] ?? 0))));
}

const mostLikely = (bases: readonly Base[], count: number): string[] => {
  const chosen = bases
    .map(({ id, isUrban }) => ({ id, order: draw('low base', id) - (isUrban ? 0.35 : 0) }))
    .sort((a, b) => a.order - b.order)
    .slice(0, count);
  if (chosen.length < count) throw new Error('a province has fewer bases than are to be below 60 %');
  return chosen.map(({ id }) => id);
};
