import { DateScalar } from '@vwu/kit/date';
import { cursorDescription, keyDescription, sizeDescription, versionDescription } from '@vwu/kit/descriptions';
import { pageSize } from '@vwu/kit/page-size';
import { Personal } from '@vwu/kit/personal';
import { referTo, type UnitKey } from '@vwu/kit/unit-reference';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { kept } from '../member/kept.ts';
import { Member } from '../member/member.entity.ts';
import { MemberCategory, Residence } from '../member/member.enums.ts';
import { UnitReference } from '../unit-reference.ts';
import { acceptTransfer } from './accept-transfer.ts';
import { listReceivers } from './list-receivers.ts';
import { listTransfers, TransferFilter } from './list-transfers.ts';
import { NamedBase } from './named-base.ts';
import { refuseTransfer } from './refuse-transfer.ts';
import { sendTransfer } from './send-transfer.ts';
import { MemberTransfer, MemberTransferConnection } from './transfer.entity.ts';
import { withdrawTransfer } from './withdraw-transfer.ts';

@Resolver(() => MemberTransfer)
export class TransferResolver {
  @Query(() => MemberTransferConnection, {
    nullable: true,
    description:
      'Transfers of members to or from the caller, the latest first. Errors: FORBIDDEN, PAGE_SIZE_INVALID, CURSOR_INVALID, CURSOR_OF_ANOTHER_QUERY.',
  })
  memberTransfers(
    @Arg('filter', () => TransferFilter, { nullable: true, description: 'Which transfers.' }) filter: TransferFilter | null,
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() { em, viewer }: Context,
  ) {
    return listTransfers(em, viewer, { filter: filter ?? {}, size: pageSize(first), after });
  }

  @Query(() => [NamedBase], {
    nullable: true,
    description:
      'Commune bases of the whole country a member may be sent to, by name or province: a few, the best matches first. Errors: FORBIDDEN. «Nơi nhận»',
  })
  transferReceivers(
    @Arg('search', () => String, { description: 'Part of the name, two letters or more; case and diacritics do not matter.' })
    search: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day they must stand; today unless said.' }) asOf: string | null,
    @Ctx() { em, viewer }: Context,
  ): Promise<NamedBase[]> {
    return listReceivers(em, viewer, { search, asOf });
  }

