import { addDays, BEGINNING, END } from '@vwu/kit/date';
import { draw } from '@vwu/kit/draw';
import { stableId } from '@vwu/kit/ids';
import type { BaseModel, BranchType, CreatedReason, ResidentialAreaType } from '../../unit/unit.enums.ts';
import { areaName, type Naming, namingOf } from './area-names.ts';
import type { Commune, Successor } from './communes.ts';
import { type BranchChange, type Decision, haNoiChanges, laterOpening } from './decisions.ts';
import { type CommunePlan, planTotals } from './plan-totals.ts';
import { specialBranches } from './special-branches.ts';

/** The days of a branch or a group, and the decisions they begin and end by; none where they are older than what is recorded. */
export interface Life {
  readonly openedOn: string;
  readonly closedOn: string;
  readonly opened: Decision | null;
  readonly closed: Decision | null;
}

/** A group, by its number in its branch. */
type PlannedGroup = Life & { readonly id: string; readonly number: number };

/** A branch through all its days. */
export type PlannedBranch = Life & {
  readonly id: string;
  readonly name: string;
  readonly fullName: string;
  readonly branchType: BranchType;
  readonly areaType: ResidentialAreaType | null;
  readonly createdReason: CreatedReason | null;
  /** Where it went when its commune ended; null where that went on. */
  readonly moved: Successor | null;
  readonly groups: readonly PlannedGroup[];
};

export interface PlannedCommune {
  readonly commune: Commune;
  readonly model: BaseModel;
  readonly branches: readonly PlannedBranch[];
}

/** All branches and groups of the country, in the order of their ids: the same in every installation. */
export function planBranches(communes: readonly Commune[]): PlannedCommune[] {
  const totals = planTotals(communes);
  const changes = haNoiChanges(totals);
  return totals
    .map((plan) => ({ plan, head: headOf(plan.commune) }))
    .toSorted((a, b) => (a.head < b.head ? -1 : 1))
    .map(({ plan, head }) => ({
      commune: plan.commune,
      model: plan.hasGroups ? 'EXEC_BRANCH_GROUP' : 'EXEC_BRANCH',
      branches: branchesOf(plan, head, changes.get(plan.commune) ?? untouched),
    }));
}

/** Ids of one commune differ in their last digits only, so that what stands together is stored together. */
const headOf = ({ code, openedOn }: Commune): string => stableId(`branches:${openedOn}:${code}`, '2013-01-01').slice(0, -8);
const numbered = (head: string, number: number): string => head + number.toString(16).padStart(8, '0');
const idsPerBranch = 256;

const residential = (naming: Naming, { code }: Commune, index: number) => ({
  branchType: 'RESIDENTIAL' as const,
  areaType: naming.areaType,
  name: areaName(naming, code, index),
});

/** Nothing happened to any branch of the commune. */
const untouched: BranchChange = { index: -1 };

function branchesOf({ commune, groups }: CommunePlan, head: string, change: BranchChange): PlannedBranch[] {
  const naming = namingOf(commune.provinceCode, commune.isUrban, commune.code);
  const special = specialBranches(commune);
  const standing = groups.length;
  return Array.from({ length: Math.max(standing, change.index + 1) }, (_none, index): PlannedBranch => {
    const ofThis = change.index === index ? change : untouched;
    const gathers = special[standing - 1 - index] ?? residential(naming, commune, index);
    const life = lifeOf(commune, ofThis.opened ?? laterOpening(commune, index), index < standing ? null : (ofThis.closed ?? null));
    return {
      id: numbered(head, index * idsPerBranch),
      ...gathers,
      fullName: `Chi hội ${gathers.name}`,
      createdReason: ofThis.opened ? 'NEW_RESIDENTIAL_AREA' : null,
      ...life,
      moved: life.closed ? null : successorOf(commune, index),
      groups: numberGroups(head, index * idsPerBranch, [...times(groups[index], life), ...closedGroups(commune, ofThis)]),
    };
  });
}

const times = (count: number | undefined, life: Life): Life[] => Array.from({ length: count ?? 0 }, () => life);

/** Groups that had been there from the beginning, and ended by a decision about their branch or themselves. */
const closedGroups = (commune: Commune, change: BranchChange): Life[] =>
  times(change.closedGroups, lifeOf(commune, null, change.closed ?? null));

const numberGroups = (head: string, branch: number, lives: readonly Life[]): PlannedGroup[] =>
  lives.map((life, index) => ({ id: numbered(head, branch + index + 1), number: index + 1, ...life }));

const lifeOf = (commune: Commune, opened: Decision | null, closed: Decision | null): Life => ({
  openedOn: opened?.day ?? commune.openedOn,
  closedOn: closed ? addDays(closed.day, -1) : END,
  opened,
  closed,
});

/** Along with a commune that went whole; of a split one, the same branch always to the same part. */
const successorOf = ({ code, successors }: Commune, index: number): Successor | null =>
  successors[Math.floor(draw('branch goes to', code, index) * successors.length)] ?? null;

/** How many branches and groups there are on a day in some communes of before the reform. */
export function countOn(day: string, plans: readonly PlannedCommune[]): { readonly branches: number; readonly groups: number } {
  const lives = (one: Life): boolean => (one.openedOn === BEGINNING || one.openedOn <= day) && day <= one.closedOn;
  const branches = plans.flatMap((plan) => plan.branches);
  return { branches: branches.filter(lives).length, groups: branches.flatMap(({ groups }) => groups).filter(lives).length };
}
