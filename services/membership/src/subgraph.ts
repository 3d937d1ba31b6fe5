import { movedUnitFrom, returnedUnitFrom } from '@vwu/kit/moved-unit';
import { buildSubgraph } from '@vwu/kit/subgraph';
import { referTo } from '@vwu/kit/unit-reference';
import { AdjustmentResolver, LockedFiguresResolver } from './adjustment/adjustment.resolver.ts';
import { BaseCountResolver } from './base-count/base-count.resolver.ts';
import { CardResolver, HonoraryCardResolver } from './card/card.resolver.ts';
import { CareResolver } from './care/care.resolver.ts';
import { ChangeResolver } from './change/change.resolver.ts';
import type { Context } from './context.ts';
import { CoreGapResolver } from './core-gap/core-gap.resolver.ts';
import { CountResolver } from './count/count.resolver.ts';
import { DuesPaymentResolver, MemberDuesResolver, ReliefResolver, UnitDuesResolver } from './dues/dues.resolver.ts';
import { EvaluationTotalResolver } from './evaluation-total/evaluation-total.resolver.ts';
import { ExportResolver, resolveExport } from './export/export.resolver.ts';
import { BaseFiguresResolver, FiguresResolver } from './figures/figures.resolver.ts';
import { FundEntryResolver, FundResolver } from './fund/fund.resolver.ts';
import { GrowthTargetResolver } from './growth-target/growth-target.resolver.ts';
import { HonoraryResolver, HonoraryStepResolver, resolveHonoraryMember } from './honorary/honorary.resolver.ts';
import { HonoraryCountResolver } from './honorary-count/honorary-count.resolver.ts';
import { HonoraryFileResolver } from './honorary-file/honorary-file.resolver.ts';
import {
  HonoraryListEntryResolver,
  HonoraryListResolver,
  HonoraryListStandingResolver,
  ListedResolver,
  UnitListResolver,
} from './honorary-list/honorary-list.resolver.ts';
import { PublicHonoraryResolver } from './honorary-public/public-honorary.resolver.ts';
import { AssignmentResolver } from './honorary-work/assignment.resolver.ts';
import { HouseholdResolver, HousematesResolver, MemberHouseholdResolver } from './household/household.resolver.ts';
import { MemberImportResolver, resolveMemberImport } from './import/import.resolver.ts';
import { LedgerResolver, MemberStateResolver, MovementResolver } from './ledger/ledger.resolver.ts';
import { LocalRuleResolver } from './local-rule/local-rule.resolver.ts';
import { MatchResolver, resolveMatch } from './match/match.resolver.ts';
import { MemberResolver, resolveMember } from './member/member.resolver.ts';
import { MergeResolver } from './merge/merge.resolver.ts';
import { MigrantWishesResolver } from './migrant-wishes/migrant-wishes.resolver.ts';
import { PeriodResolver } from './period/period.resolver.ts';
import { FiguresProgressResolver, PeriodReportFieldsResolver, PeriodReportResolver } from './period-report/period-report.resolver.ts';
import { RateResolver } from './rate/rate.resolver.ts';
import { ReminderResolver } from './reminder/reminder.resolver.ts';
import { MovedUnit, PlannedUnit, ReturnedUnit } from './reorganisation/reorganisation.entity.ts';
import {
  MovedFiguresResolver,
  PlannedFiguresResolver,
  ReturnedFiguresResolver,
  resolvePlannedUnit,
} from './reorganisation/reorganisation.resolver.ts';
import { SourceResolver } from './restatement/source.resolver.ts';
import { RuleSetResolver } from './rule-set/rule-set.resolver.ts';
import { TraitCountResolver } from './sealed-count/trait-count.resolver.ts';
import { StatedResolver } from './stated/stated.resolver.ts';
import { StatisticsReviewResolver } from './statistics-review/statistics-review.resolver.ts';
import { AuditRecordResolver, MemberFileResolver } from './subject-file/subject-file.resolver.ts';
import { SubjectRequestResolver } from './subject-request/subject-request.resolver.ts';
import { TaskResolver } from './task/task.resolver.ts';
import { resolveTransfer, TransferResolver } from './transfer/transfer.resolver.ts';
import { UnitReference } from './unit-reference.ts';

export const subgraph = buildSubgraph<Context>({
  resolvers: [
    FiguresResolver,
    BaseFiguresResolver,
    SourceResolver,
    RateResolver,
    ChangeResolver,
    PeriodResolver,
    PeriodReportResolver,
    PeriodReportFieldsResolver,
    FiguresProgressResolver,
    AdjustmentResolver,
    LockedFiguresResolver,
    ReminderResolver,
    StatedResolver,
    StatisticsReviewResolver,
    MovedFiguresResolver,
    ReturnedFiguresResolver,
    PlannedFiguresResolver,
    MemberResolver,
    LedgerResolver,
    MemberStateResolver,
    MovementResolver,
    TransferResolver,
    TaskResolver,
    CareResolver,
    CardResolver,
    HonoraryCardResolver,
    MigrantWishesResolver,
    CountResolver,
    TraitCountResolver,
    CoreGapResolver,
    GrowthTargetResolver,
    RuleSetResolver,
    LocalRuleResolver,
    UnitDuesResolver,
    DuesPaymentResolver,
    MemberDuesResolver,
    ReliefResolver,
    FundResolver,
    FundEntryResolver,
    BaseCountResolver,
    EvaluationTotalResolver,
    HouseholdResolver,
    MemberHouseholdResolver,
    HousematesResolver,
    MemberFileResolver,
    AuditRecordResolver,
    SubjectRequestResolver,
    MatchResolver,
    MergeResolver,
    MemberImportResolver,
    ExportResolver,
    HonoraryResolver,
    HonoraryStepResolver,
    HonoraryCountResolver,
    HonoraryListResolver,
    HonoraryListEntryResolver,
    HonoraryListStandingResolver,
    ListedResolver,
    UnitListResolver,
    PublicHonoraryResolver,
    AssignmentResolver,
    HonoraryFileResolver,
  ],
  orphanedTypes: [UnitReference, MovedUnit, ReturnedUnit, PlannedUnit],
  references: {
    Member: resolveMember,
    MemberTransfer: resolveTransfer,
    MemberMatch: resolveMatch,
    MemberImport: resolveMemberImport,
    Export: resolveExport,
    HonoraryMember: resolveHonoraryMember,
    Unit: referTo,
    MovedUnit: movedUnitFrom,
    ReturnedUnit: returnedUnitFrom,
    PlannedUnit: resolvePlannedUnit,
  },
});
