import type { EntityManager } from '@vwu/kit/database';
import type { Keyring } from '@vwu/kit/keyring';
import { createReach, type Reach } from '@vwu/kit/reach';
import type { RequestScope } from '@vwu/kit/request-scope';
import type { Viewer } from '@vwu/kit/viewer';
import { createLockedFiguresLoader, type LockedFiguresLoader } from './adjustment/adjustment.loader.ts';
import {
  type BaseCountLoader,
  type BaseCountSumLoader,
  createBaseCountLoader,
  createBaseCountSumLoader,
} from './base-count/base-count.loader.ts';
import { createHonoraryCardLoader, type HonoraryCardLoader } from './card/honorary-card.loader.ts';
import { type CareLoader, createCareLoader } from './care/care.loader.ts';
import { type CoreGapLoader, createCoreGapLoader } from './core-gap/core-gap.loader.ts';
import { type CountLoader, createCountLoader } from './count/count.loader.ts';
import { createGrowthLoader, type GrowthLoader } from './count/growth.loader.ts';
import { createLockedGrowthLoader, type LockedGrowthLoader } from './count/locked-growth.loader.ts';
import { type AreaDuesLoader, createAreaDuesLoader, createDuesLoader, type DuesLoader } from './dues/dues.loader.ts';
import { createHouseholdDuesLoader, type HouseholdDuesLoader } from './dues/household-dues.loader.ts';
import { createPaymentLoader, createReliefLoader, type PaymentLoader, type ReliefLoader } from './dues/member-dues.loader.ts';
import { createFiguresLoader, type FiguresLoader } from './figures/figures.loader.ts';
import { createFundCoverageLoader, createFundLoader, type FundCoverageLoader, type FundLoader } from './fund/fund.loader.ts';
import { createGrowthTargetLoader, type GrowthTargetLoader } from './growth-target/growth-target.loader.ts';
import {
  type ContributionLoader,
  createContributionLoader,
  createHonoraryLoader,
  createStepLoader,
  type HonoraryLoader,
  type StepLoader,
} from './honorary/honorary.loader.ts';
import { createHonoraryCountLoader, type HonoraryCountLoader } from './honorary-count/honorary-count.loader.ts';
import { createHonoraryMovementLoader, type HonoraryMovementLoader } from './honorary-count/honorary-movement.loader.ts';
import {
  type CurrentListLoader,
  createCurrentListLoader,
  createHonoraryListCountLoader,
  createHonoraryListLoader,
  createListedLoader,
  type HonoraryListCountLoader,
  type HonoraryListLoader,
  type ListedLoader,
} from './honorary-list/honorary-list.loader.ts';
import { createUnitListsLoader, type UnitListsLoader } from './honorary-list/list-lists.ts';
import { createListStandingLoader, type ListStandingLoader } from './honorary-list/list-standing.loader.ts';
import { createListBoardLoader, type ListBoardLoader } from './honorary-list/read-board.ts';
import { type AssignmentLoader, createAssignmentLoader } from './honorary-work/assignment.loader.ts';
import {
  createHouseholdCoverageLoader,
  createMemberHouseholdLoader,
  type HouseholdCoverageLoader,
  type MemberHouseholdLoader,
} from './household/household.loader.ts';
import { createImportStepLoader, type ImportStepLoader } from './import/import.loader.ts';
import { createLedgerLoader, createStateLoader, type LedgerLoader, type StateLoader } from './ledger/ledger.loader.ts';
import { createLocalRuleLoader, createRulesLeftLoader, type LocalRuleLoader } from './local-rule/local-rule.loader.ts';
import { createMatchLoader, type MatchLoader } from './match/match.loader.ts';
import { createMemberLoader, type MemberLoader } from './member/member.loader.ts';
import { createWishesLoader, type WishesLoader } from './migrant-wishes/migrant-wishes.loader.ts';
import { createPeriods, type Periods } from './period/period.loader.ts';
import {
  type CarriedReportLoader,
  createCarriedReportLoader,
  createPeriodReportLoader,
  createReportProgressLoader,
  createReportStepLoader,
  createReportWarningLoader,
  type PeriodReportLoader,
  type ReportProgressLoader,
  type ReportStepLoader,
  type ReportWarningLoader,
} from './period-report/period-report.loader.ts';
import { createOpenPeriodLoader, type OpenPeriodLoader } from './reorganisation/open-periods.loader.ts';
import { createPlannedFiguresLoader, type PlannedFiguresLoader } from './reorganisation/planned-figures.loader.ts';
import { createSourceLoader, type SourceLoader } from './restatement/source.loader.ts';
import { createTraitCountLoader, type TraitCountLoader } from './sealed-count/trait-count.loader.ts';
import { createStatedLoader, type StatedLoader } from './stated/stated.loader.ts';
import { createStatisticsReviewLoader, type StatisticsReviewLoader } from './statistics-review/statistics-review.loader.ts';
import { createSideLoader, type SideLoader } from './transfer/side.loader.ts';
import {
  createTransferLoader,
  createTransferNameLoader,
  type TransferLoader,
  type TransferNameLoader,
} from './transfer/transfer.loader.ts';

