import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { recordBelonging } from '../belonging/record-belonging.ts';
import type { Context } from '../context.ts';
import type { UnitLevel } from '../unit/unit.enums.ts';
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

/** ORG-027: «Là nhiệm kỳ đầu tiên»: the term 2022–2027, which the congress of 9 March 2022 began. */
const inspectionSince = '2022-03-09';

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
    const term = await requireTerm(tx, unitId, from);
    // Central's is elected by the congress; levels below form theirs in the term they are in
    const isElected = kind === 'INSPECTION_COMMITTEE' && term.level === 'CENTRAL';
    if (isElected && term.from < inspectionSince) throw new BodyTooEarly(inspectionSince);
    derived.termId = term.id;
  };
  const ofKind = { ...bodies, levels: levelsOfBody[kind] };
  return recordBelonging(context, ofKind, { name: 'foundBody', unitId, from, idempotencyKey, facts: { kind, members }, derived, check });
}

interface TermOfDay {
  readonly id: string;
  readonly from: string;
  readonly level: UnitLevel;
}

async function requireTerm(tx: EntityManager, unitId: string, day: string): Promise<TermOfDay> {
  const [term] = await rows(
    tx,
    sql<TermOfDay>`
    select t.id, t.valid_from::text as "from", u.level from organisation.term t join organisation.unit u on u.id = t.unit_id
    where t.unit_id = ${unitId} and t.validity @> ${day}::date`,
  );
  if (!term) throw new BodyWithoutTerm(unitId, day);
  return term;
}
