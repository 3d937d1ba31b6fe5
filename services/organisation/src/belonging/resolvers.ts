import { AreaTagResolver } from '../area-tag/area-tag.resolver.ts';
import { BodiesOfUnitResolver, BodyResolver } from '../body/body.resolver.ts';
import { ClubResolver, ClubsOfUnitResolver } from '../club/club.resolver.ts';
import { CommunicationTeamResolver, TeamsOfUnitResolver } from '../communication-team/communication-team.resolver.ts';
import { AssignedAreaResolver, DepartmentResolver, DepartmentsOfUnitResolver } from '../department/department.resolver.ts';
import { DifficultyOfUnitResolver, DifficultyResolver } from '../difficulty/difficulty.resolver.ts';
import { MemberCountResolver } from '../member-count/member-count.resolver.ts';
import { MemberOrganisationResolver, MemberOrganisationsOfUnitResolver } from '../member-organisation/member-organisation.resolver.ts';
import { PartnershipResolver, PartnershipsOfUnitResolver } from '../partnership/partnership.resolver.ts';
import { ConsentsOfUnitResolver, PartyConsentResolver } from '../party-consent/party-consent.resolver.ts';
import { PartyOfUnitResolver, PartyStructureResolver } from '../party-structure/party-structure.resolver.ts';
import { PriorityResolver } from '../priority/priority.resolver.ts';
import { QualitySystemOfUnitResolver, QualitySystemResolver } from '../quality-system/quality-system.resolver.ts';
import { ServiceUnitResolver, ServiceUnitsOfUnitResolver } from '../service-unit/service-unit.resolver.ts';
import { TermOfUnitResolver, TermResolver } from '../term/term.resolver.ts';
import { TerrainOfUnitResolver } from '../terrain/terrain.resolver.ts';
import { TrustedAddressesOfUnitResolver, TrustedAddressResolver } from '../trusted-address/trusted-address.resolver.ts';
import { WaitingResolver } from '../waiting/waiting.resolver.ts';
import { BelongingResolver } from './belonging.resolver.ts';

/** Everything the graph says of what units have for a time. */
export const belongingResolvers = [
  AreaTagResolver,
  AssignedAreaResolver,
  BelongingResolver,
  BodiesOfUnitResolver,
  BodyResolver,
  ClubResolver,
  ClubsOfUnitResolver,
  CommunicationTeamResolver,
  ConsentsOfUnitResolver,
  DepartmentResolver,
  DepartmentsOfUnitResolver,
  DifficultyOfUnitResolver,
  DifficultyResolver,
  MemberCountResolver,
  MemberOrganisationResolver,
  MemberOrganisationsOfUnitResolver,
  PartnershipResolver,
  PartnershipsOfUnitResolver,
  PartyConsentResolver,
  PartyOfUnitResolver,
  PartyStructureResolver,
  PriorityResolver,
  QualitySystemOfUnitResolver,
  QualitySystemResolver,
  ServiceUnitResolver,
  ServiceUnitsOfUnitResolver,
  TeamsOfUnitResolver,
  TermOfUnitResolver,
  TermResolver,
  TerrainOfUnitResolver,
  TrustedAddressesOfUnitResolver,
  TrustedAddressResolver,
  WaitingResolver,
];
