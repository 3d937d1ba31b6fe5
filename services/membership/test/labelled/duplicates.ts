import { draw } from '@vwu/kit/draw';
import { pick } from './names.ts';
import { homeIn, places } from './places.ts';
import { admissionOf, newCard, type Recorded, womenOf } from './women.ts';

/** What happens when somebody is recorded a second time, and of a hundred such records how many it happens to. */
const distortions = [
  ['nothing differs', 25],
  ['no diacritics', 12],
  ['other tone placement', 6],
  ['other word order', 4],
  ['«Thị» missing', 8],
  ['slip in a word', 8],
  ['day unknown', 9],
  ['day and month swapped', 5],
  ['year off by one', 6],
  ['another branch', 10],
  ['a base it came from', 8],
  ['moved, the same phone', 5],
  ['moved, no phone', 1.5],
  ['older card', 4],
] as const;
export type Distortion = (typeof distortions)[number][0];

export interface Labelled {
  readonly records: readonly Recorded[];
  /** The pairs that are one woman, by the keys of both. */
  readonly planted: readonly { readonly one: string; readonly other: string; readonly distortion: Distortion }[];
}

const total = 20_000;

/** Twenty thousand records, three of a hundred of them second ones. */
export function labelledSet(seed: string): Labelled {
  const women = womenOf(seed).toSorted((a, b) => draw('order', a.key) - draw('order', b.key));
  const duplicates = Math.round(total * 0.03);
  const first = women.slice(0, total - duplicates);
  const planted = first.slice(0, duplicates).map((woman) => ({ woman, ...recordedAgain(woman) }));
  return {
    records: [...first, ...planted.map(({ again }) => again)],
    planted: planted.map(({ woman, again, distortion }) => ({ one: woman.key, other: again.key, distortion })),
  };
}

/** A second record: another officer asks again, so that what is known differs; in one of ten something else is distorted too. */
function recordedAgain(woman: Recorded): { readonly again: Recorded; readonly distortion: Distortion } {
  const key = `${woman.key} again`;
  const home = draw('same branch', key) < 0.6 ? woman.home : homeIn(woman.place, key);
  const again = {
    ...woman,
    key,
    home,
    admittedOn: admissionAgain(woman, key),
    phone: phoneAgain(woman, key),
    citizenId: citizenIdAgain(woman, key),
    isActive: true,
  };
  const { distortion, distorted } = somethingDiffers(woman, again, key);
  const second = draw('second distortion', key) < 0.1 ? (pick(slips, 'second', key) as Distortion) : distortion;
  return { distortion, again: second === distortion ? distorted : distort[second](distorted, key) };
}

/** What has no «Thị» does not lose it: another distortion is drawn then. */
function somethingDiffers(
  { phone }: Recorded,
  again: Recorded,
  key: string,
): { readonly distortion: Distortion; readonly distorted: Recorded } {
  for (let attempt = 0; ; attempt += 1) {
    const distortion = pick(distortions, 'distortion', key, attempt) as Distortion;
    const distorted = distort[distortion]({ ...again, ...(distortion === 'moved, the same phone' ? { phone } : {}) }, key);
    if (distortion === 'nothing differs' || JSON.stringify(distorted) !== JSON.stringify(again)) return { distortion, distorted };
  }
}

const slips = distortions.slice(1, 9);

/** Four of ten are copied from the same book; the others are written down as of another day. */
const admissionAgain = ({ admittedOn, birthYear }: Recorded, key: string): string =>
  draw('same book', key) < 0.4 ? admittedOn : draw('anew', key) < 0.5 ? '2025-03-08' : admissionOf(key, birthYear);

const otherNumber = (key: string): string => `03${String(Math.floor(draw('other number', key) * 1e8)).padStart(8, '0')}`;

/** Most give the number they gave before; some have another by now. */
function phoneAgain({ phone }: Recorded, key: string): string | null {
  const chance = draw('phone again', key);
  if (phone !== null) return chance < 0.65 ? phone : chance < 0.8 ? otherNumber(key) : null;
  return chance < 0.3 ? otherNumber(key) : null;
}

