import { federateSubgraphs, ROUTER_COMPATIBILITY_VERSION_ONE } from '@wundergraph/composition';
import {
  buildASTSchema,
  buildSchema,
  type GraphQLNamedType,
  getDirectiveValues,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  parse,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { breakingChanges } from '../../schema/breaking-changes.ts';
import { compose, readSubgraphs } from '../../schema/compose.ts';

const subgraphs = await readSubgraphs();
const { api } = compose(subgraphs);

describe('the supergraph', () => {
  test('composes under a second library', () => {
    const result = federateSubgraphs({
      subgraphs: subgraphs.map(({ name, url, sdl }) => ({ name, url, definitions: parse(sdl) })),
      version: ROUTER_COMPATIBILITY_VERSION_ONE,
    });
    expect('errors' in result ? result.errors : []).toEqual([]);
    expect(result.success).toBe(true);
  });

  test('does not compose when two services claim one field', () => {
    const clash = subgraphs.map((one) =>
      one.name === 'cadre'
        ? {
            ...one,
            sdl: one.sdl.replace('type Unit @key(fields: "id") {', 'type Unit @key(fields: "id") {\n  "clash"\n  fullName: String'),
          }
        : one,
    );
    expect(() => compose(clash)).toThrow(/fullName/);
  });
});

const isOurs = ({ name }: GraphQLNamedType) =>
  !name.startsWith('__') && !['String', 'Int', 'Float', 'Boolean', 'ID', 'Query', 'Mutation'].includes(name);

type Described = readonly [path: string, description: string | null | undefined];

/** What a type holds that has a description: its values, or its fields with their arguments. */
function membersOf(type: GraphQLNamedType): Described[] {
  if (isEnumType(type)) return type.getValues().map(({ name, description }) => [`${type.name}.${name}`, description]);
  if (isInputObjectType(type)) return Object.values(type.getFields()).map(({ name, description }) => [`${type.name}.${name}`, description]);
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap(({ name, description, args }): Described[] => [
    [`${type.name}.${name}`, description],
    ...args.map((argument): Described => [`${type.name}.${name}(${argument.name})`, argument.description]),
  ]);
}

const describedThings = (): Described[] =>
  Object.values(buildSchema(api).getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => [...(isOurs(type) ? [[type.name, type.description] as const] : []), ...membersOf(type)]);

test('every type, field, argument and value is described', () => {
  const things = describedThings();
  expect(things.length).toBeGreaterThan(300);
  expect(things.filter(([, description]) => !description?.trim()).map(([path]) => path)).toEqual([]);
});

test('every list that can grow is a connection with a page size and a total', () => {
  const connections = Object.values(buildSchema(api).getTypeMap()).filter(({ name }) => name.endsWith('Connection'));
  expect(connections.map(({ name }) => name).toSorted()).toEqual([
    'AreaWithoutBranchConnection',
    'AssignedAreaConnection',
    'BaseConnection',
    'BodyConnection',
    'CadreConnection',
    'ClubConnection',
    'CommunicationTeamConnection',
    'ConsolidationTaskConnection',
    'DepartmentConnection',
    'DifficultyConnection',
    'DividedPartConnection',
    'EstablishmentRequestConnection',
    'ExportConnection',
    'FormerNameConnection',
    'HeldUnitConnection',
    'HonoraryListConnection',
    'HonoraryListEntryConnection',
    'HonoraryListStandingConnection',
    'HonoraryMemberConnection',
    'MemberConnection',
    'MemberImportConnection',
    'MemberMatchConnection',
    'MemberOrganisationConnection',
    'MemberTransferConnection',
    'ModelConnection',
    'ModelPairConnection',
    'ModelPlacementConnection',
    'ModelSiteConnection',
    'PartnershipConnection',
    'PartyStructureConnection',
    'PeriodReportConnection',
    'PilotConnection',
    'PlacementConnection',
    'PositionConnection',
    'PublicHonoraryMemberConnection',
    'QualitySystemConnection',
    'RecordedChangeConnection',
    'RecordedPieceConnection',
    'ServiceUnitConnection',
    'SubjectRequestConnection',
    'SupportCaseConnection',
    'SupportEscalationConnection',
    'TermConnection',
    'TrustedAddressConnection',
    'UnitChangeConnection',
    'UnitConnection',
    'UpwardReportConnection',
    'UrgentIssueConnection',
    'VacancyConnection',
    'WaitingBelongingConnection',
  ]);
  for (const type of connections)
    expect(isObjectType(type) && Object.keys(type.getFields()).toSorted()).toEqual(['edges', 'pageInfo', 'totalCount']);
});

/** A field with its mark as the contract says it; the fields of inputs, which are marked too, may be required. */
interface Marked {
  readonly path: string;
  readonly isInput: boolean;
  readonly isNullable: boolean;
  readonly mark: { readonly class: string; readonly basis: string; readonly retention: string } | undefined;
}

const fieldsOfAll = subgraphs.flatMap(({ sdl }): Marked[] => {
  const schema = buildASTSchema(parse(sdl), { assumeValidSDL: true, assumeValid: true });
  const personal = schema.getDirective('personal');
  return Object.values(schema.getTypeMap())
    .filter((type) => isOurs(type) && (isObjectType(type) || isInputObjectType(type)))
    .flatMap((type) =>
      (isObjectType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : []).map((field) => ({
        path: `${type.name}.${field.name}`,
        isInput: isInputObjectType(type),
        isNullable: !isNonNullType(field.type),
        mark: (personal && field.astNode ? getDirectiveValues(personal, field.astNode) : undefined) as Marked['mark'],
      })),
    );
});

test('personal fields can be refused: they are marked, and may be null', () => {
  const marked = fieldsOfAll.filter(({ mark, isInput }) => mark && !isInput);
  expect(marked.filter(({ isNullable }) => !isNullable)).toEqual([]);
  const byClass = Map.groupBy(marked, ({ mark }) => mark?.class ?? 'BASIC');
  const namesOf = (personalClass: string) =>
    byClass
      .get(personalClass)
      ?.map(({ path }) => path)
      .toSorted();
  expect(namesOf('IDENTIFIER')).toEqual([
    'HonoraryDetails.citizenId',
    'HonoraryDetails.passport',
    'HonoraryDetails.phone',
    'MemberDetails.citizenId',
    'MemberDetails.phone',
  ]);
  expect(namesOf('SENSITIVE')).toEqual([
    'HonoraryDetails.endDocument',
    'HonoraryDetails.policeOpinion',
    ...['coreRoles', 'discipline', 'ethnicity', 'hardship', 'health', 'partyMembership', 'religion', 'targetGroups'].map(
      (name) => `MemberDetails.${name}`,
    ),
  ]);
  // names and births, and what officers write of the support of a base, of urgent issues and in reports: it may speak of a person
  expect(namesOf('BASIC')).toMatchInlineSnapshot(`
    [
      "Cadre.fullName",
      "CareVisit.kind",
      "CareVisit.note",
      "DuesRelief.document",
      "DuesRelief.reason",
      "FiguresAdjustment.reason",
      "FundEntry.description",
      "GuidanceAdaptation.reason",
      "GuidanceAdaptation.value",
      "HonoraryAssignment.task",
      "HonoraryCard.cardNumber",
      "HonoraryContribution.note",
      "HonoraryList.answeredBy",
      "HonoraryList.note",
      "HonoraryList.reason",
      "HonoraryList.sentBy",
      "HonoraryMember.bornOn",
      "HonoraryMember.cardNumber",
      "HonoraryMember.citizenIdMasked",
      "HonoraryMember.endGround",
      "HonoraryMember.fullName",
      "HonoraryMember.gender",
      "HonoraryMember.nationality",
      "HonoraryMember.passportMasked",
      "HonoraryMember.policeFavours",
      "HonoraryMember.prestige",
      "HonoraryMember.recordedDetails",
      "HonoraryMember.shortCv",
      "HonoraryMember.tasks",
      "HonoraryStep.byWhom",
      "HonoraryStep.ground",
      "HonoraryStep.opinion",
      "Member.birthYear",
      "Member.bornOn",
      "Member.cardNumber",
      "Member.citizenIdMasked",
      "Member.fullName",
      "Member.inTradeUnion",
      "Member.occupation",
      "Member.otherOrganisations",
      "Member.phoneMasked",
      "Member.recordedDetails",
      "MemberMatch.reasons",
      "MemberTransfer.answer",
      "MemberTransfer.memberName",
      "MemberTransfer.reason",
      "MentorAssignment.endReason",
      "MigrantWishes.wishes",
      "Movement.cardNumber",
      "Movement.reason",
      "ReportStep.reason",
      "ReportStep.takenBy",
      "SelfReview.note",
      "StatisticsReview.statistician",
      "SubjectRequest.content",
      "SubjectRequest.reason",
      "SupportActivity.lesson",
      "SupportActivity.outcome",
      "SupportAgreement.content",
      "SupportAgreement.method",
      "SupportAgreement.policy",
      "SupportAgreement.situation",
      "SupportDuty.duty",
      "SupportEscalation.answer",
      "SupportEscalation.question",
      "SupportReport.summary",
      "UpwardReport.guidance",
      "UpwardReport.note",
      "UrgentIssue.answer",
      "UrgentIssue.matter",
      "WorkshopConclusion.conclusion",
    ]
  `);
});

/** What is called so, or holds what is called so, is personal in whatever service; of the first kind it is protected most. */
const sealedNames =
  /^(citizenId|identityNumber|passport|phone|religion|ethnicity|party(Member|Membership)|hardship|health|disability|discipline)/i;
/** Telephones of departments, and of places where women find help, which are made known: of offices, not of persons (ORG-047). */
const ofOffices = ['Department.phones', 'TrustedAddress.phone'];
/** What a count is of, and lists of such counts: they speak of nobody, and are cut where they would (SEC-004, decision 34). */
const ofCounts = ['MemberCounts.religions', 'ReligionCount.religion'];
const countTypes = /^type (ReligionCount|RoleCount) \{[^}]*\}/gm;
const sealedTypes = /^(Religion|CoreRole)$/;
const basicNames =
  /^(bornOn|birthYear|dateOfBirth|memberName|occupation|cardNumber)$|^(Cadre|Member|PersonInput|HonoraryMember|HonoraryPersonInput)\.fullName$/;

