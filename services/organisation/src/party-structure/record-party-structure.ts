import { recordBelonging } from '../belonging/record-belonging.ts';
import type { Context } from '../context.ts';
import { levelsOfParty, type PartyStructure, type PartyStructureKind, partyStructures } from './party-structure.entity.ts';

export interface RecordPartyStructure {
  readonly unitId: string;
  readonly from: string;
  readonly kind: PartyStructureKind;
  readonly name: string;
  readonly idempotencyKey?: string | null;
}

/**
 * Records the party committee or cell of the level of a unit (ORG-035): from then on it is the one asked for its consent.
 *
 * @throws as {@link recordBelonging}, {@link BelongingOverlaps} where there is one already.
 */
export const recordPartyStructure = (context: Context, { kind, name, ...request }: RecordPartyStructure): Promise<PartyStructure> =>
  recordBelonging(
    context,
    { ...partyStructures, levels: levelsOfParty[kind] },
    { name: 'recordPartyStructure', ...request, facts: { kind }, texts: { name } },
  );
