import { draw } from '@vwu/kit/draw';
import { nameOf, sisterOf } from './names.ts';
import { homeIn, type Place, places } from './places.ts';

/** A record as an officer wrote it. */
export interface Recorded {
  readonly key: string;
  readonly fullName: string;
  readonly bornOn: string | null;
  readonly birthYear: number;
  readonly home: string;
  readonly admittedOn: string;
  readonly place: Place;
  readonly phone: string | null;
  readonly citizenId: string | null;
  readonly isActive: boolean;
}

const digits = (count: number, ...name: readonly string[]): string =>
  String(Math.floor(draw('digits', ...name) * 10 ** count)).padStart(count, '0');

/** Women of all places, each once; of a hundred, one has a twin in her branch who is a member too. */
export const womenOf = (seed: string): Recorded[] =>
  places.flatMap((place) =>
    Array.from({ length: place.women }, (_one, index) => {
      const key = `${seed} ${place.name} ${index}`;
      return draw('twin', key) < 0.005 ? [womanOf(key, place), twinOf(womanOf(key, place))] : [womanOf(key, place)];
    }).flat(),
  );

function womanOf(key: string, place: Place): Recorded {
  const birthYear = 1942 + Math.floor(64 * (0.6 * draw('year', key) + 0.4 * draw('year again', key)));
  const home = homeIn(place, key);
  return {
    key,
    fullName: nameOf(key, { isOfMountains: place.isOfMountains, birthYear }),
    bornOn: birthOf(key, birthYear),
    birthYear,
    home,
    admittedOn: admissionOf(key, birthYear),
    place,
    phone: phoneOf(key, home, birthYear),
    citizenId: citizenIdOf(key, birthYear),
    isActive: draw('active', key) < 0.95,
  };
}

/** Of a third of older women the day is not known; then it is left out, or the first of January is written. */
function birthOf(key: string, year: number): string | null {
  const isUnknown = draw('day unknown', key) < (year < 1962 ? 0.33 : 0.04);
  if (isUnknown) return draw('first of january', key) < 0.5 ? `${year}-01-01` : null;
  return new Date(Date.UTC(year, 0, 1 + Math.floor(draw('day', key) * 365))).toISOString().slice(0, 10);
}

/** Most are young when they join; four of ten of a year on one of two days of celebration. */
export function admissionOf(key: string, birthYear: number): string {
  const year = Math.min(2024, birthYear + 19 + Math.floor(16 * draw('admitted at', key) ** 2));
  const chance = draw('celebration', key);
  if (chance < 0.4) return `${year}-${chance < 0.2 ? '10-20' : '03-08'}`;
  return new Date(Date.UTC(year, 0, 1 + Math.floor(draw('admitted', key) * 365))).toISOString().slice(0, 10);
}

/** Most have one, of older women half; in every third branch some are given the number of its head. */
function phoneOf(key: string, home: string, year: number): string | null {
  if (draw('head of branch', home) < 0.33 && draw('number of the head', key) < 0.06) return `09${digits(8, 'head', home)}`;
  return draw('phone', key) < (year < 1962 ? 0.5 : 0.8) ? `09${digits(8, 'phone', key)}` : null;
}

/** Twelve digits say the century and the year of birth; some still have the older card. */
function citizenIdOf(key: string, year: number): string | null {
  const kind = draw('card', key);
  if (kind < 0.1) return `1${digits(8, 'old card', key)}`;
  return kind < 0.55 ? newCard(key, year) : null;
}

export const newCard = (key: string, year: number): string =>
  `0${digits(2, 'province', key)}${year < 2000 ? 1 : 3}${String(year).slice(2)}${digits(6, 'card', key)}`;

const twinOf = (woman: Recorded): Recorded => {
  const key = `${woman.key} twin`;
  return {
    ...woman,
    key,
    fullName: sisterOf(woman.fullName, key),
    phone: phoneOf(key, woman.home, woman.birthYear),
    citizenId: citizenIdOf(key, woman.birthYear),
  };
};
