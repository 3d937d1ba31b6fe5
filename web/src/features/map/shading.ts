import type { Sentence } from '../../language/language.ts';
import type { Province } from './provinces.ts';

/** The classes of the map: share of bases not above 60 %, from none to the most. */
export const shades: readonly { readonly name: string; readonly words: Sentence }[] = [
  { name: 'none', words: { vi: '0\u00A0%', en: '0%' } },
  { name: 'low', words: { vi: 'dưới 10\u00A0%', en: 'under 10%' } },
  { name: 'middle', words: { vi: '10 – dưới 20\u00A0%', en: '10 – under 20%' } },
  { name: 'high', words: { vi: '20 – dưới 30\u00A0%', en: '20 – under 30%' } },
  { name: 'most', words: { vi: '30\u00A0% trở lên', en: '30% and more' } },
];

/** The class of a province, from its counts and not from a rounded percentage; null without figures. */
export function shadeOf({ notAbove, counted }: Pick<Province, 'notAbove' | 'counted'>): string | null {
  if (counted === 0) return null;
  const tenths = Math.floor((10 * notAbove) / counted);
  return shades[notAbove === 0 ? 0 : Math.min(tenths + 1, shades.length - 1)]?.name ?? null;
}
