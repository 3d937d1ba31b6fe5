import type { CopyRow } from '@vwu/kit/copy';
import { drawsOf } from '@vwu/kit/draw';
import type { Keyring } from '@vwu/kit/keyring';
import { follow, nothing } from '../../ledger/keep-ledger.ts';
import type { Movement } from '../../ledger/movement.entity.ts';
import { statesOf } from '../../ledger/states-of.ts';
import type { MemberRecord } from '../../member/member.entity.ts';
import { memberRow } from '../../member/member-row.ts';
import { newRecord } from '../../member/new-member.ts';
import { type PersonInput, tellPerson } from '../../member/person.ts';
import { dayNumber } from './days.ts';
import { drawLedger } from './draw-ledger.ts';
import { drawPerson, type Lists } from './draw-person.ts';
import { since } from './homes.ts';
import type { Dwelling } from './households.ts';
import { idOf } from './ids.ts';
import { type DuesBook, type DuesRows, makeDues } from './make-dues.ts';
import { movementRow, stateRow, transferRow } from './member-rows.ts';
import type { Neighbours } from './neighbours.ts';
import { type Stay, stayOf } from './stay.ts';

/** What of members is stored where, in the order the rows refer to one another. */
export interface MadeMember extends DuesRows {
  readonly member: readonly CopyRow[];
  readonly member_movement: readonly CopyRow[];
  readonly member_state: readonly CopyRow[];
  readonly member_transfer: readonly CopyRow[];
}

export interface Maker extends DuesBook {
  readonly lists: Lists;
  readonly neighbours: Neighbours;
  readonly keyring: Keyring;
}

/** Nobody who is generated was admitted before. */
const earliest = dayNumber('1990-01-01');

const transferPart = 0xf00;
const purpose = 'Quản lý hội viên (dữ liệu minh họa)';

/**
 * The `index`-th member, who belongs to a home at last: told, sealed and worked out by the same functions that admit and move members
 * every day. The same index and dwelling give the same person; what is sealed differs in its nonces alone.
 */
export function makeMember(maker: Maker, index: number, dwelling: Dwelling): MadeMember & { readonly stay: Stay } {
  const { lists, neighbours, keyring } = maker;
  const { home, householdId } = dwelling;
  const next = drawsOf('member', index);
  const noise = [next(), next()] as const;
  const { told, fullAgeOn } = drawPerson(next, lists, { index, provinceCode: home.base.provinceCode });
  const commune = neighbours.communeOf(home, next());
  const from = Math.max(fullAgeOn, since(home), commune?.openedOn ?? earliest, earliest);
  const others = { sibling: neighbours.siblingOf(home, next()), stranger: neighbours.stranger(next()) };
  const transferId = idOf(index, transferPart, noise);
  const cardNumber = `MH-${String(index).padStart(8, '0')}`;
  const ledger = drawLedger(next, { home, ...others, from, communeId: commune?.id ?? null, transferId, cardNumber });
  const id = idOf(index, 0, noise);
  const lines: Movement[] = ledger.lines.map((line, place) => ({
    ...nothing,
    ...line,
    id: idOf(index, place + 1, noise),
    memberId: id,
    line: place + 1,
  }));
  const spans = statesOf(lines);
  const stay = stayOf(spans);
  const member = memberOf({ ...told, householdId }, { id, homeId: home.id, keyring, on: ledger.lines[0]?.effectiveOn ?? '' });
  member.lines = lines.length;
  member.version = lines.length;
  member.cardNumber = ledger.cardNumber;
  follow(member, spans);
  return {
    stay,
    member: [{ ...memberRow(member), household_id: member.householdId }],
    member_movement: lines.map(movementRow),
    member_state: spans.map((span) => stateRow(id, span)),
    member_transfer: ledger.transfer ? [transferRow(transferId, id, ledger.transfer)] : [],
    ...makeDues(maker, { index, id, noise, told, spans, stay, dwelling, homes: [home, others.sibling, others.stranger] }),
  };
}

interface Told {
  readonly id: string;
  readonly homeId: string;
  readonly keyring: Keyring;
  readonly on: string;
}

/** Her record, but for what her ledger says: who has told her number has agreed that it is kept (MEM-004). */
function memberOf(told: PersonInput, { id, homeId, keyring, on }: Told): MemberRecord {
  const member = newRecord(id, homeId);
  member.origin = 'DEMONSTRATION';
  const consent = told.details?.citizenId ? { on, purpose } : null;
  tellPerson(member, { ...told, consent }, { keyring, on });
  return member;
}