test('a field of a listed name or kind has its mark, with a basis and how long it is kept', () => {
  const named = fieldsOfAll.filter(
    ({ path }) => sealedNames.test(nameIn(path)) && !/Masked$/.test(path) && ![...ofOffices, ...ofCounts].includes(path),
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter(({ mark }) => !['IDENTIFIER', 'SENSITIVE'].includes(mark?.class ?? '')).map(({ path }) => path)).toEqual([]);
  expect(named.filter(({ mark }) => !mark?.basis || !mark.retention).map(({ path }) => path)).toEqual([]);
  const basic = fieldsOfAll.filter(({ path }) => basicNames.test(path) || basicNames.test(nameIn(path)));
  expect(basic.length).toBeGreaterThan(5);
  expect(basic.filter(({ mark }) => !mark).map(({ path }) => path)).toEqual([]);
});

test('a type that is personal by itself stands in marked fields only', () => {
  const holding = subgraphs
    .flatMap(({ sdl }) => [...sdl.replaceAll(countTypes, '').matchAll(/^ {2}(\w+): \[?(\w+)!?\]?!?(.*)$/gm)])
    .filter(([, , type]) => sealedTypes.test(type ?? ''));
  expect(holding.length).toBeGreaterThan(1);
  expect(holding.filter(([, , , rest]) => !rest?.includes('@personal'))).toEqual([]);
});

