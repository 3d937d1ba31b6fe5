import { BodySchema } from '../body/body.entity.ts';
import { ClubSchema } from '../club/club.entity.ts';
import { CommunicationTeamSchema } from '../communication-team/communication-team.entity.ts';
import { AssignedAreaSchema } from '../department/assigned-area.entity.ts';
import { DepartmentSchema } from '../department/department.entity.ts';
import { DifficultySchema } from '../difficulty/difficulty.entity.ts';
import { MemberOrganisationSchema } from '../member-organisation/member-organisation.entity.ts';
import { PartnershipSchema } from '../partnership/partnership.entity.ts';
import { PartyStructureSchema } from '../party-structure/party-structure.entity.ts';
import { PriorityListSchema } from '../priority/priority-list.entity.ts';
import { QualitySystemSchema } from '../quality-system/quality-system.entity.ts';
import { ServiceUnitSchema } from '../service-unit/service-unit.entity.ts';
import { TermSchema } from '../term/term.entity.ts';
import { TrustedAddressSchema } from '../trusted-address/trusted-address.entity.ts';

/** The tables that commands write through entities. */
export const belongingEntities = [
  AssignedAreaSchema,
  BodySchema,
  ClubSchema,
  CommunicationTeamSchema,
  DepartmentSchema,
  DifficultySchema,
  MemberOrganisationSchema,
  PartnershipSchema,
  PartyStructureSchema,
  PriorityListSchema,
  QualitySystemSchema,
  ServiceUnitSchema,
  TermSchema,
  TrustedAddressSchema,
];
