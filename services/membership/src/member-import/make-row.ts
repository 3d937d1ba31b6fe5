import type { CopyRow } from '@vwu/kit/copy';
import { uuidv7 } from '@vwu/kit/ids';
import type { Keyring } from '@vwu/kit/keyring';
import { follow, nothing, requireWritable } from '../ledger/keep-ledger.ts';
import type { Movement } from '../ledger/movement.entity.ts';
import { statesOf } from '../ledger/states-of.ts';
import { type AdmissionInput, lineAt } from '../member/admission.ts';
import type { Home } from '../member/home.ts';
import { memberRow } from '../member/member-row.ts';
import { newRecord } from '../member/new-member.ts';
import { type PersonInput, tellPerson } from '../member/person.ts';
import type { PlacedCard } from './listed-card.ts';

export interface ToMake {
  readonly importId: string;
  readonly number: number;
  readonly person: PersonInput;
  readonly admission: AdmissionInput;
  /** The base her home is of on the day she was admitted. */
  readonly home: Home;
  readonly card: PlacedCard | null;
}

/**
 * A row of a list as it will be recorded: told, sealed and worked out by the functions that admit a member one by one.
 *
 * @throws what {@link lineAt}, {@link requireWritable} and {@link tellPerson} refuse.
 */
export function makeRow(keyring: Keyring, { importId, number, person, admission, home, card }: ToMake) {
  const line = lineAt(home, admission);
  requireWritable(line);
  const member = newRecord(uuidv7(), admission.homeId);
  tellPerson(member, person, { keyring, on: admission.on });
  const movement: Movement = { ...nothing, ...line, id: uuidv7(), memberId: member.id, line: 1 };
  member.lines = card ? 2 : 1;
  member.cardNumber = card?.number ?? null;
  const spans = statesOf([movement]);
  follow(member, spans);
  return {
    import_id: importId,
    number,
    ...memberRow(member),
    movement_id: movement.id,
    audit_id: uuidv7(),
    admitted_on: movement.effectiveOn,
    base_id: movement.unitId,
    category: movement.category,
    residence: movement.residence,
    residence_since: movement.residenceSince,
    commune_id: spans[0]?.communeId ?? null,
    counts: spans[0]?.counts ?? null,
    card_movement_id: card ? uuidv7() : null,
    card_issued_on: card?.on ?? null,
    card_base_id: card?.baseId ?? null,
  } satisfies CopyRow;
}

export type StagedRow = ReturnType<typeof makeRow>;
