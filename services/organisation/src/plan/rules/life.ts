import { addDays } from '@vwu/kit/date';
import type { Attributes, PlacedChange, UnitChange } from '../change-plan.ts';
import type { Projection } from '../projection.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { byPlace, type Misfit } from '../timeline.ts';
import type { Rule } from './rule.ts';

/** ORG-042: what is changed lives on that day. */
export const changesFitLives: Rule = (projection): readonly Refusal[] => ownMisfits(misfits(projection).filter(isOwn(projection)));

/** ORG-042: nothing recorded later stands in the way. */
export const laterChangesFit: Rule = (projection): readonly Refusal[] => {
  const isOwnChange = isOwn(projection);
  const later = misfits(projection).filter((misfit) => !isOwnChange(misfit));
  return later.length > 0 ? [laterEvent(idsOf(later))] : [];
};

const misfits = (projection: Projection): Misfit[] => projection.affected.flatMap((id) => [...projection.timelineOf(id).misfits]);

const isOwn =
  ({ plan }: Projection) =>
  ({ change }: Misfit): boolean =>
    change.eventId === plan.event.id && !isCarried(change);

/** What is only carried along, and does not fit, was opened or ended by a decision recorded before. */
const isCarried = (change: UnitChange): boolean => change.act === 'ALTER' && change.ground !== 'ORDERED';

function ownMisfits(found: readonly Misfit[]): Refusal[] {
  const tooEarly = found.filter(({ why }) => why === 'BEFORE_OPENING' || why === 'CLOSED_AS_OPENED');
  const tooLate = found.filter(({ why }) => why === 'AFTER_CLOSING');
  return [...(tooEarly.length > 0 ? [effectBefore(idsOf(tooEarly))] : []), ...(tooLate.length > 0 ? [notValid(idsOf(tooLate))] : [])];
}

const idsOf = (found: readonly Misfit[]): string[] => [...new Set(found.map(({ change }) => change.unitId))];

/** D3: what went into a unit or out of it, by a decision recorded before, found it living then and still does. */
export const recordedPiecesStand: Rule = (projection): readonly Refusal[] => {
  const affected = new Set(projection.affected);
  const { voids } = projection.plan;
  const fallen = projection.world.pieces
    .filter(({ eventId }) => !voids.includes(eventId))
    .flatMap(({ fromId, toId, extent, effectiveOn }) => {
      const [from, to] = [projection.timelineOf(fromId), projection.timelineOf(toId)];
      const leaves = effectiveOn > from.openedOn && addDays(effectiveOn, -1) <= from.closedOn;
      const arrives = effectiveOn >= to.openedOn && effectiveOn <= to.closedOn;
      const ends = extent === 'PART' || from.closedOn === addDays(effectiveOn, -1);
      return [...(leaves && ends ? [] : [fromId]), ...(arrives ? [] : [toId])];
    });
  const unitIds = [...new Set(fallen)].filter((id) => affected.has(id));
  return unitIds.length > 0 ? [laterEvent(unitIds)] : [];
};

/** D3: what a later decision carried along with its superior, or left to be placed, hung there; it still must. */
export const carriedAsFound: Rule = (projection): readonly Refusal[] => {
  const unitIds = projection.affected.filter((id) => {
    const recorded = projection.world.find(id)?.changes ?? [];
    const standing = projection.changesOf(id);
    return standing.some(
      (change) => recorded.includes(change) && isCarried(change) && parentBefore(change, recorded) !== parentBefore(change, standing),
    );
  });
  return unitIds.length > 0 ? [laterEvent(unitIds)] : [];
};

/** Where a unit hung when a change came. */
const parentBefore = (change: PlacedChange, changes: readonly PlacedChange[]): string | null | undefined =>
  changes
    .filter((one) => byPlace(one, change) < 0)
    .toSorted(byPlace)
    .flatMap((one) => (one.act === 'CLOSE' || one.set.parentId === undefined ? [] : [one.set.parentId]))
    .at(-1);

/**
 * A command that leaves everything as it was is a mistake of whoever gives it. So is an act put in the place of an event that
 * leaves everything as it would be had the event never been: that is said by putting nothing in its place.
 */
export const somethingChanges: Rule = (projection): readonly Refusal[] => {
  const { changes, pieces, voids } = projection.plan;
  if (pieces.length > 0 || changes.length === 0 || changes.some((change) => changesSomething(change, projection))) return [];
  const unitIds = changes.map(({ unitId }) => unitId);
  return [voids.length > 0 ? nothingInstead(unitIds) : nothingChanges(unitIds)];
};

function changesSomething(change: UnitChange, projection: Projection): boolean {
  if (change.act !== 'ALTER') return true;
  const found = projection.foundBy(change);
  return Object.entries(change.set).some(([name, value]) => found?.[name as keyof Attributes] !== value);
}

export const effectBefore = (unitIds: readonly string[]): Refusal =>
  refuse(
    'EFFECT_BEFORE_UNIT',
    'Ngày hiệu lực trước khi đơn vị thành lập. Hãy chọn ngày sau ngày thành lập.',
    'The day of effect is before the unit was there. Choose a later day.',
    ...unitIds,
  );

export const notValid = (unitIds: readonly string[]): Refusal =>
  refuse(
    'UNIT_NOT_VALID',
    'Đơn vị không hoạt động vào ngày hiệu lực. Hãy chọn đơn vị kế thừa, hoặc ngày khác.',
    'The unit is not valid on the day of effect. Choose its successor, or another day.',
    ...unitIds,
  );

export const laterEvent = (unitIds: readonly string[]): Refusal =>
  refuse(
    'UNIT_HAS_LATER_EVENT',
    'Đã ghi sự kiện từ ngày này trở đi cho đơn vị. Hãy đính chính các sự kiện đó trước.',
    'Events of that day or later are recorded for the unit. Correct these first.',
    ...unitIds,
  );

const nothingChanges = (unitIds: readonly string[]): Refusal =>
  refuse(
    'UNIT_NOTHING_CHANGES',
    'Không có gì thay đổi so với hiện tại. Hãy kiểm tra lại.',
    'Nothing would change. Check what you entered.',
    ...unitIds,
  );

const nothingInstead = (unitIds: readonly string[]): Refusal =>
  refuse(
    'UNIT_NOTHING_CHANGES',
    'Việc thay vào không làm thay đổi gì. Hãy sửa lại, hoặc bỏ trống "replacement" nếu sự kiện không có thật.',
    'What stands in the place of the event would change nothing. Correct it, or leave "replacement" out if the event never was.',
    ...unitIds,
  );
