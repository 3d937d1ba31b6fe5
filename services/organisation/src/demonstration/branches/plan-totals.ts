import { BEGINNING } from '@vwu/kit/date';
import { apportion, draw, drawBetween } from '@vwu/kit/draw';
import type { Commune } from './communes.ts';
import { haNoi, nation, quangBinh } from './stated-totals.ts';

/** How many branches a commune has on the last day before the reform, and how many groups each has. */
export interface CommunePlan {
  readonly commune: Commune;
  readonly hasGroups: boolean;
  /** One number for each branch. */
  readonly groups: readonly number[];
}

const stated = [quangBinh, haNoi];

/** Branches per commune, by province: as many as the nation has on the whole, but for the most populous communes of the south. */
const densities: Readonly<Record<string, number>> = { '79': 28, '74': 16, '77': 12 };
const usualDensity = 9;

/** ORG-002: about one base in seven has no groups. */
const hasGroups = ({ code, provinceCode }: Commune): boolean => draw('groups of', provinceCode, code) >= 0.14;

/** A base that came of no commune, the island districts of 2025, has a few branches from its first day. */
const branchesOfIslands = 4;

/**
 * Gives every commune its branches and every branch its groups, so that the sums are the stated ones exactly: in the two
 * provinces of which documents state them, and in the nation.
 */
export function planTotals(communes: readonly Commune[]): CommunePlan[] {
  const [old, islands] = [communes.filter(isOld), communes.filter((one) => !isOld(one))];
  const branches = branchesOf(old);
  const perBranch = groupsOf(old, branches);
  return [
    ...old.map((commune, index) => ({ commune, hasGroups: hasGroups(commune), groups: perBranch[index] ?? [] })),
    ...islands.map((commune) => ({ commune, hasGroups: false, groups: Array.from({ length: branchesOfIslands }, () => 0) })),
  ];
}

const isOld = ({ openedOn }: Commune): boolean => openedOn === BEGINNING;

/** The sums of the provinces of which documents state them, and one for all others together. */
function splitByStatement<Item extends { readonly provinceCode: string }>(items: readonly Item[]) {
  const ofOthers = items.filter(({ provinceCode }) => !stated.some(({ code }) => code === provinceCode));
  const sum = (what: 'branches' | 'groups') => stated.reduce((all, one) => all + one[what], 0);
  return [
    ...stated.map(({ code, branches, groups }) => ({ items: items.filter((one) => one.provinceCode === code), branches, groups })),
    { items: ofOthers, branches: nation.branches - sum('branches'), groups: nation.groups - sum('groups') },
  ];
}

function branchesOf(communes: readonly Commune[]): number[] {
  const counts = new Map<Commune, number>();
  for (const { items, branches } of splitByStatement(communes)) {
    const weights = items.map(
      ({ code, provinceCode, isUrban }) =>
        (densities[provinceCode] ?? usualDensity) * (isUrban ? 1.15 : 1) * drawBetween(0.6, 1.4, 'branches of', provinceCode, code),
    );
    for (const [index, count] of apportion(branches, weights).entries()) if (items[index]) counts.set(items[index], count);
  }
  return communes.map((commune) => counts.get(commune) ?? 0);
}

function groupsOf(communes: readonly Commune[], branches: readonly number[]): number[][] {
  const perBranch = communes.map((_commune, index) => Array.from({ length: branches[index] ?? 0 }, () => 0));
  const places = communes.flatMap((commune, index) =>
    hasGroups(commune)
      ? (perBranch[index] ?? []).map((_none, branch) => ({ provinceCode: commune.provinceCode, code: commune.code, index, branch }))
      : [],
  );
  for (const { items, groups } of splitByStatement(places)) {
    const weights = items.map(({ provinceCode, code, branch }) => drawBetween(0.6, 1.5, 'groups below', provinceCode, code, branch));
    for (const [index, count] of apportion(groups, weights).entries()) {
      const place = items[index];
      const row = place && perBranch[place.index];
      if (row) row[place.branch] = count;
    }
  }
  return perBranch;
}
