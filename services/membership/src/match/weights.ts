/**
 * What the score of a pair is made of (Fellegi and Sunter): how often something is seen of two records of one woman, over how often
 * of two women. Chosen on one labelled set and held to on another (test/matches-labelled.test.ts); decision 22 says why each stands.
 */

/** Pairs from this score on, per cent, are shown to officers. */
export const threshold = 72;

/** How many of a hundred records have a second one: in the same base or where its lineage leads; and anywhere else. */
export const secondRecords = { related: 0.05, elsewhere: 0.005 } as const;

/** Women in the Union: whom a pair of two bases is compared with where it is not known how many are recorded. */
export const nation = 19_000_000;

/** How much the national lists weigh beside the bearers of a name in a base, in bearers. */
export const priorBearers = 0.5;

/** A name crowded in one base is crowded in as many around it: names of a people, of a clan. */
export const basesOfOneName = 20;

/** Ratios of names: what differs is rarer in two records of one woman than among her namesakes, or not. */
export const name = {
  same: 1,
  /** One of them was typed without any marks. */
  unmarked: 1,
  /** «Hoa» and «Hòa»: two names more often than a slip. */
  otherMarks: 0.02,
  otherOrder: 1,
  /** «Ngọc Thanh» and «Thanh Ngọc» of one surname. */
  otherGiven: 0.05,
  withoutThi: 1,
  /** A slip that leaves no name: as rare as it is, nobody is called so. */
  slip: 0.8,
  /** A word between surname and given name is missing; or another name stands there, one letter away. */
  wordMissing: 0.01,
  otherName: 0.01,
  /** How many names are as near to a name as these two are, by how common the name itself is. */
  namesNearOne: 10,
  /** How often she goes by another name altogether. */
  other: 0.002,
} as const;

const days = 365 * 60;
const years = 60;

/** How many women have a twin who is a member too: called alike, living near, and born on the same day. */
export const twins = 0.005 * days;

/** Ratios of births; women of sixty years of birth are members. */
export const birth = {
  sameDay: 0.9 * days,
  sameYear: 0.95 * years,
  swapped: 0.02 * days,
  /** One of day and month agrees: some forty days are as near. */
  dayOff: (0.01 * days) / 40,
  /** Day and month agree, and the year is one off; or a digit of it is. */
  yearOff: (0.04 * days) / 2,
  digitOff: (0.005 * days) / 16,
  yearNear: (0.04 * years) / 2,
  other: 0.005,
} as const;

/**
 * How many second records stand in the branch of the first; and how many times as many of one name live in a branch as would by
 * chance, for kin live together.
 */
export const home = { same: 0.6, kin: 2 } as const;

/**
 * Ratios of the days both say she was first admitted on: copied from one book they are one day; but whole branches were admitted on one
 * day of celebration, so that the day alone finds nobody.
 */
export const admission = { same: 20, other: 0.6 } as const;

/** How often a woman's two records have one number; how often those of two women of one name do, of a number two have. */
export const phone = { same: 0.75, chance: { related: 0.002, elsewhere: 0.000_01 }, other: 0.25 } as const;

/** A number more have than this is an officer's, or a household's, and finds nobody. */
export const bearersOfPhone = 8;

/** Ratios of numbers: two of twelve digits are of two women, but for a slip; an older card is exchanged for another. */
export const citizenId = { same: 10_000_000, near: 2_000, other: 1e-9, otherOld: 0.3 } as const;

/** How alike names must be (pg_trgm) to be compared at all, of two of one branch and year. */
export const similarNames = 0.4;

/** Where nobody knows how many are compared: nineteen million women in three thousand bases. */
export const womenOfBase = 6_000;
