import { BEGINNING } from '@vwu/kit/date';
import { draw } from '@vwu/kit/draw';
import { stableId } from '@vwu/kit/ids';
import type { Commune } from './communes.ts';
import type { CommunePlan } from './plan-totals.ts';
import { haNoi, quangBinh } from './stated-totals.ts';

/** A decision by which branches and groups were opened or ended (ORG-049). */
export interface Decision {
  readonly id: string;
  readonly type: 'ESTABLISH' | 'DISSOLVE';
  readonly number: string;
  readonly issuer: string;
  /** What it decides; says that it is made up. */
  readonly text: string;
  readonly day: string;
}

function decide(type: Decision['type'], number: string, { provinceName }: Commune, day: string): Decision {
  const issuer = `Ban Thường vụ Hội LHPN ${provinceName.charAt(0).toLowerCase()}${provinceName.slice(1)}`;
  const text = `${type === 'ESTABLISH' ? 'Thành lập' : 'Kết thúc hoạt động'} các chi hội, tổ phụ nữ (dữ liệu minh họa, không có văn bản)`;
  return { id: stableId(`event:branches:${type}:${issuer}:${day}`, day), type, number: `${number}/QĐ-BTV`, issuer, text, day };
}

/** Provinces whose figures are stated have the changes these figures say, and no others. */
const isStated = ({ provinceCode }: Commune): boolean => [haNoi, quangBinh].some(({ code }) => code === provinceCode);

const waves = [
  ['18', '2014-03-08'],
  ['27', '2017-10-20'],
  ['09', '2021-06-01'],
  ['33', '2023-10-20'],
] as const;

/** The decision that opened a branch later than what is recorded from the beginning: about one branch in fifty. */
export function laterOpening(commune: Commune, index: number): Decision | null {
  const chance = draw('opened later', commune.provinceCode, commune.code, index);
  const wave = waves[Math.floor((chance / 0.02) * waves.length)];
  return wave && commune.openedOn === BEGINNING && !isStated(commune) ? decide('ESTABLISH', wave[0], commune, wave[1]) : null;
}

/** What happened to one branch of a commune, by its index there; one beyond those that stand is one that has ended. */
export interface BranchChange {
  readonly index: number;
  /** A branch of a newly formed residential area (ORG-013), opened by this. */
  readonly opened?: Decision;
  /** By this ended the branch, if it does not stand, and some groups besides those that stand. */
  readonly closed?: Decision;
  readonly closedGroups?: number;
}

const openings = [
  ['41', '2017-10-20'],
  ['52', '2018-10-20'],
  ['16', '2019-03-08'],
] as const;

/**
 * F-34: Hà Nội has 11 branches more and 88 groups less than at the start of its term, and 23 branches in new residential
 * areas: so 12 branches have ended, and 88 groups more than were opened with the new branches.
 */
export function haNoiChanges(plans: readonly CommunePlan[]): Map<Commune, BranchChange> {
  const communes = plans
    .filter(({ commune }) => commune.provinceCode === haNoi.code)
    .map((plan) => ({ ...plan, order: draw('change of', plan.commune.code) }))
    .toSorted((a, b) => a.order - b.order);
  const opening = communes.slice(0, haNoi.inNewAreas);
  const closing = communes.slice(haNoi.inNewAreas, 2 * haNoi.inNewAreas - haNoi.moreBranches);
  const openedGroups = opening.reduce((sum, { groups }) => sum + (groups[0] ?? 0), 0);
  const thinning = communes
    .slice(2 * haNoi.inNewAreas - haNoi.moreBranches)
    .filter(({ hasGroups }) => hasGroups)
    .slice(0, openedGroups + haNoi.lessGroups);
  const [first] = communes;
  if (!first) return new Map();
  const ending = decide('DISSOLVE', '30', first.commune, '2018-07-01');
  return new Map<Commune, BranchChange>([
    ...opening.map(({ commune }, index) => {
      const [number, day] = openings[index % openings.length] ?? openings[0];
      return [commune, { index: 0, opened: decide('ESTABLISH', number, commune, day) }] as const;
    }),
    ...closing.map(({ commune, groups }) => [commune, { index: groups.length, closed: ending }] as const),
    ...thinning.map(({ commune }) => [commune, { index: 0, closed: ending, closedGroups: 1 }] as const),
  ]);
}
