import { draw } from '@vwu/kit/draw';
import type { Planting } from '@vwu/testing/plant-tree';

export interface Place {
  readonly name: string;
  readonly province: string;
  readonly women: number;
  readonly isOfMountains: boolean;
  /** The base it went into; records of its members still stand there. */
  readonly wentTo?: string;
}

/** Bases of three provinces; two of them went into the one they stand below here. */
export const places: readonly Place[] = [
  { name: 'phường lớn', province: 'tỉnh A', women: 5_200, isOfMountains: false },
  { name: 'xã đồng bằng', province: 'tỉnh A', women: 3_200, isOfMountains: false },
  { name: 'xã hợp nhất', province: 'tỉnh A', women: 1_600, isOfMountains: false },
  { name: 'xã cũ trên', province: 'tỉnh A', women: 1_100, isOfMountains: false, wentTo: 'xã hợp nhất' },
  { name: 'xã cũ dưới', province: 'tỉnh A', women: 900, isOfMountains: false, wentTo: 'xã hợp nhất' },
  { name: 'xã miền núi', province: 'tỉnh B', women: 2_600, isOfMountains: true },
  { name: 'phường ven biển', province: 'tỉnh B', women: 2_900, isOfMountains: false },
  { name: 'xã trung du', province: 'tỉnh C', women: 1_900, isOfMountains: false },
];

/** About this many women to a branch. */
const womenOfBranch = 130;

const branchesOf = ({ name, women, wentTo }: Place): readonly string[] =>
  wentTo === undefined
    ? Array.from({ length: Math.ceil(women / womenOfBranch) }, (_one, index) => `${name} / chi hội ${index + 1}`)
    : [name];

/** The branch of a base somebody is of; of a base that went into another, that base itself. */
export const homeIn = (place: Place, ...name: readonly string[]): string => {
  const branches = branchesOf(place);
  return branches[Math.floor(draw('home', ...name) * branches.length)] ?? place.name;
};

export const tree: Planting = {
  'Trung ương': { level: 'CENTRAL' },
  ...Object.fromEntries(places.map(({ province }) => [province, { level: 'PROVINCE' as const, parent: 'Trung ương' }])),
  ...Object.fromEntries(
    places.map(({ name, province, wentTo }) => [
      name,
      { level: 'BASE' as const, parent: province, ...(wentTo === undefined ? {} : { to: '2025-06-30', wentTo: [wentTo] }) },
    ]),
  ),
  ...Object.fromEntries(
    places
      .filter(({ wentTo }) => wentTo === undefined)
      .flatMap((place) => branchesOf(place).map((branch) => [branch, { level: 'BRANCH' as const, parent: place.name }])),
  ),
};
