import { requireCharge } from '@vwu/kit/charge';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, violates } from '@vwu/kit/database';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { keepCounts } from '../count/keep-counts.ts';
import { convertHonorary } from '../honorary/convert-honorary.ts';
import { liveWith, requireHousemate } from '../household/live-with.ts';
import { linesOf } from '../ledger/join-ledgers.ts';
import { readLedger } from '../ledger/read-ledger.ts';
import { compareRecords } from '../match/compare-records.ts';
import { lockMember } from './lock-member.ts';
import { Member } from './member.entity.ts';
import { DuplicateId } from './member.errors.ts';
import { requireMember } from './member.loader.ts';
import { type PersonInput, requestMark, tellPerson } from './person.ts';

export interface CorrectMember {
  readonly id: string;
  readonly person: PersonInput;
  readonly version: number;
  readonly idempotencyKey?: string | null | undefined;
}

/**
 * Corrects or completes what is recorded of a person (MEM-001, MEM-002). What happened to her is not corrected here: that is her
 * ledger.
 *
 * @throws {MemberNotFound | NotInCharge | MemberChanged | MemberErased | MemberRestricted | DuplicateId} and what {@link tellPerson} refuses.
 */
export async function correctMember(context: Context, { idempotencyKey, ...request }: CorrectMember): Promise<Member> {
  const { viewer, em, keyring } = context;
  requireScope(viewer, 'members:write');
  const { id, person, version } = request;
  const { homeId } = await requireMember(context, id);
  await requireCharge(em, viewer, 'organisation', homeId);
  await requireHousemate(context, person.livesWithId, id);
  const texts = [requestMark(keyring, person)];
  const command: Command = { schema: 'membership', name: 'correctMember', viewer, input: { id, version }, texts, idempotencyKey };
  return runCommand(em, command, {
    subjectOf: () => id,
    reload: (tx) => tx.findOneOrFail(Member, { id }),
    work: async (tx) => {
      const member = await lockMember(tx, id, version);
      member.requireUnrestricted();
      tellPerson(member, person, { keyring, on: await firstDay(tx, id) });
      await liveWith(tx, member, person.livesWithId);
      await keepCounts({ tx, keyring }, [id], () =>
        tx.flush().catch((error: unknown) => {
          throw violates(error, 'member_number_once') ? new DuplicateId() : error;
        }),
      );
      await convertHonorary(tx, [id]);
      await compareRecords(tx, keyring, [id]);
      return member;
    },
  });
}

/** The day she was admitted first: she was of full age then. */
const firstDay = async (tx: EntityManager, id: string): Promise<string> => linesOf(await readLedger(tx, id))[0]?.effectiveOn ?? '';
