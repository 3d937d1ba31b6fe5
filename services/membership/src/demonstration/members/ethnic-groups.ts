import type { Urn } from '@vwu/kit/urn';
import { readTable, urnOf } from './tables.ts';

export interface EthnicGroup {
  readonly code: string;
  /** Its official name. */
  readonly name: string;
  readonly isMinority: boolean;
}

/** What ethnic group somebody of a province is of, as the census of 2019 counted; of a province that is not known, as the nation. */
export type EthnicMix = (provinceCode: string | null) => Urn<EthnicGroup>;

/** Foreigners, and those whose group is not known, are no group. */
const lastGroup = '54';

export async function readEthnicMix(): Promise<EthnicMix> {
  const named = await readTable('dan_toc.csv');
  const groups = new Map(
    named
      .filter(({ ma = '' }) => ma <= lastGroup)
      .map(({ ma = '', ten = '', la_thieu_so }) => [ma, { code: ma, name: ten.normalize('NFC'), isMinority: la_thieu_so === '1' }]),
  );
  const counted = (await readTable('dan_toc_theo_tinh_cu_2019.csv')).filter(({ ma_dan_toc = '' }) => groups.has(ma_dan_toc));
  const urn = (rows: readonly Record<string, string>[]) =>
    urnOf(
      rows,
      ({ ma_dan_toc = '' }) => groups.get(ma_dan_toc) as EthnicGroup,
      ({ dan_so }) => Number(dan_so),
    );
  const nation = urn(counted);
  const ofProvinces = new Map([...Map.groupBy(counted, ({ ma_tinh_cu = '' }) => ma_tinh_cu)].map(([code, rows]) => [code, urn(rows)]));
  return (code) => ofProvinces.get(code ?? '') ?? nation;
}
