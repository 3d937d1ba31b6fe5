import { Urn } from '@vwu/kit/urn';
import type { EthnicGroup } from './ethnic-groups.ts';
import { readTable, urnOf } from './tables.ts';

interface Named {
  readonly group: EthnicGroup;
  readonly provinceCode: string | null;
  readonly birthYear: number;
}

/** Draws a name: nobody's name is taken over whole. */
export type NameOf = (next: () => number, named: Named) => string;

/** Surnames are not equally common everywhere: the north up to Ninh Bình, the centre up to Lâm Đồng, the south. */
const weightOf = (provinceCode: string | null): string => {
  if (provinceCode === null || provinceCode < '38') return 'trong_so_bac';
  return provinceCode < '70' ? 'trong_so_trung' : 'trong_so_nam';
};

/** Women's names put together from the lists of common parts: «Thị» and one word are for the older, two words for the younger. */
export async function readNames(): Promise<NameOf> {
  const [surnames, ofGroups, middles, single, double] = await Promise.all(
    ['ho_viet_nam.csv', 'ho_theo_dan_toc.csv', 'dem_nu.csv', 'ten_nu.csv', 'ten_nu_hai_chu.csv'].map(readTable),
  );
  const common = (surnames ?? []).filter(({ it_tin_cay }) => it_tin_cay === '0');
  const surnameUrns = new Map(
    ['trong_so_bac', 'trong_so_trung', 'trong_so_nam'].map((weight) => [
      weight,
      urnOf(
        common,
        ({ ho = '' }) => ho,
        (row) => Number(row[weight]),
      ),
    ]),
  );
  const groupUrns = new Map(
    [...Map.groupBy(ofGroups ?? [], ({ ma_dan_toc = '' }) => ma_dan_toc)].map(([code, rows]) => [
      code,
      new Urn(rows.map(({ ho = '' }) => [ho, 1] as const)),
    ]),
  );
  const middle = urnOf(
    middles ?? [],
    ({ dem = '' }) => dem,
    ({ so_dem_mau_uit }) => Number(so_dem_mau_uit),
  );
  const one = urnOf(
    single ?? [],
    ({ ten = '' }) => ten,
    ({ so_dem_mau_uit, so_lan_trong_danh_muc }) => 1 + Number(so_dem_mau_uit) + Number(so_lan_trong_danh_muc),
  );
  const two = urnOf(
    double ?? [],
    ({ dem_va_ten = '' }) => dem_va_ten,
    ({ so_dem_mau_uit_sau_chu_thi }) => 1 + Number(so_dem_mau_uit_sau_chu_thi),
  );
  return (next, { group, provinceCode, birthYear }) => {
    const surname = (groupUrns.get(group.code) ?? surnameUrns.get(weightOf(provinceCode)))?.at(next()) ?? '';
    const ofOlder = birthYear < 1975 ? 0.75 : 0.35;
    const given = next() < ofOlder ? `${middle.at(next())} ${one.at(next())}` : two.at(next());
    const thi = given.startsWith('Thị') || next() > ofOlder ? '' : 'Thị ';
    return `${surname} ${thi}${given}`.normalize('NFC');
  };
}
