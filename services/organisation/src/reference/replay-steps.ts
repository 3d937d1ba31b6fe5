import type {
  ChangeUnitTypeInput,
  DissolveUnitsInput,
  MergeUnitsInput,
  OutcomeInput,
  PieceInput,
  RedrawUnitsInput,
  UnitRefInput,
} from '../structure/structure.input.ts';
import type { UnitLevel } from '../unit/unit.enums.ts';
import { adminTypeOf, named } from './names.ts';
import type { CommuneMapping, Reference } from './read-reference.ts';
import { goingOn, isIslandDistrict, isOfUnit, reformDay } from './reform.ts';
import { communeResolution, endOfDistricts, inSentence, resolutionsOf } from './resolutions.ts';
import { required } from './tree.ts';

/** One command of the replay, as a caller of the public API would give it. */
export type ReplayStep = {
  /** Names the step among all others, for good. */
  readonly key: string;
  /** What people read while it runs. */
  readonly label: string;
} & (
  | { readonly mutation: 'mergeUnits'; readonly input: MergeUnitsInput }
  | { readonly mutation: 'redrawUnits'; readonly input: RedrawUnitsInput }
  | { readonly mutation: 'dissolveUnits'; readonly input: DissolveUnitsInput }
  | { readonly mutation: 'changeUnitType'; readonly input: ChangeUnitTypeInput }
);

/**
 * The reorganisation of 2025 and the changes of 30 April 2026 as commands, in the order in which they can be given:
 * provinces first, whose districts go along; then the communes, resolution by resolution; then the districts, empty by now.
 */
export const replaySteps = (reference: Reference): ReplayStep[] => [
  ...mergeProvinces(reference),
  ...redrawCommunes(reference),
  ...endDistricts(reference),
  ...changeTypes2026(reference),
];

const unit = (level: UnitLevel, code: string): UnitRefInput => ({ level, code });

function mergeProvinces(reference: Reference): ReplayStep[] {
  const { oldProvinces, newProvinces } = reference;
  const resolutionOf = resolutionsOf(reference);
  const parts = Map.groupBy(oldProvinces, ({ ma_tinh_moi }) => ma_tinh_moi);
  return newProvinces
    .filter(({ la_sap_nhap }) => la_sap_nhap === '1')
    .map((row) => ({
      key: `merge-province/${row.ma_tinh}`,
      label: `Nhập thành ${inSentence(row.ten_day_du)}`,
      mutation: 'mergeUnits',
      input: {
        decision: resolutionOf(row.nghi_quyet),
        effectiveOn: reformDay,
        from: (parts.get(row.ma_tinh) ?? []).map(({ ma_tinh }) => unit('PROVINCE', ma_tinh)),
        into: { key: row.ma_tinh, unit: { code: row.ma_tinh, ...named(row) } },
      },
    }));
}

/** One decision of the Standing Committee is one command: nobody ever sees half of a province. */
function redrawCommunes({ newProvinces, newCommunes, communeMap }: Reference): ReplayStep[] {
  const provinces = new Map(newProvinces.map((row) => [row.ma_tinh, row]));
  const sources = Map.groupBy(communeMap, ({ ma_xa_moi }) => ma_xa_moi);
  return [...Map.groupBy(newCommunes, ({ nghi_quyet }) => nghi_quyet)].flatMap(([number, communes]) => {
    const [first] = communes;
    if (!first) return [];
    const province = required(provinces, first.ma_tinh);
    return {
      key: `redraw-communes/${number}`,
      label: `Sắp xếp xã ${inSentence(province.ten_day_du)}`,
      mutation: 'redrawUnits',
      input: {
        decision: communeResolution(first, province),
        effectiveOn: reformDay,
        outcomes: communes.map((row) => outcomeOf(row, sources.get(row.ma_xa) ?? [])),
        pieces: communes.flatMap(({ ma_xa }) => piecesOf(sources.get(ma_xa) ?? [])),
      },
    };
  });
}

function outcomeOf(row: Reference['newCommunes'][number], sources: readonly CommuneMapping[]): OutcomeInput {
  const same = goingOn(sources);
  const outcome = { key: row.ma_xa, unit: { code: row.ma_xa, ...named(row), parent: unit('PROVINCE', row.ma_tinh) } };
  return same ? { ...outcome, continues: unit('BASE', same.ma_xa_cu) } : outcome;
}

const piecesOf = (sources: readonly CommuneMapping[]): PieceInput[] =>
  goingOn(sources)
    ? []
    : sources.filter(isOfUnit).map((source) => ({
        from: isIslandDistrict(source) ? unit('DISTRICT', source.ma_huyen_cu) : unit('BASE', source.ma_xa_cu),
        to: source.ma_xa_moi,
        extent: source.kieu === 'mot_phan' ? 'PART' : 'WHOLE',
        evidence: source.ghi_chu_goc,
      }));

function endDistricts(reference: Reference): ReplayStep[] {
  const { oldProvinces, oldDistricts, newProvinces, communeMap } = reference;
  const decision = resolutionsOf(reference)(endOfDistricts);
  const newProvinceOf = new Map(oldProvinces.map(({ ma_tinh, ma_tinh_moi }) => [ma_tinh, ma_tinh_moi]));
  const islands = new Set(communeMap.filter(isIslandDistrict).map(({ ma_huyen_cu }) => ma_huyen_cu));
  const ending = oldDistricts.filter(({ ma_huyen }) => !islands.has(ma_huyen));
  const districts = Map.groupBy(ending, ({ ma_tinh }) => required(newProvinceOf, ma_tinh));
  return newProvinces.map(({ ma_tinh, ten_day_du }) => ({
    key: `end-districts/${ma_tinh}`,
    label: `Kết thúc cấp huyện ${inSentence(ten_day_du)}`,
    mutation: 'dissolveUnits',
    input: {
      decision,
      effectiveOn: reformDay,
      units: (districts.get(ma_tinh) ?? []).map(({ ma_huyen }) => unit('DISTRICT', ma_huyen)),
    },
  }));
}

function changeTypes2026(reference: Reference): ReplayStep[] {
  const resolutionOf = resolutionsOf(reference);
  return reference.changes2026.map(({ cap, ma, ten_sau: fullName, loai_sau, hieu_luc_tu: effectiveOn, nghi_quyet: number }) => ({
    key: `change-type/${effectiveOn}/${cap}/${ma}`,
    label: `Đổi thành ${inSentence(fullName)}`,
    mutation: 'changeUnitType',
    input: {
      decision: resolutionOf(number),
      effectiveOn,
      unit: unit(cap === 'tinh' ? 'PROVINCE' : 'BASE', ma),
      adminType: adminTypeOf(loai_sau),
      fullName,
    },
  }));
}
