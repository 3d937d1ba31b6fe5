import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { draw } from '@vwu/kit/draw';
import { Urn } from '@vwu/kit/urn';
import { parse } from 'csv-parse/sync';

type NameOf = (person: string) => string;

const folder = join(import.meta.dirname, '..', '..', 'data');

async function readTable(file: string): Promise<Record<string, string>[]> {
  return parse(await readFile(join(folder, file)), { columns: true });
}

/** Vietnamese women's names put together from the lists of common parts: nobody's name is taken over whole. */
export async function readNames(): Promise<NameOf> {
  const surnames = new Urn(
    (await readTable('ho_viet_nam.csv'))
      .filter(({ it_tin_cay }) => it_tin_cay === '0')
      .map(({ ho = '', so_dem_mau_uit }) => [ho, Number(so_dem_mau_uit)]),
  );
  const givenNames = new Urn(
    (await readTable('ten_nu_hai_chu.csv')).map(({ dem_va_ten = '', so_dem_mau_uit_sau_chu_thi }) => [
      dem_va_ten,
      1 + Number(so_dem_mau_uit_sau_chu_thi),
    ]),
  );
  return (person) =>
    [surnames.at(draw('surname', person)), ...(draw('thi', person) < 0.6 ? ['Thị'] : []), givenNames.at(draw('given', person))]
      .join(' ')
      .normalize('NFC');
}
