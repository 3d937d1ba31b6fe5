import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { recordBelonging } from '../belonging/record-belonging.ts';
import type { Context } from '../context.ts';
import { firstCount } from '../member-count/first-count.ts';
import { type AffinityType, type Club, type ClubForm, clubs } from './club.entity.ts';
import { ClubFounderInvalid } from './club.errors.ts';
import type { ClubTopic } from './club-topic.ts';

export interface FoundClub {
  /** Who leads it: the Executive Committee of a base, or a branch (ORG-017). */
  readonly unitId: string;
  readonly from: string;
  readonly form: ClubForm;
  readonly affinity: AffinityType;
  /** What it is about; `OTHER` unless said. */
  readonly topic?: ClubTopic | null;
  readonly name: string;
  /** Who founded it, where that is a unit above. */
  readonly foundingUnitId?: string | null;
  readonly members?: number | null;
  readonly project?: string | null;
  readonly partner?: string | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Founds a club, team or circle (ORG-017). A district may found what meets in a commune.
 *
 * @throws as {@link recordBelonging}, and {@link ClubFounderInvalid}, {@link MemberCountInvalid}.
 */
export function foundClub(context: Context, request: FoundClub): Promise<Club> {
  const { unitId, from, idempotencyKey, form, affinity, name, project, partner, members } = request;
  const foundingUnitId = request.foundingUnitId ?? unitId;
  return recordBelonging(context, clubs, {
    name: 'foundClub',
    unitId,
    from,
    idempotencyKey,
    facts: { form, affinity, topic: request.topic ?? 'OTHER', foundingUnitId },
    texts: { name, project, partner },
    check: (tx) => requireFounder(tx, { unitId, foundingUnitId, day: from }),
    ...firstCount(members),
  });
}

interface Founder {
  readonly unitId: string;
  readonly foundingUnitId: string;
  readonly day: string;
}

async function requireFounder(tx: EntityManager, { unitId, foundingUnitId, day }: Founder): Promise<void> {
  const found = isId(foundingUnitId)
    ? await rows(
        tx,
        sql`select id from organisation.unit
            where id = ${foundingUnitId} and ${day}::date between opened_on and closed_on
              and (id = ${unitId} or id in (select unit_id from organisation.above(${unitId}::uuid, ${day}::date)))`,
      )
    : [];
  if (found.length === 0) throw new ClubFounderInvalid(foundingUnitId, day);
}
