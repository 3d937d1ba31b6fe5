import { type Cache, cacheExchange, type UpdateResolver } from '@urql/exchange-graphcache';
import { persistedExchange } from '@urql/exchange-persisted';
import { Client, fetchExchange, mapExchange } from 'urql';
import { authorizedFetch } from './authorized-fetch.ts';
import { noteFreshness, noteServerClock } from './freshness.ts';

const embedded = () => null;

/**
 * A unit is cached under its name as well where the name is asked for: what a unit is called depends on the day the
 * question speaks of, so the same unit of two days must not overwrite itself.
 */
const unitKey = ({ id, fullName }: { id?: unknown; fullName?: unknown }): string =>
  typeof fullName === 'string' ? `${String(id)} ${fullName}` : String(id);

/** The commands that change the tree. */
const structureCommands = [
  'establishUnit',
  'renameUnit',
  'changeUnitType',
  'mergeUnits',
  'splitUnit',
  'redrawUnits',
  'reparentUnits',
  'dissolveUnits',
  'correctUnitEvent',
] as const;

/** What is read from the tree: after a reorganisation all of it is asked for again. */
const ofStructure = ['unit', 'units', 'formerNames', 'heldUnits', 'consolidationTasks'];

/** Asks for some lists anew once a command was taken; a preview changes nothing. */
const forget =
  (lists: readonly string[]): UpdateResolver =>
  (_result, { preview }, cache: Cache) => {
    if (preview === true) return;
    for (const { fieldName, arguments: given } of cache.inspectFields('Query')) {
      if (lists.includes(fieldName)) cache.invalidate('Query', fieldName, given);
    }
  };

/** The commands that change what stands in lists beside what they are about. */
const updates: Record<string, UpdateResolver> = {
  ...Object.fromEntries(structureCommands.map((name) => [name, forget(ofStructure)])),
  proposeHonoraryMember: forget(['honoraryMembers']),
  assignMentor: forget(['cadre']),
  endMentorAssignment: forget(['cadre']),
  assignHonoraryMember: forget(['honoraryMember']),
  escalateSupport: forget(['supportEscalations']),
  answerSupportEscalation: forget(['supportEscalations']),
  linkPair: forget(['modelPairs']),
  endPair: forget(['modelPairs']),
  advanceModel: forget(['models', 'modelPairs', 'modelCoverage', 'basesWithoutModel']),
  attachModel: forget(['models', 'modelCoverage', 'basesWithoutModel']),
  replicateModel: forget(['models', 'modelCoverage', 'basesWithoutModel']),
  detachModel: forget(['models', 'modelCoverage', 'basesWithoutModel']),
};

