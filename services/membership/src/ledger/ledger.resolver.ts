import { DateScalar } from '@vwu/kit/date';
import { keyDescription, versionDescription } from '@vwu/kit/descriptions';
import { referTo, type UnitKey } from '@vwu/kit/unit-reference';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Member } from '../member/member.entity.ts';
import { AwayMobility, AwayParticipation, MemberCategory, Residence } from '../member/member.enums.ts';
import { UnitReference } from '../unit-reference.ts';
import { ExitKind } from './exit-kind.ts';
import { MemberState } from './member-state.entity.ts';
import { Movement } from './movement.entity.ts';
import { recordMovement } from './record-movement.ts';

const dayDescription = 'The first day it holds; not one to come.';
const errors =
  'Errors: FORBIDDEN, MEMBER_NOT_FOUND, UNIT_NOT_IN_CHARGE, MEMBER_CHANGED, MEMBER_ERASED, HOME_NOT_VALID, MOVEMENT_IN_FUTURE, MOVEMENT_BEFORE_ADMISSION, LEDGER_CLOSED, ' +
  'MOVEMENT_REPEATED, IDEMPOTENCY_KEY_REUSED';

@Resolver(() => Member)
export class LedgerResolver {
  @Mutation(() => Member, {
    description: `Places a member in another branch or group of her base. ${errors}, UNIT_NOT_FOUND, HOME_OF_ANOTHER_BASE.`,
  })
  placeMember(
    @Arg('id', () => ID, { description: 'The member.' }) id: string,
    @Arg('homeId', () => ID, { description: 'The branch or group, or the base itself.' }) homeId: string,
    @Arg('on', () => DateScalar, { description: dayDescription }) on: string,
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<Member> {
    return recordMovement(context, ['placeMember', 'PLACED'], { id, on, version, idempotencyKey }, { homeId });
  }

  @Mutation(() => Member, {
    description: `Records that a member is away for a time (MEM-019); after twelve months her residence is to be reviewed (MEM-013). ${errors}.`,
  })
  recordAbsence(
    @Arg('id', () => ID, { description: 'The member.' }) id: string,
    @Arg('on', () => DateScalar, { description: dayDescription }) on: string,
    @Arg('mobility', () => AwayMobility, { description: 'How far away.' }) awayMobility: AwayMobility,
    @Arg('participation', () => AwayParticipation, { description: 'How she takes part meanwhile.' }) awayParticipation: AwayParticipation,
    @Arg('reason', () => String, { nullable: true, description: 'Why.' }) reason: string | null,
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<Member> {
    const request = { id, on, version, idempotencyKey };
    return recordMovement(context, ['recordAbsence', 'ABSENT'], request, { awayMobility, awayParticipation, reason });
  }

  @Mutation(() => Member, {
    description: `Records that a member has migrated; she counts where she is registered until she is transferred (MEM-016, MEM-018). ${errors}.`,
  })
  recordMigration(
    @Arg('id', () => ID, { description: 'The member.' }) id: string,
    @Arg('on', () => DateScalar, { description: dayDescription }) on: string,
    @Arg('participation', () => AwayParticipation, { description: 'How she takes part meanwhile.' }) awayParticipation: AwayParticipation,
    @Arg('reason', () => String, { nullable: true, description: 'Where to, and why.' }) reason: string | null,
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<Member> {
    const request = { id, on, version, idempotencyKey };
    return recordMovement(context, ['recordMigration', 'MIGRATED'], request, { awayMobility: 'LEFT_LOCALITY', awayParticipation, reason });
  }

  @Mutation(() => Member, { description: `Records that a member who was away is back. ${errors}, MEMBER_NOT_AWAY.` })
  recordReturn(
    @Arg('id', () => ID, { description: 'The member.' }) id: string,
    @Arg('on', () => DateScalar, { description: dayDescription }) on: string,
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<Member> {
    return recordMovement(context, ['recordReturn', 'RETURNED'], { id, on, version, idempotencyKey });
  }

  @Mutation(() => Member, {
    description: `Records how a member is registered from a day on (MEM-011). ${errors}, RESIDENCE_SINCE_MISSING, COMMUNE_UNKNOWN.`,
  })
  changeResidence(
    @Arg('id', () => ID, { description: 'The member.' }) id: string,
    @Arg('on', () => DateScalar, { description: dayDescription }) on: string,
    @Arg('residence', () => Residence, { description: 'How she is registered.' }) residence: Residence,
    @Arg('since', () => DateScalar, { nullable: true, description: 'Since when; needed for temporary residence.' })
    residenceSince: string | null,
    @Arg('communeId', () => ID, { nullable: true, description: 'Of a member of a special base: the commune base she lives in (F-43).' })
    communeId: string | null,
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<Member> {
    const request = { id, on, version, idempotencyKey };
    return recordMovement(context, ['changeResidence', 'RESIDENCE_CHANGED'], request, { residence, residenceSince, communeId });
  }

  @Mutation(() => Member, {
    description: `Records which of the groups of the rate a member belongs to from a day on. ${errors}, AGGREGATE_ONLY, CATEGORY_OF_ANOTHER_KIND.`,
  })
  changeCategory(
    @Arg('id', () => ID, { description: 'The member.' }) id: string,
    @Arg('on', () => DateScalar, { description: dayDescription }) on: string,
    @Arg('category', () => MemberCategory, { description: 'RESIDENTIAL, CLUB or SPECIAL_BASE.' }) category: MemberCategory,
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<Member> {
    return recordMovement(context, ['changeCategory', 'CATEGORY_CHANGED'], { id, on, version, idempotencyKey }, { category });
  }

  @Mutation(() => Member, {
    description: `Records that a member left the Union, died, or moved her permanent residence away (MEM-010): subtracted from that day on. ${errors}.`,
  })
  recordExit(
    @Arg('id', () => ID, { description: 'The member.' }) id: string,
    @Arg('kind', () => ExitKind, { description: 'How.' }) kind: ExitKind,
    @Arg('on', () => DateScalar, { description: 'The first day she no longer belongs to the Union; not one to come.' }) on: string,
    @Arg('reason', () => String, { nullable: true, description: 'Why.' }) reason: string | null,
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<Member> {
    return recordMovement(context, ['recordExit', kind], { id, on, version, idempotencyKey }, { reason });
  }
}

@Resolver(() => MemberState)
export class MemberStateResolver {
  @FieldResolver(() => UnitReference, { nullable: true, description: 'The branch, group or base she belongs to. «Nơi sinh hoạt»' })
  home(@Root() { homeId }: MemberState): UnitKey {
    return referTo({ id: homeId });
  }

  @FieldResolver(() => UnitReference, {
    nullable: true,
    description: 'Of a member of a special base: the commune base she lives and counts in.',
  })
  commune(@Root() { communeId }: MemberState): UnitKey | null {
    return communeId === null ? null : referTo({ id: communeId });
  }
}

@Resolver(() => Movement)
export class MovementResolver {
  @FieldResolver(() => UnitReference, { nullable: true, description: 'The base she was in; of a transfer out the unit she left.' })
  unit(@Root() { unitId }: Movement): UnitKey {
    return referTo({ id: unitId });
  }

  @FieldResolver(() => UnitReference, { nullable: true, description: 'The branch, group or base she came to, where that changed.' })
  home(@Root() { homeId }: Movement): UnitKey | null {
    return homeId === null ? null : referTo({ id: homeId });
  }

  @FieldResolver(() => UnitReference, {
    nullable: true,
    description: 'Of a member of a special base: the commune base she lives and counts in from then on, where it changed.',
  })
  commune(@Root() { communeId }: Movement): UnitKey | null {
    return communeId === null ? null : referTo({ id: communeId });
  }
}
