import { addDays } from '@vwu/kit/date';
import type { UnitLevel } from '../../unit/unit.enums.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { effectBefore, laterEvent, notValid } from './life.ts';
import type { Rule } from './rule.ts';

/** F-20: pieces keep their level; only an island district without communes has become a base. */
export const piecesKeepTheirLevel: Rule = (projection): readonly Refusal[] => {
  const wrong = projection.plan.pieces.filter(({ fromId, toId }) => {
    const [from, to]: UnitLevel[] = [projection.timelineOf(fromId).level, projection.timelineOf(toId).level];
    return (
      from !== to &&
      !(from === 'DISTRICT' && to === 'BASE' && projection.world.childrenOf(fromId, projection.plan.event.effectiveOn).length === 0)
    );
  });
  return wrong.length > 0 ? [levelsDiffer(wrong.map(({ fromId }) => fromId))] : [];
};

/** ORG-048: there are rules for each kind of base, so a new one is formed of units of one kind; nobody guesses which it would be. */
export const kindsAgree: Rule = (projection): readonly Refusal[] => {
  const opened = new Set(projection.plan.identities.map(({ id }) => id));
  const pieces = projection.plan.pieces.filter(({ toId }) => opened.has(toId));
  const wrong = [...Map.groupBy(pieces, ({ toId }) => toId).values()]
    .map((ofUnit) => ofUnit.map(({ fromId }) => projection.timelineOf(fromId)))
    .filter((sources) => new Set(sources.map(({ kind }) => kind)).size > 1);
  return wrong.length > 0 ? [kindsDiffer(wrong.flat().map(({ unitId }) => unitId))] : [];
};

/** D3: a piece goes into a unit that lives on the day. */
export const piecesArrive: Rule = (projection): readonly Refusal[] => {
  const { effectiveOn } = projection.plan.event;
  const wrong = projection.plan.pieces.filter(({ toId }) => {
    const { openedOn, closedOn } = projection.timelineOf(toId);
    return effectiveOn < openedOn || effectiveOn > closedOn;
  });
  return wrong.length > 0 ? [successorNotValid(wrong.map(({ toId }) => toId))] : [];
};

/** D3: a piece comes out of a unit that lived the day before, also where it goes on and nothing else is said of it. */
export const piecesLeave: Rule = (projection): readonly Refusal[] => {
  const { effectiveOn } = projection.plan.event;
  const sources = [...new Set(projection.plan.pieces.map(({ fromId }) => fromId))].map((id) => projection.timelineOf(id));
  const silent = sources.filter(({ misfits }) => misfits.length === 0);
  const early = silent.filter(({ openedOn }) => effectiveOn <= openedOn).map(({ unitId }) => unitId);
  const late = silent.filter(({ closedOn }) => addDays(effectiveOn, -1) > closedOn).map(({ unitId }) => unitId);
  return [...(early.length > 0 ? [effectBefore(early)] : []), ...(late.length > 0 ? [notValid(late)] : [])];
};

/**
 * D3: what several decisions take out of one unit on one day fits together. A unit that has given parts that day does not
 * end by another decision, whichever of the two was recorded first: together they are one redraw.
 */
export const piecesOfTheDayFit: Rule = (projection): readonly Refusal[] => {
  const { plan, world } = projection;
  const { event, pieces, changes, voids } = plan;
  const before = world.pieces.filter(({ effectiveOn, eventId }) => effectiveOn === event.effectiveOn && !voids.includes(eventId));
  const ending = changes.filter(({ act }) => act === 'CLOSE').map(({ unitId }) => unitId);
  const isSilent = (id: string) => projection.timelineOf(id).misfits.length === 0;
  const givers = [...new Set(pieces.map(({ fromId }) => fromId))].filter((id) => !ending.includes(id));
  const endsThatDay = (id: string) => projection.timelineOf(id).closedOn === addDays(event.effectiveOn, -1);
  const standing = [
    ...ending.filter((id) => before.some(({ fromId }) => fromId === id) && isSilent(id)),
    ...givers.filter((id) => endsThatDay(id) && isSilent(id)),
  ];
  const goingOn = givers.filter((id) => before.some(({ fromId }) => fromId === id));
  const of = (id: string) => [...before, ...pieces].filter(({ fromId }) => fromId === id);
  const twice = goingOn.filter((id) => new Set(of(id).map(({ toId }) => toId)).size < of(id).length);
  const tooMuch = goingOn.filter((id) => of(id).reduce((sum, { share }) => sum + millionths(share), 0) >= millionths(1));
  return [
    ...(standing.length > 0 ? [laterEvent(standing)] : []),
    ...(twice.length > 0 ? [givenTwice(twice)] : []),
    ...tooMuch.map(sharesNotOne),
  ];
};

const millionths = (share: number | null): number => Math.round((share ?? 0) * 1_000_000);

/** D11: what the caller saw is what is there. */
export const versionsAreSeen: Rule = ({ plan, world }): readonly Refusal[] => {
  const changed = plan.seen.filter(({ unitId, version }) => world.find(unitId)?.version !== version).map(({ unitId }) => unitId);
  return changed.length > 0 ? [unitChanged(changed)] : [];
};

const levelsDiffer = (unitIds: readonly string[]) =>
  refuse(
    'UNIT_LEVELS_DIFFER',
    'Các phần chỉ chuyển trong cùng một cấp (trừ huyện đảo không có xã thành đặc khu). Hãy sửa các phần.',
    'Pieces keep their level (but an island district without communes may become a base). Mend the pieces.',
    ...unitIds,
  );

const kindsDiffer = (unitIds: readonly string[]) =>
  refuse(
    'UNIT_KINDS_DIFFER',
    'Đơn vị mới chỉ hình thành từ các đơn vị cùng loại hình. Hãy nhập đơn vị khác loại hình vào một đơn vị tiếp tục hoạt động.',
    'A new unit is formed of units of one kind. Let one of another kind go into a unit that goes on.',
    ...unitIds,
  );

const successorNotValid = (unitIds: readonly string[]) =>
  refuse(
    'UNIT_SUCCESSOR_NOT_VALID',
    'Đơn vị nhận không hoạt động vào ngày hiệu lực. Hãy chọn đơn vị khác, hoặc ngày khác.',
    'The unit that receives is not valid on the day of effect. Choose another one, or another day.',
    ...unitIds,
  );

const givenTwice = (unitIds: readonly string[]) =>
  refuse(
    'UNIT_PIECE_TWICE',
    'Ngày này đơn vị đã chuyển một phần về cùng nơi đó. Hãy đính chính quyết định trước, hoặc chọn ngày khác.',
    'On this day the unit has already given a part to the same unit. Correct the earlier decision, or choose another day.',
    ...unitIds,
  );

export const sharesNotOne = (fromId: string): Refusal =>
  refuse(
    'UNIT_SHARES_NOT_ONE',
    'Các tỷ lệ đã biết phải cộng thành 1 (đơn vị còn lại: nhỏ hơn 1). Hãy sửa, hoặc bỏ trống tỷ lệ chưa biết.',
    'Known shares must sum to 1 (of a unit that goes on: less than 1). Mend them, or leave unknown ones out.',
    fromId,
  );

export const unitChanged = (unitIds: readonly string[]): Refusal =>
  refuse(
    'UNIT_CHANGED',
    'Đơn vị đã thay đổi từ lúc bạn xem. Hãy tải lại và xem trước lần nữa.',
    'The unit has changed since you saw it. Reload and preview again.',
    ...unitIds,
  );
