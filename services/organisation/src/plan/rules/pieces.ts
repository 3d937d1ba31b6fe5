import type { UnitLevel } from '../../unit/unit.enums.ts';
import { type Refusal, refuse } from '../refusal.ts';
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

/** D3: a piece goes into a unit that lives on the day. */
export const piecesArrive: Rule = (projection): readonly Refusal[] => {
  const { effectiveOn } = projection.plan.event;
  const wrong = projection.plan.pieces.filter(({ toId }) => {
    const { openedOn, closedOn } = projection.timelineOf(toId);
    return effectiveOn < openedOn || effectiveOn > closedOn;
  });
  return wrong.length > 0 ? [successorNotValid(wrong.map(({ toId }) => toId))] : [];
};

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

const successorNotValid = (unitIds: readonly string[]) =>
  refuse(
    'UNIT_SUCCESSOR_NOT_VALID',
    'Đơn vị nhận không hoạt động vào ngày hiệu lực. Hãy chọn đơn vị khác, hoặc ngày khác.',
    'The unit that receives is not valid on the day of effect. Choose another one, or another day.',
    ...unitIds,
  );

const unitChanged = (unitIds: readonly string[]) =>
  refuse(
    'UNIT_CHANGED',
    'Đơn vị đã thay đổi từ lúc bạn xem. Hãy tải lại và xem trước lần nữa.',
    'The unit has changed since you saw it. Reload and preview again.',
    ...unitIds,
  );
