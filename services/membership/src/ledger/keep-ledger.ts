import { today } from '@vwu/kit/clock';
import { type EntityManager, rows, sql, violates } from '@vwu/kit/database';
import { END } from '@vwu/kit/date';
import { uuidv7 } from '@vwu/kit/ids';
import { keepCounts } from '../count/keep-counts.ts';
import type { Keeper } from '../count/keeper.ts';
import { bearDues } from '../dues/bear-dues.ts';
import type { Member, MemberRecord } from '../member/member.entity.ts';
import { DuplicateId } from '../member/member.errors.ts';
import { linesOf } from './join-ledgers.ts';
import { MovementInFuture, MovementRepeated, ResidenceSinceMissing } from './ledger.errors.ts';
import { Movement } from './movement.entity.ts';
import { readLedger } from './read-ledger.ts';
import { type Span, statesOf } from './states-of.ts';

/** A line to be written; what it does not change is left out. */
export type NewLine = Pick<Movement, 'kind' | 'effectiveOn' | 'unitId'> &
  Partial<
    Pick<
      Movement,
      | 'homeId'
      | 'category'
      | 'residence'
      | 'residenceSince'
      | 'communeId'
      | 'awayMobility'
      | 'awayParticipation'
      | 'cardNumber'
      | 'reason'
      | 'counterpartId'
    >
  >;

/**
 * Adds lines to the ledger of a member this transaction holds, and brings what follows from it in line: her states, whether she
 * belongs to the Union, where, and how many do.
 *
 * @throws {MovementInFuture | ResidenceSinceMissing | MovementRepeated | DuplicateId} and whatever {@link statesOf} refuses.
 */
export async function writeLines(keeper: Keeper, member: Member, added: readonly NewLine[]): Promise<readonly Movement[]> {
  const { tx } = keeper;
  for (const line of added) requireWritable(line);
  const ledger = await readLedger(tx, member.id);
  const written = added.map((line) => {
    member.lines += 1;
    return tx.create(Movement, { ...nothing, ...told(line), id: uuidv7(), memberId: member.id, line: member.lines });
  });
  const spans = statesOf(linesOf({ ...ledger, own: [...ledger.own, ...written] }));
  requireNew(linesOf(ledger), added);
  follow(member, spans);
  await keepCounts(keeper, [member.id], async () => {
    await tx.flush().catch((error: unknown) => {
      const [first] = added;
      if (first && violates(error, 'member_movement_once')) throw new MovementRepeated(first.kind, first.effectiveOn);
      throw violates(error, 'member_number_once') ? new DuplicateId() : error;
    });
    await keepStates(tx, member.id, spans);
  });
  return written;
}

/**
 * Works a member out of her ledger again, without a line more: when what stands behind her record has changed.
 *
 * @throws {DuplicateId} and whatever {@link statesOf} refuses.
 */
export async function settleMember(keeper: Keeper, member: Member): Promise<void> {
  const { tx } = keeper;
  const spans = statesOf(linesOf(await readLedger(tx, member.id)));
  follow(member, spans);
  await keepCounts(keeper, [member.id], async () => {
    await tx.flush().catch((error: unknown) => {
      throw violates(error, 'member_number_once') ? new DuplicateId() : error;
    });
    await keepStates(tx, member.id, spans);
    await bearDues(tx, member.id);
  });
}

/** Takes from a record what its ledger said: another one says it. */
export async function withdrawStates(keeper: Keeper, member: Member): Promise<void> {
  member.isActive = false;
  await keepCounts(keeper, [member.id], () => rows(keeper.tx, sql`delete from membership.member_state where member_id = ${member.id}`));
}

/** A line stands once in the ledger of a woman, whichever of her records it was written to. */
function requireNew(known: readonly Movement[], added: readonly NewLine[]): void {
  const again = added.find(({ kind, effectiveOn }) => known.some((line) => line.kind === kind && line.effectiveOn === effectiveOn));
  if (again) throw new MovementRepeated(again.kind, again.effectiveOn);
}

/** What a caller leaves out is not told, and changes nothing. */
const told = (line: NewLine): NewLine => Object.fromEntries(Object.entries(line).filter(([, value]) => value !== undefined)) as NewLine;

/** A line that changes nothing. */
export const nothing = {
  homeId: null,
  category: null,
  residence: null,
  residenceSince: null,
  communeId: null,
  awayMobility: null,
  awayParticipation: null,
  cardNumber: null,
  reason: null,
  counterpartId: null,
} as const;

/** @throws {MovementInFuture | ResidenceSinceMissing} */
export function requireWritable({ effectiveOn, residence, residenceSince }: NewLine): void {
  if (effectiveOn > today()) throw new MovementInFuture(effectiveOn, today());
  if (residence === 'TEMPORARY' && residenceSince == null) throw new ResidenceSinceMissing();
}

/** What her record says of her follows from her states. */
export function follow(member: MemberRecord, spans: readonly Span[]): void {
  const last = spans.at(-1);
  member.isActive = last?.validTo === END;
  member.homeId = last?.homeId ?? member.homeId;
}

async function keepStates(tx: EntityManager, memberId: string, spans: readonly Span[]): Promise<void> {
  await rows(tx, sql`delete from membership.member_state where member_id = ${memberId}`);
  await rows(
    tx,
    sql`
    insert into membership.member_state (member_id, valid_from, valid_to, home_id, category, residence, residence_since, commune_id,
      presence, away_since, away_mobility, away_participation, counts)
    select ${memberId}::uuid, s."validFrom", s."validTo", s."homeId", s.category, s.residence, s."residenceSince", s."communeId",
      s.presence, s."awaySince", s."awayMobility", s."awayParticipation", s.counts
    from jsonb_to_recordset(${JSON.stringify(spans)}::jsonb) as s ("validFrom" date, "validTo" date, "homeId" uuid, category text,
      residence text, "residenceSince" date, "communeId" uuid, presence text, "awaySince" date, "awayMobility" text,
      "awayParticipation" text, counts date)`,
  );
}
