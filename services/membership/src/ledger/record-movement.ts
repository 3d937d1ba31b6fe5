import { requireCharge } from '@vwu/kit/charge';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { compareRecords } from '../match/compare-records.ts';
import { type BasesOfHome, basesOf, requireCategory, requireCommune, requireHome } from '../member/home.ts';
import { lockMember } from '../member/lock-member.ts';
import { Member } from '../member/member.entity.ts';
import type { IndividualCategory, MemberCategory } from '../member/member.enums.ts';
import { HomeOfAnotherBase } from '../member/member.errors.ts';
import { requireMember } from '../member/member.loader.ts';
import { type NewLine, writeLines } from './keep-ledger.ts';
import type { MovementKind } from './movement.entity.ts';

/** What happens to a member within one base; the day, and what it changes. */
export interface RecordMovement {
  readonly id: string;
  readonly on: string;
  readonly version?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/** What a movement changes, besides what every movement says. */
type Change = Omit<NewLine, 'kind' | 'effectiveOn' | 'unitId' | 'category'> & {
  readonly category?: MemberCategory | null;
  /** What else it asks of the record, and changes of it, while nobody else holds it; and what of the line follows from that. */
  take?(tx: EntityManager, member: Member): Promise<Partial<NewLine>>;
};

/**
 * Records that something happened to a member (D9, MEM-010, MEM-035): one line of her ledger, checked against all the others.
 *
 * @param name the mutation, as the audit record names it.
 * @throws {MemberNotFound | UnitNotFound | NotInCharge | MemberChanged | HomeNotValid | HomeOfAnotherBase | AggregateOnly
 *   | CategoryOfAnotherBase | CommuneUnknown} and what {@link writeLines} refuses.
 */
export async function recordMovement(
  context: Context,
  [name, kind]: readonly [name: string, kind: MovementKind],
  { idempotencyKey, ...request }: RecordMovement,
  change: Change = {},
): Promise<Member> {
  const { viewer, em, keyring } = context;
  requireScope(viewer, 'members:write');
  const { id, on, version } = request;
  const { homeId } = await requireMember(context, id);
  await requireCharge(em, viewer, 'organisation', homeId);
  if (change.homeId != null) await requireCharge(em, viewer, 'organisation', change.homeId);
  const { reason, cardNumber, take, ...coded } = change;
  const command: Command = {
    schema: 'membership',
    name,
    viewer,
    input: { ...request, kind, ...coded },
    texts: [reason ?? '', cardNumber ?? ''],
    idempotencyKey,
  };
  return runCommand(em, command, {
    subjectOf: () => id,
    reload: (tx) => tx.findOneOrFail(Member, { id }),
    work: async (tx) => {
      const member = await lockMember(tx, id, version);
      const line = await lineOf(tx, member, on, coded);
      const taken = await take?.(tx, member);
      await writeLines({ tx, keyring }, member, [{ ...line, ...taken, kind, effectiveOn: on, reason: reason ?? null }]);
      if (change.homeId != null) await compareRecords(tx, keyring, [id]);
      return member;
    },
  });
}

/** What a change is at the base she belongs to on the day; of somebody whose base was split, at what is left of it until she is placed. */
async function lineOf(
  tx: EntityManager,
  member: Member,
  on: string,
  { category, ...rest }: Omit<Change, 'take'>,
): Promise<Omit<NewLine, 'kind' | 'effectiveOn'>> {
  const belongsTo = await homeOn(tx, member, on);
  const bases = await basesOf(tx, belongsTo, on);
  await requireWithin(tx, bases, on, rest);
  const [baseId, ...others] = bases.baseIds;
  const unitId = baseId === undefined || others.length > 0 ? belongsTo : baseId;
  if (category == null) return { ...rest, unitId };
  for (const kind of bases.kinds) requireCategory(category, kind);
  // the loop has asked for each kind of base she may be in
  return { ...rest, unitId, category: category as IndividualCategory };
}

/** Where she belonged on a day; before her first day and after her last, where she does now or did at last. */
async function homeOn(tx: EntityManager, { id, homeId }: Member, on: string): Promise<string> {
  const [state] = await rows(
    tx,
    sql<{ homeId: string }>`
    select home_id as "homeId" from membership.member_state where member_id = ${id} and ${on}::date between valid_from and valid_to`,
  );
  return state?.homeId ?? homeId;
}

async function requireWithin(tx: EntityManager, { baseIds }: BasesOfHome, on: string, { homeId, communeId }: Change): Promise<void> {
  if (communeId != null) await requireCommune(tx, communeId, on);
  if (homeId == null) return;
  const wanted = await requireHome(tx, homeId, on);
  if (!baseIds.includes(wanted.baseId)) throw new HomeOfAnotherBase(homeId, baseIds);
}