/** What a resolver of this service may touch; born with the request. */
export interface Context extends RequestScope {
  readonly reach: Reach;
  readonly keyring: Keyring;
  readonly members: MemberLoader;
  readonly ledgers: LedgerLoader;
  readonly memberStates: StateLoader;
  readonly careVisits: CareLoader;
  readonly migrantWishes: WishesLoader;
  readonly memberCounts: CountLoader;
  readonly memberGrowth: GrowthLoader;
  readonly lockedGrowth: LockedGrowthLoader;
  readonly traitCounts: TraitCountLoader;
  readonly coreGaps: CoreGapLoader;
  readonly transfers: TransferLoader;
  readonly transferNames: TransferNameLoader;
  readonly transferSides: SideLoader;
  readonly matches: MatchLoader;
  readonly importSteps: ImportStepLoader;
  readonly periods: Periods;
  readonly periodReports: PeriodReportLoader;
  readonly reportProgress: ReportProgressLoader;
  readonly reportSteps: ReportStepLoader;
  readonly reportWarnings: ReportWarningLoader;
  readonly carriedReports: CarriedReportLoader;
  readonly figures: FiguresLoader;
  readonly lockedFigures: LockedFiguresLoader;
  readonly figureSources: SourceLoader;
  readonly stated: StatedLoader;
  readonly statisticsReviews: StatisticsReviewLoader;
  readonly openPeriods: OpenPeriodLoader;
  readonly plannedFigures: PlannedFiguresLoader;
  readonly growthTargets: GrowthTargetLoader;
  readonly localRules: LocalRuleLoader;
  readonly rulesLeft: LocalRuleLoader;
  readonly unitDues: DuesLoader;
  readonly areaDues: AreaDuesLoader;
  readonly householdDues: HouseholdDuesLoader;
  readonly duesPayments: PaymentLoader;
  readonly duesReliefs: ReliefLoader;
  readonly funds: FundLoader;
  readonly fundCoverages: FundCoverageLoader;
  readonly honorary: HonoraryLoader;
  readonly honorarySteps: StepLoader;
  readonly honoraryContributions: ContributionLoader;
  readonly householdCoverages: HouseholdCoverageLoader;
  readonly baseCounts: BaseCountLoader;
  readonly baseCountSums: BaseCountSumLoader;
  readonly memberHouseholds: MemberHouseholdLoader;
  readonly honoraryAssignments: AssignmentLoader;
  readonly honoraryCards: HonoraryCardLoader;
  readonly honoraryLists: HonoraryListLoader;
  readonly honoraryListCounts: HonoraryListCountLoader;
  readonly honoraryListed: ListedLoader;
  readonly currentLists: CurrentListLoader;
  readonly unitLists: UnitListsLoader;
  readonly listStandings: ListStandingLoader;
  readonly listBoards: ListBoardLoader;
  readonly honoraryCounts: HonoraryCountLoader;
  readonly honoraryMovements: HonoraryMovementLoader;
  /** Whether Central recognises honorary members too (F-21 a). */
  readonly isCentralEntitled: boolean;
}

/** What hangs on honorary members. */
const ofHonorary = (em: EntityManager) => ({
  honorarySteps: createStepLoader(em),
  honoraryContributions: createContributionLoader(em),
  honoraryAssignments: createAssignmentLoader(em),
  honoraryCards: createHonoraryCardLoader(em),
});

