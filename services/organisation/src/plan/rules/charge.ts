import type { Projection } from '../projection.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Rule } from './rule.ts';

/**
 * ORG-001, D8: only who stands above everything concerned may reorganise it. Not yours is not found; and what you see
 * without answering for it, you may not move.
 *
 * @param ownUnit the caller's own unit, which she does not reorganise herself.
 */
export const callerIsInCharge =
  (ownUnit: string): Rule =>
  (projection): readonly Refusal[] => {
    const concerned = concernedUnits(projection).map((id) => projection.world.get(id));
    const unknown = concerned.filter(({ charge }) => charge === 'UNKNOWN').map(({ id }) => id);
    const notHers = concerned.filter(({ id, charge }) => charge === 'VISIBLE' || id === ownUnit).map(({ id }) => id);
    return [...(unknown.length > 0 ? [notFound(unknown)] : []), ...(notHers.length > 0 ? [notInCharge(notHers)] : [])];
  };

/** What the plan changes or speaks of, and what gives or receives a piece; a superior is looked at where units are hung. */
const concernedUnits = ({ affected, plan, world }: Projection): string[] => [
  ...new Set([...affected, ...plan.undecided, ...plan.pieces.flatMap(({ fromId, toId }) => [fromId, toId])].filter((id) => world.find(id))),
];

/** A unit may be hung below the caller's own unit and any below it. */
export const superiorsAreHers: Rule = ({ plan, world }): readonly Refusal[] => {
  const superiors = plan.changes.flatMap((change) =>
    change.act === 'CLOSE' || !change.set.parentId || change.ground === 'PROVISIONAL' ? [] : [change.set.parentId],
  );
  const known = [...new Set(superiors)].flatMap((id) => world.find(id) ?? []);
  const unknown = known.filter(({ charge }) => charge === 'UNKNOWN').map(({ id }) => id);
  const notHers = known.filter(({ charge }) => charge === 'VISIBLE').map(({ id }) => id);
  return [...(unknown.length > 0 ? [notFound(unknown)] : []), ...(notHers.length > 0 ? [notInCharge(notHers)] : [])];
};

export const notFound = (unitIds: readonly string[]): Refusal =>
  refuse(
    'UNIT_NOT_FOUND',
    'Không tìm thấy đơn vị trong phạm vi của bạn. Hãy kiểm tra mã, cấp và ngày hiệu lực.',
    'There is no such unit in your part of the Union. Check the code, the level and the day of effect.',
    ...unitIds,
  );

const notInCharge = (unitIds: readonly string[]): Refusal =>
  refuse(
    'UNIT_NOT_IN_CHARGE',
    'Việc sắp xếp do cấp trên chung của các đơn vị quyết định. Hãy chuyển lên cấp trên.',
    'Only who stands above all units concerned may reorganise them. Pass it on to the level above.',
    ...unitIds,
  );
