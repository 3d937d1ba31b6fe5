import { draw } from '@vwu/kit/draw';
import type { BranchType } from '../../unit/unit.enums.ts';
import type { Commune } from './communes.ts';
import { quangBinh } from './stated-totals.ts';

interface SpecialBranch {
  readonly branchType: BranchType;
  readonly areaType: null;
  readonly name: string;
}

const special = (branchType: BranchType, name: string): SpecialBranch => ({ branchType, areaType: null, name });

/** One commune of each district of Quảng Bình that had such branches: Kiến Giang, Hải Thành, Hoàn Lão, Quảng Phương. */
const businessCommunes: readonly string[] = ['19249', '18853', '19111', '19057'];

const otherWays = ['nữ công nhân khu nhà trọ', 'phụ nữ Công giáo', 'nữ trí thức', 'phụ nữ cao tuổi'];

/**
 * ORG-015: the branches of a commune that gather by something else than where women live, from its last branch backwards. In
 * Quảng Bình 4 of enterprises and 8 of small traders, as its plan says; elsewhere some, more in towns.
 */
export function specialBranches({ provinceCode, code, name, isUrban }: Commune): readonly SpecialBranch[] {
  const enterprise = special('ENTERPRISE', `Phụ nữ doanh nghiệp ${name}`);
  const traders = special('SMALL_TRADERS', `Phụ nữ tiểu thương chợ ${name}`);
  if (provinceCode === quangBinh.code)
    return businessCommunes.includes(code) ? [enterprise, traders, special('SMALL_TRADERS', `Phụ nữ tiểu thương chợ chiều ${name}`)] : [];
  const chance = draw('special branch', provinceCode, code);
  if (chance < (isUrban ? 0.06 : 0.01)) return [traders];
  if (chance < (isUrban ? 0.09 : 0.012)) return [enterprise];
  const other = otherWays[Math.floor(draw('other branch', provinceCode, code) * otherWays.length)];
  return chance > 0.96 && other !== undefined ? [special('OTHER', other)] : [];
}