/** Lists of honorary members that were sent. */
const ofHonoraryLists = (em: EntityManager, viewer: Viewer, reach: Reach) => ({
  honoraryLists: createHonoraryListLoader(em, viewer, reach),
  honoraryListCounts: createHonoraryListCountLoader(em),
  honoraryListed: createListedLoader(em),
  currentLists: createCurrentListLoader(em),
  unitLists: createUnitListsLoader(em, reach),
  listStandings: createListStandingLoader(em, reach),
  listBoards: createListBoardLoader(em, viewer, reach),
});

/** What is owed and paid, and the funds it goes into. */
const ofDues = (em: EntityManager, viewer: Viewer, reach: Reach) => ({
  unitDues: createDuesLoader(em, viewer, reach),
  areaDues: createAreaDuesLoader(em, viewer, reach),
  householdDues: createHouseholdDuesLoader(em, viewer, reach),
  duesPayments: createPaymentLoader(em),
  duesReliefs: createReliefLoader(em),
  funds: createFundLoader(em, viewer, reach),
  fundCoverages: createFundCoverageLoader(em, reach),
});

const ofHouseholds = (em: EntityManager, viewer: Viewer, reach: Reach) => ({
  householdCoverages: createHouseholdCoverageLoader(em, viewer, reach),
  baseCounts: createBaseCountLoader(em, viewer, reach),
  baseCountSums: createBaseCountSumLoader(em, viewer, reach),
  memberHouseholds: createMemberHouseholdLoader(em),
});

/**
 * @param keyring what seals and opens what is protected most of members.
 * @param isCentralEntitled whether Central recognises honorary members; it does not, unless said.
 */
export const createContext =
  (keyring: Keyring, isCentralEntitled = false) =>
  ({ viewer, em }: RequestScope): Context => {
    const reach = createReach(em, viewer, 'organisation');
    const periods = createPeriods(em);
    const figures = createFiguresLoader(em, reach);
    const members = createMemberLoader(em, viewer, reach);
    return {
      viewer,
      em,
      reach,
      keyring,
      members,
      ledgers: createLedgerLoader(em),
      memberStates: createStateLoader(em),
      careVisits: createCareLoader(em),
      migrantWishes: createWishesLoader(em, reach),
      ...createCountLoaders(em, viewer, { reach, keyring }),
      transfers: createTransferLoader(em, viewer, reach),
      transferNames: createTransferNameLoader(em),
      transferSides: createSideLoader(em),
      matches: createMatchLoader(em, members),
      importSteps: createImportStepLoader(em),
      periods,
      periodReports: createPeriodReportLoader(em, viewer, reach),
      reportProgress: createReportProgressLoader(em, reach),
      reportSteps: createReportStepLoader(em, viewer),
      reportWarnings: createReportWarningLoader(em, viewer),
      carriedReports: createCarriedReportLoader(em, viewer),
      lockedFigures: createLockedFiguresLoader(em, viewer),
      figures,
      figureSources: createSourceLoader(em, reach),
      stated: createStatedLoader(em, reach),
      statisticsReviews: createStatisticsReviewLoader(em, reach),
      openPeriods: createOpenPeriodLoader(em, reach),
      plannedFigures: createPlannedFiguresLoader(em, reach, periods),
      growthTargets: createGrowthTargetLoader(em, reach, periods),
      localRules: createLocalRuleLoader(em, reach),
      rulesLeft: createRulesLeftLoader(em, reach),
      ...ofDues(em, viewer, reach),
      honorary: createHonoraryLoader(em, viewer, reach),
      ...ofHonorary(em),
      ...ofHonoraryLists(em, viewer, reach),
      ...ofHouseholds(em, viewer, reach),
      honoraryCounts: createHonoraryCountLoader(em, viewer, reach),
      honoraryMovements: createHonoraryMovementLoader(em, viewer, { reach, periods, figures }),
      isCentralEntitled,
    };
  };

/** What reads how many members units have. */
const createCountLoaders = (em: RequestScope['em'], viewer: RequestScope['viewer'], tools: Pick<Context, 'reach' | 'keyring'>) => ({
  memberCounts: createCountLoader(em, viewer, tools.reach),
  memberGrowth: createGrowthLoader(em, viewer, tools.reach),
  lockedGrowth: createLockedGrowthLoader(em, viewer, tools.reach),
  traitCounts: createTraitCountLoader(em, viewer, tools),
  coreGaps: createCoreGapLoader(em, tools),
});
