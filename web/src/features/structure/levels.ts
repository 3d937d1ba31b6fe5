import type { UnitLevel } from '../../gql/graphql.ts';

/** The levels a unit can be established at below one of a level. */
export const levelsBelow: Readonly<Record<UnitLevel, readonly UnitLevel[]>> = {
  CENTRAL: ['PROVINCE'],
  PROVINCE: ['BASE'],
  DISTRICT: ['BASE'],
  BASE: ['BRANCH'],
  BRANCH: ['GROUP'],
  GROUP: [],
};

/** The level a unit below another has unless the reader says otherwise. */
export const firstLevelBelow = (level: UnitLevel): UnitLevel => levelsBelow[level][0] ?? 'GROUP';
