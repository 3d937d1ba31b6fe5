import { type ComparedBirth, compareBirths } from './compare-births.ts';
import { type ComparedName, compareNames, isSlip, type NamesCompared } from './compare-names.ts';
import type { MatchReason } from './match.enums.ts';
import * as weight from './weights.ts';

/** What is compared of a record. */
export interface ComparedPerson extends ComparedName, ComparedBirth {
  /** The day she was admitted first, by this record. */
  readonly admittedOn: string | null;
  /** Equal for equal numbers. */
  readonly phoneMark: string | null;
  readonly citizenId: string | null;
}

/** Where two records belong on today's map. */
export type Nearness = 'HOME' | 'BASE' | 'LINEAGE' | 'ELSEWHERE';

/** Two records, and whom they were found among. */
export interface Pair {
  readonly one: ComparedPerson;
  readonly other: ComparedPerson;
  readonly nearness: Nearness;
  /** How many are recorded in the base of the one. */
  readonly residents: number;
  /** How many of these in the branch of the one. */
  readonly neighbours: number;
  /** How many are recorded at all. */
  readonly recorded: number;
  /** How many of these have the name of the one or the other, beyond the two. */
  readonly namesakes: number;
  /** How many records have the number of the one. */
  readonly phoneBearers: number;
}

export interface Score {
  /** How probable it is that both are of one woman, per cent. */
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}

type Verdict = readonly [ratio: number, reason?: MatchReason];

/**
 * How probable it is that two records are of one woman, and why (Fellegi and Sunter): how many records have a second one, times what
 * each agreement says, over how many of those compared would bear the name by chance. Whoever bears a name many have where she lives
 * needs more to be known by than whoever has it alone.
 */
export function scorePair(pair: Pair): Score {
  const { one, other, nearness } = pair;
  const names = compareNames(one, other);
  const verdicts = [
    compareBirths(one, other),
    compareHomes(pair),
    compareAdmissions(one.admittedOn, other.admittedOn, names),
    comparePhones(pair),
    compareCitizenIds(one.citizenId, other.citizenId),
  ];
  const prior = nearness === 'ELSEWHERE' ? weight.secondRecords.elsewhere : weight.secondRecords.related;
  const odds = verdicts.reduce((all, [ratio]) => all * ratio, (prior * names.ratio) / chanceBearers(pair, names));
  return {
    score: Math.min(99, Math.floor((100 * odds) / (1 + odds))),
    reasons: [...names.reasons, ...verdicts.flatMap(([, reason]) => reason ?? [])],
  };
}

/**
 * How many of those compared would be called so without being her: as many as are known there, and where few or none are, as the
 * national lists have it (a gamma prior of the weight of half a bearer). Of names that are only near, the lists alone say how many.
 */
function chanceBearers({ nearness, residents, recorded, namesakes }: Pair, { share, isOneName, mayBeSisters }: NamesCompared): number {
  if (nearness === 'ELSEWHERE') return namesakes * weight.basesOfOneName + share * recorded;
  const listed = share * residents;
  const known = isOneName ? (namesakes + weight.priorBearers) / (1 + weight.priorBearers / listed) : namesakes + listed;
  return Math.max(namesakes, known) + (mayBeSisters ? weight.twins : 0);
}

/** Of two in one base: how many have their second record in one branch with the first, over how many namesakes would be of one. */
function compareHomes({ nearness, residents, neighbours }: Pair): Verdict {
  const byChance = Math.min(0.9, (weight.home.kin * neighbours) / residents);
  const verdicts: Readonly<Record<Nearness, Verdict>> = {
    HOME: [Math.max(1, weight.home.same / byChance), 'HOME_SAME'],
    BASE: [Math.min(1, (1 - weight.home.same) / (1 - byChance)), 'BASE_SAME'],
    LINEAGE: [1, 'BASE_LINEAGE'],
    ELSEWHERE: [1, 'BASE_OTHER'],
  };
  return verdicts[nearness];
}

/** Sisters join together. */
function compareAdmissions(one: string | null, other: string | null, { mayBeSisters }: NamesCompared): Verdict {
  if (one === null || other === null || mayBeSisters) return [1];
  return one === other ? [weight.admission.same, 'ADMISSION_SAME'] : [weight.admission.other];
}

/** Of a number that many have, two namesakes have it soon by chance. */
function comparePhones({ one, other, nearness, phoneBearers }: Pair): Verdict {
  if (one.phoneMark === null || other.phoneMark === null) return [1];
  if (one.phoneMark !== other.phoneMark) return [weight.phone.other, 'PHONE_OTHER'];
  const { chance, same } = weight.phone;
  const ofTwo = nearness === 'ELSEWHERE' ? chance.elsewhere : chance.related;
  return [same / Math.min(same, ofTwo * Math.max(1, phoneBearers - 1) ** 2), 'PHONE_SAME'];
}

const isTwelve = (digits: string): boolean => digits.length === 12;

/** A card of nine digits beside one of twelve says nothing: the one was exchanged for the other. */
function compareCitizenIds(one: string | null, other: string | null): Verdict {
  if (one === null || other === null) return [1];
  if (one === other) return [weight.citizenId.same, 'CITIZEN_ID_SAME'];
  if (one.length !== other.length) return [1];
  if (!isTwelve(one)) return [weight.citizenId.otherOld, 'CITIZEN_ID_OTHER'];
  return isSlip(one, other) ? [weight.citizenId.near, 'CITIZEN_ID_NEAR'] : [weight.citizenId.other, 'CITIZEN_ID_OTHER'];
}
