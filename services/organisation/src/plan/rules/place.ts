import { BEGINNING, END } from '@vwu/kit/date';
import { ruleProfileOf } from '../../rule-profile/rule-profiles.ts';
import { levelRank, levelWords } from '../../unit/unit.enums.ts';
import type { Projection } from '../projection.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Timeline } from '../timeline.ts';
import { aboutUnits, type Hanging, hangings } from './hanging.ts';
import type { Rule } from './rule.ts';

/** ORG-001: the superior lives as long as the unit hangs there. */
export const superiorLives: Rule = (projection): readonly Refusal[] => {
  const wrong = hangings(projection).filter(({ version, under }) => version.validFrom < under.openedOn || version.validTo > under.closedOn);
  return aboutUnits(wrong, parentNotValid);
};

/** ORG-001, F-20: a unit hangs below a higher level; levels may be skipped. */
export const levelsDescend: Rule = (projection): readonly Refusal[] => {
  const wrong = hangings(projection).filter(({ unit, under }) => levelRank(under.level) >= levelRank(unit.level));
  const { ring = [], order = [] } = Object.groupBy(wrong, (one) => (isBelow(projection, one.under, one.unit.unitId) ? 'ring' : 'order'));
  return [...aboutUnits(ring, cycle), ...aboutUnits(order, (unitIds) => levelOrder(order, unitIds))];
};

/** Whether `unit` stands somewhere below `above` when the new order begins. */
function isBelow(projection: Projection, unit: Timeline, above: string): boolean {
  const seen = new Set<string>();
  for (let id: string | null = unit.unitId; id !== null && !seen.has(id); ) {
    if (id === above) return true;
    seen.add(id);
    const isRead: boolean = projection.world.find(id) !== undefined || projection.isNew(id);
    id = isRead ? (projection.timelineOf(id).versions.at(-1)?.parentId ?? null) : null;
  }
  return false;
}

/** ORG-001: the Central Union stays as it is, but for its name. */
export const rootStays: Rule = ({ plan, world }): readonly Refusal[] => {
  const touched = plan.changes.filter(
    (change) =>
      world.find(change.unitId)?.level === 'CENTRAL' && (change.act === 'CLOSE' || (change.act === 'ALTER' && 'parentId' in change.set)),
  );
  const second = plan.identities.filter(({ level }) => level === 'CENTRAL');
  const unitIds = [...touched.map(({ unitId }) => unitId), ...second.map(({ id }) => id)];
  return unitIds.length > 0 ? [rootFixed(unitIds)] : [];
};

/** F-20: the district level ended in the whole country. */
const lastDistrictDay = '2025-06-30';

export const noNewDistricts: Rule = ({ plan }): readonly Refusal[] => {
  const opened = plan.identities.filter(({ level }) => level === 'DISTRICT');
  return opened.length > 0 && plan.event.effectiveOn > lastDistrictDay ? [districtEnded(opened.map(({ id }) => id))] : [];
};

/** Looks where the decision hangs units: what waits for a place, or is carried along while it waits, stands for now where it may not. */
export const kindsStandWhereTheyMay: Rule = (projection): readonly Refusal[] => {
  const ordered = new Map(
    projection.plan.changes.map((change) => [
      change.unitId,
      change.act === 'CLOSE' || change.ground !== 'ORDERED' ? null : change.set.parentId,
    ]),
  );
  const wrong = hangings(projection).filter(
    ({ unit, version, under }) =>
      version.parentId === ordered.get(unit.unitId) && levelRank(under.level) < levelRank(unit.level) && !mayStand(unit, under),
  );
  return aboutUnits(wrong, kindPlace);
};

function mayStand(unit: Timeline, under: Timeline): boolean {
  if (unit.level === 'BASE') return ruleProfileOf(unit.kind).superiorLevels.includes(under.level);
  if (unit.level === 'BRANCH') return under.level === 'BASE';
  if (unit.level === 'GROUP') return under.level === 'BRANCH' || under.level === 'BASE';
  return unit.kind === 'TERRITORIAL';
}

