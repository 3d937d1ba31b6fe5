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

type Span = Pick<Version, 'validFrom' | 'validTo'>;

const areBoth = (one: Span, other: Span): boolean => one.validFrom <= other.validTo && one.validTo >= other.validFrom;

/** The days two spans share; days sort as texts, and so do the open ends. */
function overlap(one: Span, other: Span): Span {
  const [, validFrom = one.validFrom] = [one.validFrom, other.validFrom].toSorted();
  const [validTo = one.validTo] = [one.validTo, other.validTo].toSorted();
  return { validFrom, validTo };
}

/** The days on which a group hangs there, or a branch with groups below it. */
function spansWithGroups({ world }: Projection, { unit, version }: Hanging): Span[] {
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

const groupNotAllowed = (unitIds: readonly string[]) =>
  refuse(
    'UNIT_GROUP_NOT_ALLOWED',
    'Cơ sở theo mô hình «BCH - Chi hội Phụ nữ» không có tổ. Hãy đổi mô hình của cơ sở, hoặc bỏ tổ.',
    'A base of the model EXEC_BRANCH has no groups. Change its model, or leave the group out.',
    ...unitIds,
  );