const cache = cacheExchange({
  keys: {
    AccessChange: embedded,
    CarriedReport: embedded,
    PeriodReport: embedded,
    PeriodReportConnection: embedded,
    PeriodReportEdge: embedded,
    ReportBoard: embedded,
    ReportProgress: embedded,
    ReportReminder: embedded,
    ReportStep: embedded,
    ReportWarning: embedded,
    LockedFigures: embedded,
    FiguresAdjustment: embedded,
    BaseConnection: embedded,
    BaseCountSum: embedded,
    BaseEdge: embedded,
    BaseFigures: embedded,
    BaseGroup: embedded,
    BaseRow: embedded,
    CadreConnection: embedded,
    CadreEdge: embedded,
    ClassCount: embedded,
    Classification: embedded,
    ClassifiedGroup: embedded,
    ClassifiedYear: embedded,
    ConsolidationTaskConnection: embedded,
    ConsolidationTaskEdge: embedded,
    ChosenMeasure: embedded,
    ActionPlan: embedded,
    Decision: embedded,
    AreaDues: embedded,
    DuesMonth: embedded,
    DuesRate: embedded,
    ExportConnection: embedded,
    ExportEdge: embedded,
    ExportRefusal: embedded,
    FormerName: embedded,
    FormerNameConnection: embedded,
    FormerNameEdge: embedded,
    FundCoverage: embedded,
    FundSum: embedded,
    GatheringRate: embedded,
    HonoraryCeremonyItem: embedded,
    HonoraryContribution: embedded,
    HonoraryEndCount: embedded,
    HonoraryMemberConnection: embedded,
    HonoraryMemberEdge: embedded,
    HonoraryMovement: embedded,
    HonoraryStep: embedded,
    HouseholdCoverage: embedded,
    HeldUnit: embedded,
    HeldUnitConnection: embedded,
    HeldUnitEdge: embedded,
    HeldUnitView: embedded,
    ImportFault: embedded,
    ImportFaultCount: embedded,
    ImportRefusal: embedded,
    ImportStep: embedded,
    LocalRule: embedded,
    LocalVerdict: embedded,
    Lineage: embedded,
    Leadership: embedded,
    LineageEdge: embedded,
    LineageLink: embedded,
    LineageNode: embedded,
    MemberConnection: embedded,
    HouseholdDues: embedded,
    MemberDues: embedded,
    MemberCounts: embedded,
    MemberDetails: embedded,
    MemberEdge: embedded,
    MemberFile: embedded,
    MemberHousehold: embedded,
    MemberImportConnection: embedded,
    MemberImportEdge: embedded,
    MemberMatchConnection: embedded,
    MemberMatchEdge: embedded,
    MemberState: embedded,
    MemberTransferConnection: embedded,
    MemberTransferEdge: embedded,
    NamedBase: embedded,
    SubjectRequestConnection: embedded,
    SubjectRequestEdge: embedded,
    ModelConnection: embedded,
    ModelCoverage: embedded,
    ModelEdge: embedded,
    ModelPairConnection: embedded,
    ModelPairEdge: embedded,
    ModelSiteConnection: embedded,
    ModelSiteEdge: embedded,
    ModelStageSpan: embedded,
    CauseCount: embedded,
    CauseFrequency: embedded,
    ClusterPilots: embedded,
    ModelPlacement: embedded,
    ModelPlacementConnection: embedded,
    ModelPlacementEdge: embedded,
    PilotConnection: embedded,
    PilotEdge: embedded,
    PilotStep: embedded,
    ProvincePlan: embedded,
    RecordedChange: embedded,
    RecordedChangeConnection: embedded,
    RecordedChangeEdge: embedded,
    RecordedPieceConnection: embedded,
    RecordedPieceEdge: embedded,
    ProvincePlanDue: embedded,
    ProvinceRoadmapYear: embedded,
    ProvinceWithoutCluster: embedded,
    SupportEscalationConnection: embedded,
    SupportEscalationEdge: embedded,
    SupportReport: embedded,
    SupportReportDue: embedded,
    BranchClassification: embedded,
    NamedCause: embedded,
    PairedClass: embedded,
    NamedGroup: embedded,
    RoadmapYear: embedded,
    SupportAgreement: embedded,
    SupportCaseConnection: embedded,
    SupportCaseEdge: embedded,
    SupportDuty: embedded,
    SupportStateCount: embedded,
    SupportCaseAct: embedded,
    WorkshopConclusion: embedded,
    MovedEmulation: embedded,
    MovedPeople: embedded,
    MovedTargets: embedded,
    MovedUnit: embedded,
    OpenPeriod: embedded,
    GrowthTarget: embedded,
    MemberGrowth: embedded,
    Report: embedded,
    PageInfo: embedded,
    PeriodRate: embedded,
    PieceView: embedded,
    PlacementConnection: embedded,
    PlacementEdge: embedded,
    PlannedUnit: embedded,
    PositionConnection: embedded,
    PositionEdge: embedded,
    ContinuingUnit: embedded,
    Provenance: embedded,
    ReportingPeriod: embedded,
    StatedFigure: embedded,
    StructureOutcome: embedded,
    StructureRefusal: embedded,
    Unit: unitKey,
    UnitChangeView: embedded,
    UnitConnection: embedded,
    UnitCounts: embedded,
    UnitCountsChange: embedded,
    UnitDues: embedded,
    UnitEdge: embedded,
    UnitFund: embedded,
    UnitTag: embedded,
    UnitVersion: embedded,
    Vacancy: embedded,
    VacancyConnection: embedded,
    VacancyEdge: embedded,
  },
  updates: { Mutation: updates },
});

/** The hash each operation was registered under when the page was built; the code generator leaves it in the document. */
const registeredHash = async (_text: string, document: object): Promise<string> => {
  const { __meta__: meta } = document as { __meta__?: { hash: string } };
  return meta?.hash.replace('sha256:', '') ?? '';
};

export const createGraphClient = (): Client =>
  new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetch: async (input, init) => {
      const answer = await authorizedFetch(input, init);
      noteServerClock(answer);
      return answer;
    },
    exchanges: [
      cache,
      mapExchange({ onResult: ({ extensions }) => noteFreshness(extensions) }),
      persistedExchange({
        enforcePersistedQueries: true,
        enableForMutation: true,
        preferGetForPersistedQueries: false,
        generateHash: registeredHash,
      }),
      fetchExchange,
    ],
  });
