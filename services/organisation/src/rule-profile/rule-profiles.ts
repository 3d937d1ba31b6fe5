import { BaseModel, type UnitKind } from '../unit/unit.enums.ts';
import { RuleProfile } from './rule-profile.entity.ts';

/** What goes for all kinds alike: both models (ORG-002), and «sinh hoạt … 4 lần/năm» (000 §II L80), also without a commune (ORG-006). */
const alike = { baseModels: Object.values(BaseModel), minimumMeetingsPerYear: 4 };

/** A base that stands for a commune, or for a place that has none (ORG-006): it is a base, and no focal point of a province. */
const forPlaces = { superiorLevels: ['PROVINCE', 'DISTRICT'], isEstablishedOnRequest: false, isSubordinateUnit: false } as const;

/** A base of an agency or organisation: it is established when that asks (ORG-025), has no commune, and no target (RATE-012). */
const forOrganisations = {
  gatheringTargetApplies: false,
  hasAdministrativeUnit: false,
  isEstablishedOnRequest: true,
  isSubordinateUnit: true,
} as const;

const rules: Readonly<Record<UnitKind, Omit<RuleProfile, 'kind' | keyof typeof alike>>> = {
  TERRITORIAL: { ...forPlaces, gatheringTargetApplies: true, hasAdministrativeUnit: true },
  NO_COMMUNE: { ...forPlaces, gatheringTargetApplies: false, hasAdministrativeUnit: false },
  SPECIAL: { ...forOrganisations, superiorLevels: ['PROVINCE', 'DISTRICT'] },
  NON_STATE_ENTERPRISE: { ...forOrganisations, superiorLevels: ['PROVINCE', 'DISTRICT'] },
  ARMED_FORCES: { ...forOrganisations, superiorLevels: ['CENTRAL', 'PROVINCE'] },
  OFFICE: { ...forOrganisations, superiorLevels: ['CENTRAL', 'PROVINCE', 'DISTRICT'] },
};

const profiles = new Map(
  (Object.keys(rules) as UnitKind[]).map((kind) => [kind, Object.assign(new RuleProfile(), { kind, ...alike, ...rules[kind] })]),
);

/** The profile of every kind there is (ORG-048): the one place where rules by kind stand; structure, requests and counts ask it. */
export const ruleProfiles: readonly RuleProfile[] = [...profiles.values()];

/** The rules for bases of a kind. */
export function ruleProfileOf(kind: UnitKind): RuleProfile {
  const profile = profiles.get(kind);
  if (!profile) throw new Error(`no rule profile for the kind ${kind}`);
  return profile;
}

/** The kinds of which something is so. */
export const kindsThat = (which: (profile: RuleProfile) => boolean): UnitKind[] => ruleProfiles.filter(which).map(({ kind }) => kind);