/** The number itself cannot stand twice among active members: a second record has none, or it is of somebody who had left. */
const citizenIdAgain = ({ citizenId, isActive, birthYear }: Recorded, key: string): string | null => {
  if (citizenId === null) return draw('card again', key) < 0.3 ? newCard(key, birthYear) : null;
  if (!isActive && citizenId.length === 12) return draw('card again', key) < 0.5 ? citizenId : null;
  return citizenId.length === 9 && draw('card again', key) < 0.4 ? newCard(key, birthYear) : null;
};

type Distort = (record: Recorded, key: string) => Recorded;

const words =
  (change: (parts: string[], key: string) => readonly string[]): Distort =>
  (record, key) => ({
    ...record,
    fullName: change(record.fullName.split(' '), key).join(' ').normalize('NFC'),
  });

const unmarked = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

/** «Hòa» and «Hoà», «Thúy» and «Thuý». */
const otherTone = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])$/u, '$1$3$2')
    .normalize('NFC');

/** A letter lost, doubled, or swapped with the next, in one of the words. */
function slip(parts: string[], key: string): readonly string[] {
  const at = Math.floor(draw('word', key) * parts.length);
  const letters = [...(parts[at] ?? '')];
  const letter = 1 + Math.floor(draw('letter', key) * Math.max(1, letters.length - 1));
  const ways = [
    () => letters.toSpliced(letter, 1),
    () => letters.toSpliced(letter, 0, letters[letter] ?? ''),
    () => letters.toSpliced(letter - 1, 2, letters[letter] ?? '', letters[letter - 1] ?? ''),
  ];
  const way = ways[Math.floor(draw('way', key) * ways.length)];
  return parts.with(at, (way?.() ?? letters).join(''));
}

/** Elsewhere in another province, and not told: the record there begins anew. */
const moved =
  (isTold: (record: Recorded) => boolean): Distort =>
  (record, key) => {
    if (!isTold(record)) return record;
    const elsewhere = places.filter(({ province, wentTo }) => province !== record.place.province && wentTo === undefined);
    const place = elsewhere[Math.floor(draw('elsewhere', key) * elsewhere.length)] ?? record.place;
    return { ...record, place, home: homeIn(place, key), admittedOn: '2025-03-08' };
  };

const distort: Readonly<Record<Distortion, Distort>> = {
  'nothing differs': (record) => record,
  'no diacritics': words((parts) => parts.map(unmarked)),
  'other tone placement': words((parts) => parts.map(otherTone)),
  'other word order': words(([surname = '', ...rest], key) =>
    draw('order of words', key) < 0.7 ? [...rest, surname] : [rest.at(-1) ?? '', surname, ...rest.slice(0, -1)],
  ),
  '«Thị» missing': words((parts) => (parts.length > 2 ? parts.filter((word) => unmarked(word) !== 'Thi') : parts)),
  'slip in a word': words(slip),
  'day unknown': (record, key) => ({ ...record, bornOn: draw('first of january', key) < 0.5 ? `${record.birthYear}-01-01` : null }),
  'day and month swapped': (record) => {
    const [year, month, day = '13'] = record.bornOn?.split('-') ?? [];
    return Number(day) > 12 ? record : { ...record, bornOn: `${year}-${day}-${month}` };
  },
  'year off by one': (record, key) => {
    const birthYear = record.birthYear + (draw('earlier', key) < 0.5 ? -1 : 1);
    const bornOn = record.bornOn === null ? null : `${birthYear}${record.bornOn.slice(4).replace('-02-29', '-02-28')}`;
    return { ...record, birthYear, bornOn };
  },
  'another branch': (record, key) => ({ ...record, home: homeIn(record.place, 'another', key) }),
  'a base it came from': (record, key) => {
    const heir = places.find(({ name }) => name === record.place.wentTo);
    return heir === undefined ? record : { ...record, place: heir, home: homeIn(heir, 'heir', key) };
  },
  'moved, the same phone': moved(({ phone }) => phone !== null),
  'moved, no phone': (record, key) => moved(() => true)({ ...record, phone: null }, key),
  'older card': (record, key) => ({ ...record, citizenId: `2${otherNumber(key).slice(2)}` }),
};