/** ORG-001: nobody is left without a superior. */
export const nobodyIsLeft: Rule = (projection): readonly Refusal[] => {
  const affected = new Set(projection.affected);
  const parents = projection.affected
    .map((id) => projection.timelineOf(id))
    .filter(({ openedOn, closedOn }) => openedOn !== BEGINNING || closedOn !== END);
  const left = parents.flatMap(({ unitId, openedOn, closedOn }) =>
    projection
      .childrenOf(unitId)
      .filter((child) => !affected.has(child.unitId))
      .filter(({ versions }) =>
        versions.some(({ parentId, validFrom, validTo }) => parentId === unitId && (validFrom < openedOn || validTo > closedOn)),
      ),
  );
  return left.length > 0 ? [childWithoutParent(left.map(({ unitId }) => unitId))] : [];
};

const parentNotValid = (unitIds: readonly string[]) =>
  refuse(
    'UNIT_PARENT_NOT_VALID',
    'Cấp trên không hoạt động suốt thời gian đơn vị trực thuộc. Hãy chọn cấp trên khác, hoặc ngày khác.',
    'The superior is not valid for all the time the unit hangs there. Choose another superior or another day.',
    ...unitIds,
  );

const cycle = (unitIds: readonly string[]) =>
  refuse(
    'UNIT_PARENT_CYCLE',
    'Đơn vị không thể trực thuộc chính mình hoặc cấp dưới của mình. Hãy chọn cấp trên khác.',
    'A unit cannot hang below itself or below one of its own. Choose another superior.',
    ...unitIds,
  );

const levelOrder = (wrong: readonly Hanging[], unitIds: readonly string[]) => {
  const pairs = new Map(
    wrong.map(({ unit, under }) => [`${unit.level} ${under.level}`, [levelWords[unit.level], levelWords[under.level]] as const]),
  );
  const told = [...pairs.values()];
  return refuse(
    'UNIT_LEVEL_ORDER',
    `Cấp trên trực tiếp phải thuộc cấp cao hơn: ${told.map(([unit, under]) => `${unit.vi} không trực thuộc ${under.vi}`).join(', ')}. Hãy chọn cấp trên khác.`,
    `The superior must be of a higher level: ${told.map(([unit, under]) => `a ${unit.en} does not hang below a ${under.en}`).join(', ')}. Choose another superior.`,
    ...unitIds,
  );
};

const rootFixed = (unitIds: readonly string[]) =>
  refuse(
    'UNIT_ROOT_FIXED',
    'Trung ương Hội không sáp nhập, giải thể hay trực thuộc đơn vị khác. Hãy bỏ đơn vị này.',
    'The Central Union is not merged, ended or hung below another unit. Leave it out.',
    ...unitIds,
  );

const districtEnded = (unitIds: readonly string[]) =>
  refuse(
    'UNIT_DISTRICT_ENDED',
    'Từ 1/7/2025 không còn cấp huyện. Hãy đặt đơn vị trực thuộc tỉnh, thành phố.',
    'There is no district level since 1 July 2025. Hang the unit below a province.',
    ...unitIds,
  );

const kindPlace = (unitIds: readonly string[]) =>
  refuse(
    'UNIT_KIND_PLACE',
    'Loại hình đơn vị này không đặt ở cấp trên đã chọn. Hãy chọn cấp trên phù hợp.',
    'A unit of this kind does not stand below the superior chosen. Choose another one.',
    ...unitIds,
  );

const childWithoutParent = (unitIds: readonly string[]) =>
  refuse(
    'UNIT_CHILD_WITHOUT_PARENT',
    'Còn đơn vị cấp dưới mất cấp trên. Hãy nêu cấp trên mới của từng đơn vị.',
    'Units below would be left without a superior. Name a new one for each.',
    ...unitIds,
  );
