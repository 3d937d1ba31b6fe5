import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { recordBelonging } from '../belonging/record-belonging.ts';
import type { Context } from '../context.ts';
import { type Body, type BodyKind, bodies, levelsOfBody } from './body.entity.ts';
import { BodyMembersInvalid, BodyTooEarly, BodyWithoutTerm } from './body.errors.ts';

export interface FoundBody {
  readonly unitId: string;
  readonly from: string;
  readonly kind: BodyKind;
  /** How many people. */
  readonly members: number;
  readonly idempotencyKey?: string | null;
}

/** ORG-027: «Là nhiệm kỳ đầu tiên», the term 2022–2027. */
const inspectionSince = '2022-01-01';

/**
 * Founds a body of a unit for the term of the day (ORG-026, ORG-027).
 *
 * @throws as {@link recordBelonging}, and {@link BodyTooEarly}, {@link BodyMembersInvalid}, {@link BodyWithoutTerm}.
 */
export async function foundBody(context: Context, { unitId, from, kind, members, idempotencyKey }: FoundBody): Promise<Body> {
  const derived: { termId?: string } = {};
  const check = async (tx: EntityManager) => {
    if (kind === 'INSPECTION_COMMITTEE' && from < inspectionSince) throw new BodyTooEarly(inspectionSince);
    if (members < 1) throw new BodyMembersInvalid(members);
    derived.termId = await requireTerm(tx, unitId, from);
  };
  const ofKind = { ...bodies, levels: levelsOfBody[kind] };
  return recordBelonging(context, ofKind, { name: 'foundBody', unitId, from, idempotencyKey, facts: { kind, members }, derived, check });
}

async function requireTerm(tx: EntityManager, unitId: string, day: string): Promise<string> {
  const [term] = await rows(
    tx,
    sql<{ id: string }>`select id from organisation.term where unit_id = ${unitId} and validity @> ${day}::date`,
  );
  if (!term) throw new BodyWithoutTerm(unitId, day);
  return term.id;
}
