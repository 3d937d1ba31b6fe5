import type { CopyRow } from '@vwu/kit/copy';
import type { Movement } from '../../ledger/movement.entity.ts';
import type { Span } from '../../ledger/states-of.ts';
import type { PlannedTransfer } from './draw-ledger.ts';

/** When something of a day was written down: that morning in Việt Nam. */
export const morningOf = (day: string): string => `${day} 08:00+07`;

export const movementRow = (line: Movement) =>
  ({
    id: line.id,
    member_id: line.memberId,
    kind: line.kind,
    effective_on: line.effectiveOn,
    line: line.line,
    unit_id: line.unitId,
    home_id: line.homeId,
    category: line.category,
    residence: line.residence,
    residence_since: line.residenceSince,
    commune_id: line.communeId,
    away_mobility: line.awayMobility,
    away_participation: line.awayParticipation,
    reason: line.reason,
    counterpart_id: line.counterpartId,
    card_number: line.cardNumber,
    recorded_at: morningOf(line.effectiveOn),
  }) satisfies CopyRow;

export const stateRow = (memberId: string, span: Span) =>
  ({
    member_id: memberId,
    valid_from: span.validFrom,
    valid_to: span.validTo,
    home_id: span.homeId,
    category: span.category,
    residence: span.residence,
    residence_since: span.residenceSince,
    commune_id: span.communeId,
    presence: span.presence,
    away_since: span.awaySince,
    away_mobility: span.awayMobility,
    away_participation: span.awayParticipation,
    counts: span.counts,
  }) satisfies CopyRow;

export const transferRow = (id: string, memberId: string, { fromUnitId, toUnitId, movesOn }: PlannedTransfer) =>
  ({
    id,
    member_id: memberId,
    from_unit_id: fromUnitId,
    to_unit_id: toUnitId,
    moves_on: movesOn,
    state: 'ACCEPTED',
    sent_at: morningOf(movesOn),
    answered_at: morningOf(movesOn),
    version: 2,
  }) satisfies CopyRow;