test('what the read model lists and exports has no personal field of its own', () => {
  const insights = subgraphs.find(({ name }) => name === 'insights');
  expect(insights?.sdl).toContain('type BaseRow');
  expect(insights?.sdl.replace(/directive @personal[^)]*\)/, '')).not.toMatch(/: .*@personal/);
});

const nameIn = (path: string): string => path.split('.')[1] ?? '';

test('a field of a unit that a service adds may be null, so that the service may be down', () => {
  const unit = buildSchema(api).getType('Unit');
  const fields = isObjectType(unit) ? Object.values(unit.getFields()) : [];
  expect(fields.length).toBeGreaterThan(20);
  expect(fields.filter(({ type }) => isNonNullType(type)).map(({ name }) => name)).toEqual(['id']);
});

test('a breaking change is reported by its name', async () => {
  const after = api
    .replace(/ {2}"""Mentors on the day\."""\n {2}mentorCount: Int!\n/, '')
    .replace('  percent: Float\n', '  percent: String\n');
  expect(after).not.toBe(api);
  expect(await breakingChanges(api, after)).toEqual([
    "Field 'mentorCount' was removed from object type 'BaseRow'",
    "Field 'GatheringRate.percent' changed type from 'Float' to 'String'",
  ]);
  expect(await breakingChanges(api, api)).toEqual([]);
});
