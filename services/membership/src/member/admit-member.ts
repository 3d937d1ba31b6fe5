import { requireCharge } from '@vwu/kit/charge';
import { type Command, runCommand } from '@vwu/kit/command';
import type { EntityManager } from '@vwu/kit/database';
import { DateScalar } from '@vwu/kit/date';
import { uuidv7 } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import { Field, ID, InputType } from 'type-graphql';
import type { Context } from '../context.ts';
import { lockMember, type NewLine, writeLines } from '../ledger/keep-ledger.ts';
import { requireCategory, requireCommune, requireHome } from './home.ts';
import { Member } from './member.entity.ts';
import { MemberCategory, Residence } from './member.enums.ts';
import { requireMember } from './member.loader.ts';
import { type PersonInput, requestMark, tellPerson } from './person.ts';

@InputType({ description: 'How she belongs from a day on. «Kết nạp»' })
export class AdmissionInput {
  @Field(() => ID, { description: 'The branch or group she joins, or a base without branches.' }) homeId!: string;
  @Field(() => DateScalar, { description: 'The day she was admitted; not one to come.' }) on!: string;
  @Field(() => MemberCategory, {
    description: 'RESIDENTIAL, CLUB or SPECIAL_BASE; the other groups are counts only. Errors: AGGREGATE_ONLY.',
  })
  category!: MemberCategory;
  @Field(() => Residence, { description: 'How she is registered where she lives.' }) residence!: Residence;
  @Field(() => DateScalar, { nullable: true, description: 'Since when; needed for temporary residence (MEM-011).' })
  residenceSince?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Of a member of a special base: the commune base she lives in, where she counts (F-43).',
  })
  communeId?: string | null;
}

export interface AdmitMember {
  readonly person: PersonInput;
  readonly admission: AdmissionInput;
  readonly idempotencyKey?: string | null | undefined;
}

/**
 * Admits a woman to the Union (MEM-001): her record and the first line of her ledger.
 *
 * @throws {UnitNotFound | NotInCharge} and what {@link tellPerson}, {@link admissionLine} and {@link writeLines} refuse.
 */
export async function admitMember(context: Context, { idempotencyKey, person, admission }: AdmitMember): Promise<Member> {
  const { viewer, em, keyring } = context;
  requireScope(viewer, 'members:write');
  await requireCharge(em, viewer, 'organisation', admission.homeId);
  const texts = [requestMark(keyring, person)];
  const command: Command = { schema: 'membership', name: 'admitMember', viewer, input: { admission }, texts, idempotencyKey };
  return runCommand(em, command, {
    subjectOf: ({ id }) => id,
    reload: (tx, id) => tx.findOneOrFail(Member, { id }),
    work: async (tx) => {
      const line = await admissionLine(tx, admission);
      const member = tx.create(Member, { ...unknown(), id: uuidv7(), homeId: admission.homeId }, { partial: true });
      tellPerson(member, person, { keyring, on: admission.on });
      await writeLines(tx, member, [line]);
      return member;
    },
  });
}

export interface ReadmitMember {
  readonly id: string;
  readonly admission: AdmissionInput;
  readonly version?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/** Admits somebody again who left or moved away: the same person, the same ledger. @throws as {@link admitMember}; {MemberNotFound}. */
export async function readmitMember(context: Context, { idempotencyKey, ...request }: ReadmitMember): Promise<Member> {
  const { viewer, em } = context;
  requireScope(viewer, 'members:write');
  const { id, admission, version } = request;
  await requireMember(context, id);
  await requireCharge(em, viewer, 'organisation', admission.homeId);
  const command: Command = { schema: 'membership', name: 'readmitMember', viewer, input: { ...request }, idempotencyKey };
  return runCommand(em, command, {
    subjectOf: () => id,
    reload: (tx) => tx.findOneOrFail(Member, { id }),
    work: async (tx) => {
      const member = await lockMember(tx, id, version);
      await writeLines(tx, member, [await admissionLine(tx, admission)]);
      return member;
    },
  });
}

/** @throws {HomeNotValid | AggregateOnly | CategoryOfAnotherBase | CommuneUnknown} */
async function admissionLine(tx: EntityManager, { homeId, on, category, communeId, ...residence }: AdmissionInput): Promise<NewLine> {
  const home = await requireHome(tx, homeId, on);
  requireCategory(category, home.kind);
  if (communeId != null) await requireCommune(tx, communeId, on);
  return {
    kind: 'ADMITTED',
    effectiveOn: on,
    unitId: home.baseId,
    homeId,
    category,
    communeId: communeId ?? null,
    residence: residence.residence,
    residenceSince: residence.residenceSince ?? null,
  };
}

/** Of a person nothing is known yet. */
const unknown = () => ({
  bornOn: null,
  occupation: null,
  inTradeUnion: false,
  otherOrganisations: [],
  cardNumber: null,
  householdId: null,
  consentOn: null,
  consentPurpose: null,
  isActive: true,
  lines: 0,
  origin: 'RECORDED' as const,
  citizenId: null,
  phone: null,
  religion: null,
  ethnicity: null,
  partyMembership: null,
  hardship: null,
  health: null,
  discipline: null,
  coreRoles: null,
  targetGroups: null,
  sealedBy: null,
  citizenIdIndex: null,
  phoneIndex: null,
});