  @Mutation(() => MemberTransfer, {
    description:
      'Sends a member to another base; nothing of hers changes until it accepts. Errors: FORBIDDEN, MEMBER_NOT_FOUND, UNIT_NOT_IN_CHARGE, UNIT_NOT_FOUND, ' +
      'TRANSFER_UNIT_NOT_BASE, TRANSFER_TO_CLOSED_UNIT, TRANSFER_WITHIN_BASE, TRANSFER_OPEN, TRANSFER_BEFORE_MOVEMENT, MEMBER_NOT_ACTIVE, ' +
      'MOVEMENT_IN_FUTURE, HOME_NOT_VALID, IDEMPOTENCY_KEY_REUSED.',
  })
  sendTransfer(
    @Arg('memberId', () => ID, { description: 'The member.' }) memberId: string,
    @Arg('receiverId', () => ID, { description: 'The base she is sent to, anywhere in the country.' }) receiverId: string,
    @Arg('movesOn', () => DateScalar, { description: 'The first day at the new home; not one to come.' }) movesOn: string,
    @Arg('reason', () => String, { nullable: true, description: 'Why.' }) reason: string | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<MemberTransfer> {
    return sendTransfer(context, { memberId, receiverId, movesOn, reason, idempotencyKey });
  }

  @Mutation(() => MemberTransfer, {
    description:
      'Accepts a member who was sent here. Errors: FORBIDDEN, TRANSFER_NOT_FOUND, UNIT_NOT_FOUND, UNIT_NOT_IN_CHARGE, TRANSFER_ANSWERED, TRANSFER_BEFORE_MOVEMENT, ' +
      'HOME_NOT_VALID, HOME_OF_ANOTHER_BASE, AGGREGATE_ONLY, CATEGORY_OF_ANOTHER_KIND, COMMUNE_UNKNOWN, RESIDENCE_SINCE_MISSING, ' +
      'MOVEMENT_BEFORE_ADMISSION, LEDGER_CLOSED, MOVEMENT_REPEATED, IDEMPOTENCY_KEY_REUSED.',
  })
  acceptTransfer(
    @Arg('id', () => ID, { description: 'The transfer.' }) id: string,
    @Arg('homeId', () => ID, { description: 'The branch or group she joins, or the base itself.' }) homeId: string,
    @Arg('category', () => MemberCategory, { description: 'RESIDENTIAL, CLUB or SPECIAL_BASE.' }) category: MemberCategory,
    @Arg('residence', () => Residence, { description: 'How she is registered where she lives now.' }) residence: Residence,
    @Arg('residenceSince', () => DateScalar, { nullable: true, description: 'Since when; needed for temporary residence.' })
    residenceSince: string | null,
    @Arg('communeId', () => ID, { nullable: true, description: 'Of a member of a special base: where she lives.' }) communeId:
      | string
      | null,
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<MemberTransfer> {
    return acceptTransfer(context, { id, homeId, category, residence, residenceSince, communeId, version, idempotencyKey });
  }

  @Mutation(() => MemberTransfer, {
    description:
      'Does not take in a member who was sent here; she belongs where she did. Errors: FORBIDDEN, TRANSFER_NOT_FOUND, UNIT_NOT_IN_CHARGE, ' +
      'TRANSFER_ANSWERED, IDEMPOTENCY_KEY_REUSED.',
  })
  refuseTransfer(
    @Arg('id', () => ID, { description: 'The transfer.' }) id: string,
    @Arg('reason', () => String, { description: 'Why not.' }) reason: string,
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<MemberTransfer> {
    return refuseTransfer(context, { id, reason, version, idempotencyKey });
  }

  @Mutation(() => MemberTransfer, {
    description:
      'Takes a transfer back before it is answered. Errors: FORBIDDEN, TRANSFER_NOT_FOUND, UNIT_NOT_IN_CHARGE, TRANSFER_ANSWERED, IDEMPOTENCY_KEY_REUSED.',
  })
  withdrawTransfer(
    @Arg('id', () => ID, { description: 'The transfer.' }) id: string,
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<MemberTransfer> {
    return withdrawTransfer(context, { id, version, idempotencyKey });
  }

  @FieldResolver(() => Member, { nullable: true, description: 'The member; null to the side she does not belong to.' })
  member(@Root() { memberId }: MemberTransfer, @Ctx() { members }: Context): Promise<Member | null> {
    return members.load(memberId);
  }

  @Personal({ ...kept, basis: 'MEM-018' })
  @FieldResolver(() => String, { nullable: true, description: 'Her name, which both sides know. «Họ và tên»' })
  memberName(@Root() { memberId }: MemberTransfer, @Ctx() { transferNames }: Context): Promise<string | null> {
    return transferNames.load(memberId);
  }

  @FieldResolver(() => UnitReference, { nullable: true, description: 'The branch, group or base she is sent from.' })
  from(@Root() { fromUnitId }: MemberTransfer): UnitKey {
    return referTo({ id: fromUnitId });
  }

  @FieldResolver(() => UnitReference, { nullable: true, description: 'The base she is sent to.' })
  to(@Root() { toUnitId }: MemberTransfer): UnitKey {
    return referTo({ id: toUnitId });
  }

  @FieldResolver(() => NamedBase, { nullable: true, description: 'The base she is sent from, by name, which both sides know. «Nơi gửi»' })
  fromBase(@Root() { fromUnitId, movesOn }: MemberTransfer, @Ctx() { transferSides }: Context): Promise<NamedBase | null> {
    return transferSides.load({ unitId: fromUnitId, on: movesOn });
  }

  @FieldResolver(() => NamedBase, { nullable: true, description: 'The base she is sent to, by name, which both sides know. «Nơi nhận»' })
  toBase(@Root() { toUnitId, movesOn }: MemberTransfer, @Ctx() { transferSides }: Context): Promise<NamedBase | null> {
    return transferSides.load({ unitId: toUnitId, on: movesOn });
  }
}

/** Federation's way in. */
export const resolveTransfer = ({ id }: { id: string }, { transfers }: Context): Promise<MemberTransfer | null> => transfers.load(id);
