import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { draw } from '@vwu/kit/draw';
import { parse } from 'csv-parse/sync';

type NameOf = (person: string) => string;

const folder = join(import.meta.dirname, '..', '..', 'data');

async function readTable(file: string): Promise<Record<string, string>[]> {
  return parse(await readFile(join(folder, file)), { columns: true });
}

/** Something to draw from, where common things come up more often. */
class Urn {
  readonly #things: readonly string[];
  readonly #upTo: readonly number[];

  constructor(weighted: readonly (readonly [thing: string, weight: number])[]) {
    this.#things = weighted.map(([thing]) => thing);
    let sum = 0;
    this.#upTo = weighted.map(([, weight]) => (sum += weight));
  }

  draw(...name: readonly string[]): string {
    const mark = draw(...name) * (this.#upTo.at(-1) ?? 0);
    let low = 0;
    let high = this.#upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#upTo[middle] ?? 0) > mark) high = middle;
      else low = middle + 1;
    }
    return this.#things[low] ?? '';
  }
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
    [surnames.draw('surname', person), ...(draw('thi', person) < 0.6 ? ['Thị'] : []), givenNames.draw('given', person)]
      .join(' ')
      .normalize('NFC');
}
