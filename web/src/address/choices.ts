import type {
  AdminType,
  AreaTag,
  BaseClass,
  BaseOrder,
  Employment,
  GatheringCause,
  GatheringStatus,
  MentorStatus,
  ModelStage,
  ModelTheme,
  ModelType,
  PairKind,
  PositionTitle,
  SupportState,
  TargetGroup,
  UnitKind,
  UnitLevel,
} from '../gql/graphql.ts';

/** Every code of a list, in the order it is shown; a code the schema gains does not compile until it stands here. */
const codes = <T extends string>(order: Record<T, true>): readonly T[] => Object.keys(order) as T[];

export const gatheringStatuses = codes<GatheringStatus>({
  BELOW: true,
  AT_THRESHOLD: true,
  MET: true,
  NOT_APPLICABLE: true,
  NO_DATA: true,
});

export const mentorStatuses = codes<MentorStatus>({ REQUIRED_MISSING: true, ASSIGNED: true, OPTIONAL_MISSING: true });

export const baseClasses = codes<BaseClass>({
  EXCELLENT: true,
  ADVANCED: true,
  GOOD: true,
  AVERAGE: true,
  WEAK: true,
  NOT_COMPLETED: true,
});

/** A class, or none yet. */
export type ClassChoice = BaseClass | 'NONE';
export const classChoices: readonly ClassChoice[] = [...baseClasses, 'NONE'];

/** The types of the administrative units bases belong to; the others are of levels above (ORG-003). */
export const baseAdminTypes = ['XA', 'PHUONG', 'THI_TRAN', 'DAC_KHU'] as const satisfies readonly AdminType[];
export type BaseAdminType = (typeof baseAdminTypes)[number];

export const unitKinds = codes<UnitKind>({
  TERRITORIAL: true,
  SPECIAL: true,
  ARMED_FORCES: true,
  NON_STATE_ENTERPRISE: true,
  OFFICE: true,
  NO_COMMUNE: true,
});

export const areaTags = codes<AreaTag>({
  SPECIAL_DIFFICULT: true,
  ETHNIC: true,
  COAST_ISLAND: true,
  MOUNTAIN: true,
  REMOTE: true,
  CATHOLIC: true,
  RELIGIOUS: true,
  URBAN: true,
  APARTMENT: true,
  INDUSTRIAL: true,
  KEY: true,
  HIGH_MIGRANT: true,
  NEW_RESIDENTIAL: true,
});

/** In the order of D6. */
export const supportStates = codes<SupportState>({
  FLAGGED: true,
  AGREED: true,
  WORKSHOP_HELD: true,
  PLANNED: true,
  IMPLEMENTING: true,
  EVALUATED: true,
  ESCALATED: true,
  CLOSED_MET: true,
});

/** In the order of the headings of the document. */
export const gatheringCauses = codes<GatheringCause>({
  PARTY_LIMIT: true,
  FAMILY_MANY: true,
  FAMILY_DUES: true,
  NO_BENEFIT: true,
  NOT_PROTECTED: true,
  NO_LOAN: true,
  AWAY: true,
  YOUTH: true,
  ELDERLY: true,
  FRAIL: true,
  CHILDCARE: true,
  BUSINESS: true,
  CADRE: true,
  MEETING: true,
  POLICY: true,
});

export const baseOrders = codes<BaseOrder>({
  RATE_ASC: true,
  RATE_DESC: true,
  NAME_ASC: true,
  NAME_DESC: true,
  WOMEN_ASC: true,
  WOMEN_DESC: true,
  MEMBERS_NEEDED_ASC: true,
  MEMBERS_NEEDED_DESC: true,
  MENTOR_COUNT_ASC: true,
  MENTOR_COUNT_DESC: true,
});

export const modelThemes = codes<ModelTheme>({
  ORGANISATION: true,
  FAMILY: true,
  ECONOMY: true,
  BUSINESS: true,
  ENVIRONMENT: true,
  GENDER_EQUALITY: true,
  HEALTH: true,
  CULTURE_SPORT: true,
});

/** In the order of D11. */
export const modelStages = codes<ModelStage>({ PROPOSED: true, PILOT: true, EVALUATED: true, REPLICATED: true, STOPPED: true });

export const modelTypes = codes<ModelType>({
  GATHERING: true,
  ONE_PLUS_ONE: true,
  THREE_HAVE_THREE_KNOW: true,
  EXCELLENT_HELPS_AVERAGE: true,
  PILOT_POINT: true,
});

export const targetGroups = codes<TargetGroup>({
  YOUNG_WOMEN: true,
  YOUNG_MARRIED: true,
  ELDERLY: true,
  WORKING_AWAY: true,
  INFORMAL_ECONOMY: true,
  URBAN_APARTMENT: true,
  SMALL_TRADER: true,
  INTELLECTUAL: true,
  ENTREPRENEUR: true,
  ETHNIC_MINORITY: true,
  RELIGIOUS: true,
  MIGRANT: true,
  DISABLED: true,
  WORKER: true,
  BOARDING_HOUSE: true,
  DOMESTIC_WORKER: true,
  TEMPORARY_RESIDENT: true,
  POOR: true,
  ARMED_FORCES: true,
  RELIGIOUS_ESTABLISHMENT: true,
});

/** The pairs of two units; others are pairs of persons, who are counted and never named (MOD-001). */
export const unitPairKinds = ['STRONG_WEAK', 'GOOD_WEAK', 'EXCELLENT_AVERAGE'] as const satisfies readonly PairKind[];
export type UnitPairKind = (typeof unitPairKinds)[number];

/** Whether by the classes the stronger helps the weaker, or the pair was joined for another reason. */
export const pairFits = ['SOUND', 'REASONED'] as const;
export type PairFit = (typeof pairFits)[number];

/** In the order of rank. */
export const positionTitles = codes<PositionTitle>({
  PRESIDENT: true,
  VICE_PRESIDENT: true,
  PRESIDIUM_MEMBER: true,
  EXEC_MEMBER: true,
  BRANCH_HEAD: true,
  BRANCH_DEPUTY: true,
  GROUP_HEAD: true,
  GROUP_DEPUTY: true,
});

export const employments = codes<Employment>({ FULL_TIME: true, PART_TIME: true, CONCURRENT: true });

/** From the top of the tree down. */
export const unitLevels = codes<UnitLevel>({ CENTRAL: true, PROVINCE: true, DISTRICT: true, BASE: true, BRANCH: true, GROUP: true });
