import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draw } from '@vwu/kit/draw';
import { parse } from 'csv-parse/sync';

const folder = join(import.meta.dirname, '..', '..', 'data');

type Weighted = readonly (readonly [thing: string, weight: number])[];

/** Things of a list, weighed by the columns that count them. */
const readWeighted = (file: string, thing: string, ...counted: readonly string[]): Weighted =>
  parse<Record<string, string>>(readFileSync(join(folder, file)), { columns: true }).map((line) => [
    line[thing] ?? '',
    counted.reduce((sum, count) => sum + Number(line[count]), 0),
  ]);

const totals = new WeakMap<Weighted, number>();

function totalOf(things: Weighted): number {
  const total = totals.get(things) ?? things.reduce((sum, [, weight]) => sum + weight, 0);
  totals.set(things, total);
  return total;
}

/** One of some things, where common ones come up more often; the same for the same name. */
export function pick(things: Weighted, ...name: readonly (string | number)[]): string {
  let mark = draw(...name) * totalOf(things);
  for (const [thing, weight] of things) {
    mark -= weight;
    if (mark < 0) return thing;
  }
  return things[0]?.[0] ?? '';
}

const surnames = readWeighted('ho_viet_nam.csv', 'ho', 'so_dem_mau_uit');
const givenNames = readWeighted('ten_nu.csv', 'ten', 'so_dem_mau_uit', 'so_lan_trong_danh_muc');
const middles = readWeighted('dem_nu.csv', 'dem', 'so_dem_mau_uit')
  .filter(([middle]) => middle !== 'Thị')
  .map(([middle, weight]) => [middle.replace('Thị ', ''), weight] as const);

/** A commune of the mountains: four surnames hold nearly everybody, and few given names are in use. */
const surnamesOfMountains: Weighted = [
  ['Hồ', 60],
  ['Đinh', 18],
  ['Giàng', 12],
  ['Lý', 6],
  ['Pi Năng', 4],
];
const givenNamesOfMountains = givenNames.slice(0, 45);

/**
 * A woman's name put together from the national lists, so that «Nguyễn Thị Hoa» is as common as it is: some twenty thousand of
 * nineteen million.
 */
export function nameOf(woman: string, { isOfMountains, birthYear }: { isOfMountains: boolean; birthYear: number }): string {
  const surname = pick(isOfMountains ? surnamesOfMountains : surnames, 'surname', woman);
  const given = pick(isOfMountains ? givenNamesOfMountains : givenNames, 'given', woman);
  const isPlain = draw('plain', woman) < (isOfMountains ? 0.8 : birthYear < 1985 ? 0.36 : 0.28);
  if (isPlain) return `${surname} Thị ${given}`.normalize('NFC');
  const thi = draw('thi', woman) < (birthYear < 1985 ? 0.8 : 0.5) ? ' Thị' : '';
  return `${surname}${thi} ${pick(middles, 'middle', woman)} ${given}`.normalize('NFC');
}

/** Another given name for a sister: a third of them sound alike. */
export function sisterOf(fullName: string, woman: string): string {
  const words = fullName.split(' ');
  const own = words.at(-1) ?? '';
  const alike = givenNames.filter(([given]) => given[0] === own[0] && given !== own);
  const others = draw('alike', woman) < 0.33 && alike.length > 0 ? alike : givenNames.filter(([given]) => given !== own);
  return [...words.slice(0, -1), pick(others, 'sister', woman)].join(' ');
}
