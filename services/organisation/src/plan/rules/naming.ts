import { ruleProfileOf } from '../../rule-profile/rule-profiles.ts';
import type { AdminType, UnitLevel } from '../../unit/unit.enums.ts';
import type { GivenNames } from '../change-plan.ts';
import type { Projection } from '../projection.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Timeline, Version } from '../timeline.ts';
import type { Rule } from './rule.ts';

/** The versions the plan gives, with their units. */
function newVersions(projection: Projection): { readonly unit: Timeline; readonly version: Version }[] {
  return projection.affected.flatMap((id) => {
    const unit = projection.timelineOf(id);
    return unit.versions.filter(({ eventId }) => eventId === projection.plan.event.id).map((version) => ({ unit, version }));
  });
}

/** The versions since anything may be other than it was: what the plan gives goes on in those that a later event began. */
const laterVersions = (projection: Projection): { readonly unit: Timeline; readonly version: Version }[] =>
  projection.affected
    .map((id) => projection.timelineOf(id))
    .flatMap((unit) => unit.versions.filter(({ validTo }) => validTo >= projection.begins).map((version) => ({ unit, version })));

/** D3: a code names one unit of a level at a time; those the plan itself frees are free. */
export const codesAreFree: Rule = (projection): readonly Refusal[] => {
  const affected = new Set(projection.affected);
  // whoever may end by what could not be drafted may leave its code too
  const undecided = new Set(projection.plan.undecided);
  const others = [
    ...projection.codesInUse.filter(({ unitId }) => !affected.has(unitId)),
    ...projection.affected.flatMap((id) => usesOf(projection.timelineOf(id))),
  ];
  const taken = laterVersions(projection).filter(({ unit, version }) =>
    others.some(
      (use) =>
        use.unitId !== unit.unitId &&
        !undecided.has(use.unitId) &&
        use.level === unit.level &&
        use.code === version.code &&
        use.validFrom <= version.validTo &&
        use.validTo >= version.validFrom,
    ),
  );
  return taken.length > 0 ? [codeInUse(taken.map(({ unit }) => unit.unitId))] : [];
};

const usesOf = ({ unitId, level, versions }: Timeline) =>
  versions.flatMap(({ code, validFrom, validTo }) => (code === null ? [] : [{ unitId, level, code, validFrom, validTo }]));

/** A.23: which administrative types belong to which level. */
const typesOfLevels: Readonly<Record<UnitLevel, readonly AdminType[]>> = {
  CENTRAL: [],
  PROVINCE: ['TINH', 'THANH_PHO'],
  DISTRICT: ['QUAN', 'HUYEN', 'THI_XA', 'THANH_PHO'],
  BASE: ['XA', 'PHUONG', 'THI_TRAN', 'DAC_KHU'],
  BRANCH: [],
  GROUP: [],
};

/** ORG-003, ORG-006: a territorial base, district or province has a type of its level; others have none. */
export const typesFitLevels: Rule = (projection): readonly Refusal[] => {
  const wrong = newVersions(projection).filter(({ unit, version: { adminType } }) => {
    const types = ruleProfileOf(unit.kind).hasAdministrativeUnit ? typesOfLevels[unit.level] : [];
    return adminType === null ? types.length > 0 : !types.includes(adminType);
  });
  return wrong.length > 0 ? [typeOfLevel(wrong.map(({ unit }) => unit.unitId))] : [];
};

/**
 * ORG-002, ORG-004: only a base is built by a model, and only a special base is of a special kind. ORG-013, ORG-015: only a
 * branch has a type, and only one that gathers by where women live has a kind of area.
 */
export const modelsFitLevels: Rule = (projection): readonly Refusal[] => {
  const { changes, identities } = projection.plan;
  const modelled = changes.filter(
    (change) => change.act !== 'CLOSE' && change.set.baseModel && projection.timelineOf(change.unitId).level !== 'BASE',
  );
  const wrong = identities.filter(
    ({ level, kind, subkind, branchType, areaType, createdReason }) =>
      (subkind !== null && kind !== 'SPECIAL') ||
      (level !== 'BRANCH' && (branchType || areaType || createdReason)) ||
      (areaType && branchType !== 'RESIDENTIAL'),
  );
  const unitIds = new Set([...modelled.map(({ unitId }) => unitId), ...wrong.map(({ id }) => id)]);
  return unitIds.size > 0 ? [typeOfLevel([...unitIds])] : [];
};

/** ORG-042: whatever is called something has both names. */
export const namesAreThere: Rule = (projection): readonly Refusal[] => {
  const isNameless = ({ name, fullName }: GivenNames): boolean => name === '' || fullName === '';
  const wrong = newVersions(projection).filter(({ version }) => isNameless(version));
  const unitIds = wrong.map(({ unit }) => unit.unitId);
  return unitIds.length > 0 || projection.plan.lost.some(isNameless) ? [nameMissing(unitIds)] : [];
};

const codeInUse = (unitIds: readonly string[]) =>
  refuse(
    'UNIT_CODE_IN_USE',
    'Mã đang dùng cho đơn vị khác cùng cấp trong thời gian đó. Hãy kiểm tra mã và ngày.',
    'Another unit of this level has the code at that time. Check the code and the day.',
    ...unitIds,
  );

const typeOfLevel = (unitIds: readonly string[]) =>
  refuse(
    'UNIT_TYPE_OF_LEVEL',
    'Loại hành chính, mô hình, loại cơ sở đặc thù, loại hình chi hội hoặc địa bàn không hợp với cấp, loại hình của đơn vị. Hãy chọn lại.',
    'The administrative type, the model, the special kind, the branch type or its area does not belong to the level or kind of the unit. Choose again.',
    ...unitIds,
  );

const nameMissing = (unitIds: readonly string[]) =>
  refuse(
    'UNIT_NAME_MISSING',
    'Thiếu tên đơn vị. Hãy nhập tên và tên đầy đủ.',
    'The name of the unit is missing. Give both names.',
    ...unitIds,
  );
