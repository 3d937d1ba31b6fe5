import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { hasScope, type Viewer } from '@vwu/kit/viewer';
import DataLoader from 'dataloader';
import { FiguresAdjustment, LockedFigures } from './adjustment.entity.ts';

interface LockedKey {
  readonly unitId: string;
  readonly period: string;
}

/** Locked figures of bases with what they were corrected to since; null where nothing is locked. Whoever asks has seen the figures. */
export type LockedFiguresLoader = DataLoader<LockedKey, LockedFigures | null, string>;

const keyText = ({ unitId, period }: LockedKey) => `${unitId}@${period}`;

export const createLockedFiguresLoader = (em: EntityManager, viewer: Viewer): LockedFiguresLoader =>
  new DataLoader(
    async (keys) => {
      const found = await rows(em, lockedOf(keys, hasScope(viewer, 'persons')));
      const locked = new Map(
        found.map(({ unitId, period, adjustments, ...figures }) => [
          keyText({ unitId, period }),
          Object.assign(new LockedFigures(), figures, {
            adjustments: adjustments.map((one) => Object.assign(new FiguresAdjustment(), one)),
          }),
        ]),
      );
      return keys.map((key) => locked.get(keyText(key)) ?? null);
    },
    { cacheKeyFn: keyText },
  );

const lockedOf = (keys: readonly LockedKey[], seesPersons: boolean) => sql<LockedFigures & LockedKey>`
  select l.unit_id as "unitId", l.period, l.residential, l.club, l.special_base as "specialBase", l.trade_union as "tradeUnion",
    l.armed_forces as "armedForces", l.member_organisation as "memberOrganisation", l.trade_union_overlap as "tradeUnionOverlap",
    l.armed_forces_overlap as "armedForcesOverlap", l.member_organisation_overlap as "memberOrganisationOverlap",
    l.aggregate_sources as "aggregateSources", l.honorary, l.members, l.women18_plus as "women18Plus",
    l.status, l.rule_set_id as "ruleSetId", l.locked_on as "lockedOn", case when ${seesPersons} then l.members_counted end as "membersCounted",
    coalesce((
      select json_agg(json_build_object('id', j.id, 'adjustedOn', j.adjusted_on, 'membersBefore', j.members_before, 'membersAfter', j.members_after,
        'decisionNumber', j.decision_number, 'decidedOn', j.decided_on, 'reason', case when ${seesPersons} then j.reason end) order by j.id)
      from membership.figures_adjustment j where j.unit_id = l.unit_id and j.period = l.period), '[]') as adjustments
  from unnest(${keys.map(({ unitId }) => unitId)}::uuid[], ${keys.map(({ period }) => period)}::text[]) as k (unit_id, period)
  join membership.locked_figures l using (unit_id, period)`;
