import type { UnitLevel } from '../unit/unit.enums.ts';

/**
 * Roles whose accounts stand at units of a level. The Central ones see all and never gain or lose; since 2025 nobody stands
 * at a district (F-20), and nobody signs in for a branch or a group.
 */
export const rolesByLevel: Readonly<Record<UnitLevel, readonly string[]>> = {
  CENTRAL: ['CENTRAL_ANALYST', 'CENTRAL_ORGANISER', 'STANDING_PRESIDIUM'],
  PROVINCE: ['PROVINCE_OFFICER', 'PARTNER'],
  DISTRICT: [],
  BASE: ['BASE_OFFICER'],
  BRANCH: [],
  GROUP: [],
};
