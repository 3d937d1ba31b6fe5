import type { Projection } from '../projection.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Timeline, Version } from '../timeline.ts';
import { aboutUnits, type Hanging, hangings } from './hanging.ts';
import type { Rule } from './rule.ts';

/** ORG-002: a base without groups has none below its branches either, and none comes along with a branch. */
export const groupsAreAllowed: Rule = (projection): readonly Refusal[] => {
  const wrong = hangings(projection).filter((one) => {
    const bases = basesOver(projection, one).filter(({ base }) => base.versions.some(({ baseModel }) => baseModel === 'EXEC_BRANCH'));
    return bases.length > 0 && spansWithGroups(projection, one).some((span) => bases.some((base) => hasNoGroups(base, span)));
  });
  return aboutUnits(wrong, groupNotAllowed);
};

/** ORG-002: a base is built without groups only on days on which none hang there, whatever it was built like before. */
export const modelsFitGroups: Rule = (projection): readonly Refusal[] => {
  const wrong = projection.affected.filter((id) => newlyWithoutGroups(projection, id).some((span) => hasGroups(projection, id, span)));
  return wrong.length > 0 ? [modelHasGroups(wrong)] : [];
};

type Span = Pick<Version, 'validFrom' | 'validTo'>;

const areBoth = (one: Span, other: Span): boolean => one.validFrom <= other.validTo && one.validTo >= other.validFrom;

/** The days two spans share; days sort as texts, and so do the open ends. */
function overlap(one: Span, other: Span): Span {
  const [, validFrom = one.validFrom] = [one.validFrom, other.validFrom].toSorted();
  const [validTo = one.validTo] = [one.validTo, other.validTo].toSorted();
  return { validFrom, validTo };
}

/** The days on which a group hangs there, or a branch with groups below it. */
function spansWithGroups({ world }: Projection, { unit, version }: Pick<Hanging, 'unit' | 'version'>): Span[] {
  if (unit.level === 'GROUP') return [version];
  return world
    .groupSpansOf(unit.unitId)
    .filter((span) => areBoth(span, version))
    .map((span) => overlap(span, version));
}

/** The base something hangs below, itself or by its branch, and when. */
function basesOver(projection: Projection, { version, under }: Hanging): { readonly base: Timeline; readonly span: Span }[] {
  if (under.level === 'BASE') return [{ base: under, span: version }];
  if (under.level !== 'BRANCH') return [];
  return under.versions
    .filter((one) => areBoth(one, version))
    .flatMap((one) => (one.parentId === null ? [] : [{ base: projection.timelineOf(one.parentId), span: overlap(one, version) }]));
}

const hasNoGroups = ({ base, span }: { readonly base: Timeline; readonly span: Span }, withGroups: Span): boolean =>
  areBoth(span, withGroups) && base.versions.some((one) => one.baseModel === 'EXEC_BRANCH' && areBoth(one, overlap(span, withGroups)));

/** The days on which the plan builds a base without groups, and what is recorded does not. */
function newlyWithoutGroups(projection: Projection, id: string): Span[] {
  const recorded = projection.world.find(id) ? projection.world.timelineOf(id).versions : [];
  const otherwise = recorded.filter(({ baseModel }) => baseModel !== 'EXEC_BRANCH');
  return projection
    .timelineOf(id)
    .versions.filter(({ baseModel }) => baseModel === 'EXEC_BRANCH')
    .flatMap((version) => otherwise.filter((one) => areBoth(one, version)).map((one) => overlap(one, version)));
}

/** Whether a group hangs below a base, or below one of its branches, on some of these days. */
const hasGroups = (projection: Projection, baseId: string, span: Span): boolean =>
  projection
    .childrenOf(baseId)
    .some((unit) =>
      unit.versions
        .filter((version) => version.parentId === baseId && areBoth(version, span))
        .some((version) => spansWithGroups(projection, { unit, version }).some((one) => areBoth(one, span))),
    );

const modelHasGroups = (unitIds: readonly string[]) =>
  refuse(
    'UNIT_MODEL_HAS_GROUPS',
    'Từ ngày đó cơ sở còn tổ phụ nữ. Hãy kết thúc hoặc chuyển các tổ trước, rồi đổi sang «BCH - Chi hội Phụ nữ».',
    'The base still has groups on that day or later. End or move them first, then change to EXEC_BRANCH.',
    ...unitIds,
  );

const groupNotAllowed = (unitIds: readonly string[]) =>
  refuse(
    'UNIT_GROUP_NOT_ALLOWED',
    'Cơ sở theo mô hình «BCH - Chi hội Phụ nữ» không có tổ. Hãy đổi mô hình của cơ sở, hoặc bỏ tổ.',
    'A base of the model EXEC_BRANCH has no groups. Change its model, or leave the group out.',
    ...unitIds,
  );
