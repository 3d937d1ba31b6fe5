import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { plain } from './plain.ts';

/** MEM-042: the organisations a woman may be counted by beside the Union. */
export const MassOrganisation = defineEnum(
  'MassOrganisation',
  'Another organisation members belong to as well, known by the words of their records (MEM-042). «Đoàn thể, tổ chức khác»',
  {
    TRADE_UNION: 'Công đoàn',
    FARMERS: 'Hội Nông dân',
    YOUTH: 'Đoàn Thanh niên, Hội Liên hiệp Thanh niên',
    VETERANS: 'Hội Cựu chiến binh, Hội Cựu thanh niên xung phong',
    ELDERLY: 'Hội Người cao tuổi',
    RED_CROSS: 'Hội Chữ thập đỏ',
    OTHER: 'tổ chức khác',
  },
);
export type MassOrganisation = CodeOf<typeof MassOrganisation>;

const words: readonly (readonly [MassOrganisation, RegExp])[] = [
  ['TRADE_UNION', /\bcong doan\b/],
  ['FARMERS', /\bnong dan\b/],
  ['VETERANS', /\bcuu\b/],
  ['YOUTH', /\bthanh nien\b/],
  ['ELDERLY', /\b(nguoi cao tuoi|cao tuoi)\b/],
  ['RED_CROSS', /\bchu thap do\b/],
];

/** The organisations a record names, each once; being in a trade union is a field of its own. */
export function organisationsOf(names: readonly string[], inTradeUnion: boolean): ReadonlySet<MassOrganisation> {
  const named = names.map((name) => words.find(([, known]) => known.test(plain(name)))?.[0] ?? 'OTHER');
  return new Set(inTradeUnion ? ['TRADE_UNION', ...named] : named);
}
