import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

const folder = join(import.meta.dirname, '..', '..', 'data');

/** Words that no list has: of a people whose names are few there. Where they are common, those who bear them are counted. */
const floors = { surname: 0.001, middle: 0.002, given: 0.002 } as const;

/** How many women have no word between surname and given name but «Thị». */
const withoutMiddle = 0.35;

type Shares = ReadonlyMap<string, number>;

const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');

/** The share of each folded word of a column, by the columns that count it. */
function sharesOf(
  file: string,
  word: string,
  counted: readonly string[],
  take: (text: string) => string | undefined = (text) => text,
): Shares {
  const lines: Record<string, string>[] = parse(readFileSync(join(folder, file)), { columns: true });
  const counts = new Map<string, number>();
  for (const line of lines) {
    const key = fold(take(line[word] ?? '') ?? '');
    counts.set(key, (counts.get(key) ?? 0) + counted.reduce((sum, count) => sum + Number(line[count]), 0));
  }
  const total = [...counts.values()].reduce((sum, one) => sum + one, 0);
  return new Map([...counts].map(([key, one]) => [key, one / total]));
}

function readShares(): Readonly<Record<keyof typeof floors, Shares>> {
  return {
    surname: sharesOf('ho_viet_nam.csv', 'ho', ['so_dem_mau_uit']),
    middle: sharesOf('dem_nu.csv', 'dem', ['so_dem_mau_uit'], (text) => text.split(' ')[1]),
    given: sharesOf('ten_nu.csv', 'ten', ['so_dem_mau_uit', 'so_lan_trong_danh_muc']),
  };
}

let shares: ReturnType<typeof readShares> | undefined;

/** Whether a word stands in somebody's name at the place it has in this one, by the lists. */
export function isNameWord(word: string, words: readonly string[]): boolean {
  shares ??= readShares();
  const { surname, middle, given } = shares;
  return words[0] === word ? surname.has(word) : middle.has(word) || given.has(word);
}

/**
 * How many of the nation's women have a name of these words, as a share: by the national lists of its parts, taken for independent.
 *
 * @param words the folded words in the order they stand, without «thi».
 */
export function nameShare(words: readonly string[]): number {
  shares ??= readShares();
  const { surname, middle, given } = shares;
  const of = (part: keyof typeof floors, known: Shares, word = '') => Math.max(known.get(word) ?? 0, floors[part]);
  const [first, ...rest] = words;
  const between = rest.slice(0, -1);
  const middles = between.map((word) => of('middle', middle, word) * (1 - withoutMiddle));
  return of('surname', surname, first) * of('given', given, rest.at(-1)) * (middles.length > 0 ? product(middles) : withoutMiddle);
}

const product = (factors: readonly number[]): number => factors.reduce((all, one) => all * one, 1);
