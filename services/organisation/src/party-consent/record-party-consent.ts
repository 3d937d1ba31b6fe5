import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { findConsentingParty } from '../party-structure/consenting-party.loader.ts';
import type { UnitLevel } from '../unit/unit.enums.ts';
import { type ConsentPurpose, levelsOfPurpose, type PartyConsent } from './party-consent.entity.ts';
import { ConsentDayInFuture, ConsentDocumentMissing, ConsentPartyUnknown, ConsentPurposeLevel } from './party-consent.errors.ts';
import { rereadConsent } from './read-consents.ts';

export interface RecordPartyConsent {
  /** The unit whose matter it is. */
  readonly unitId: string;
  readonly purpose: ConsentPurpose;
  /** The day of the answer, not after today. */
  readonly on: string;
  readonly isAgreed: boolean;
  readonly document: string;
  readonly idempotencyKey?: string | null;
}

/**
 * Records what the party structure that is asked for a unit said of a matter (ORG-035), agreeing or not. Who that is follows
 * from the unit and the day; nobody else is asked instead.
 *
 * @throws {UnitNotFound | NotInCharge | ConsentDayInFuture | ConsentDocumentMissing | ConsentPurposeLevel | ConsentPartyUnknown}
 */
export async function recordPartyConsent({ em, viewer }: Context, request: RecordPartyConsent): Promise<PartyConsent> {
  const { unitId, purpose, on, isAgreed, document, idempotencyKey = null } = request;
  requireScope(viewer, 'organisation:write');
  await requireCharge(em, viewer, 'organisation', unitId);
  const input = { unitId, purpose, on, isAgreed };
  const command: Command = { schema: 'organisation', name: 'recordPartyConsent', viewer, input, texts: [document], idempotencyKey };
  return runCommand(em, command, { work: (tx) => record(tx, request), subjectOf: ({ id }) => id, reload: rereadConsent });
}

async function record(tx: EntityManager, { unitId, purpose, on, isAgreed, ...request }: RecordPartyConsent): Promise<PartyConsent> {
  const document = request.document.normalize('NFC').trim();
  if (document === '') throw new ConsentDocumentMissing();
  if (on > today()) throw new ConsentDayInFuture(on);
  const [unit] = await rows(tx, sql<{ level: UnitLevel }>`select level from organisation.unit where id = ${unitId}`);
  const levels = levelsOfPurpose[purpose];
  if (!unit || !levels.includes(unit.level)) throw new ConsentPurposeLevel(purpose, levels);
  const party = await findConsentingParty(tx, unitId, on);
  if (!party) throw new ConsentPartyUnknown(unitId, on);
  const id = uuidv7();
  await rows(
    tx,
    sql`
    insert into organisation.party_consent (id, unit_id, party_structure_id, purpose, given_on, is_agreed, document, origin)
    values (${id}, ${unitId}, ${party.id}, ${purpose}, ${on}, ${isAgreed}, ${document}, 'RECORDED')`,
  );
  return rereadConsent(tx, id);
}
