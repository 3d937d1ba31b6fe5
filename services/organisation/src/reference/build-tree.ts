import { addDays, BEGINNING, END } from '@vwu/kit/date';
import { stableId } from '@vwu/kit/ids';
import type { AdminType, AreaTag, UnitLevel } from '../unit/unit.enums.ts';
import type { CommuneMapping, Reference } from './read-reference.ts';

/** The reform: districts end, 63 provinces become 34 and 10,035 communes 3,321. */
export const reformDay = '2025-07-01';
const lastOldDay = addDays(reformDay, -1);
/** The day the old structure was read as (SOURCES.md); older starts are not recorded. */
const snapshotDay = '2025-03-01';

export interface UnitRow {
  id: string;
  level: UnitLevel;
  openedOn: string;
  closedOn: string;
  ending: 'MERGED' | 'SPLIT' | 'DISSOLVED' | null;
}

export interface VersionRow {
  unitId: string;
  level: UnitLevel;
  code: string;
  name: string;
  fullName: string;
  adminType: AdminType | null;
  parentId: string | null;
  validFrom: string;
  validTo: string;
  eventId: string | null;
}

export interface EventRow {
  id: string;
  type: 'MERGE' | 'SPLIT' | 'REDRAW' | 'CHANGE_TYPE';
  decisionNumber: string | null;
  decidedOn: string | null;
  issuer: string;
  effectiveOn: string;
}

export interface LineageRow {
  fromId: string;
  toId: string;
  isWhole: boolean;
  eventId: string;
  evidence: string | null;
}

export interface TagRow {
  unitId: string;
  tag: AreaTag;
  validFrom: string;
  origin: 'DERIVED';
}

const nationalAssembly = 'Quốc hội';
const standingCommittee = 'Ủy ban Thường vụ Quốc hội';

const centralId = stableId('unit:CENTRAL', snapshotDay);
const oldId = (level: UnitLevel, code: string) => stableId(`unit:${level}:${code}`, snapshotDay);
const newId = (level: UnitLevel, code: string) => stableId(`unit:${level}:${code}`, reformDay);

const keepsIdentity = new Set<CommuneMapping['kieu']>(['giu_nguyen', 'doi_ten', 'doi_loai_hinh']);

/**
 * Builds the tree from the reference files. A province or commune that went on (unchanged, renamed, or of another type)
 * keeps its identity and gets a second version; every other unit of 2025 is a new identity with lineage to the old ones.
 */
export class Tree {
  readonly units = new Map<string, UnitRow>();
  readonly versions: VersionRow[] = [];
  readonly events = new Map<string, EventRow>();
  readonly lineage: LineageRow[] = [];
  readonly tags: TagRow[] = [];

  static from(reference: Reference): Tree {
    const tree = new Tree();
    tree.#open({ unitId: centralId, level: 'CENTRAL', code: 'TW', ...union, adminType: null, parentId: null });
    tree.#growOld(reference);
    const provinces = tree.#mergeProvinces(reference);
    tree.#redrawCommunes(reference, provinces);
    tree.#closeDistricts();
    tree.#applyChanges2026(reference, provinces);
    tree.#tagAreas(reference);
    return tree;
  }

  #growOld({ oldProvinces, oldDistricts, oldCommunes }: Reference): void {
    for (const { ma_tinh: code, ten: name, ten_day_du: fullName, loai } of oldProvinces)
      this.#open({
        unitId: oldId('PROVINCE', code),
        level: 'PROVINCE',
        code,
        name,
        fullName,
        adminType: typeOf(loai),
        parentId: centralId,
      });
    for (const { ma_huyen: code, ten: name, ten_day_du: fullName, loai, ma_tinh } of oldDistricts)
      this.#open({
        unitId: oldId('DISTRICT', code),
        level: 'DISTRICT',
        code,
        name,
        fullName,
        adminType: typeOf(loai),
        parentId: oldId('PROVINCE', ma_tinh),
      });
    for (const { ma_xa: code, ten: name, ten_day_du: fullName, loai, ma_huyen } of oldCommunes)
      this.#open({
        unitId: oldId('BASE', code),
        level: 'BASE',
        code,
        name,
        fullName,
        adminType: typeOf(loai),
        parentId: oldId('DISTRICT', ma_huyen),
      });
  }

  /** @returns new province code → identity. */
  #mergeProvinces({ oldProvinces, newProvinces }: Reference): Map<string, string> {
    const ids = new Map<string, string>();
    for (const { ma_tinh: code, ten: name, ten_day_du: fullName, loai, la_sap_nhap, nghi_quyet } of newProvinces) {
      if (la_sap_nhap !== '1') {
        ids.set(code, oldId('PROVINCE', code));
        continue;
      }
      const unitId = newId('PROVINCE', code);
      ids.set(code, unitId);
      const eventId = this.#decide({
        type: 'MERGE',
        decisionNumber: nghi_quyet,
        decidedOn: null,
        issuer: nationalAssembly,
        effectiveOn: reformDay,
      });
      this.#open({
        unitId,
        level: 'PROVINCE',
        code,
        name,
        fullName,
        adminType: typeOf(loai),
        parentId: centralId,
        validFrom: reformDay,
        eventId,
      });
      for (const { ma_tinh } of oldProvinces.filter(({ ma_tinh_moi }) => ma_tinh_moi === code))
        this.#passOn(oldId('PROVINCE', ma_tinh), unitId, { isWhole: true, eventId, evidence: null });
    }
    return ids;
  }

  #redrawCommunes({ newCommunes, communeMap }: Reference, provinces: Map<string, string>): void {
    const sources = Map.groupBy(communeMap, ({ ma_xa_moi }) => ma_xa_moi);
    for (const { ma_xa: code, ten: name, ten_day_du: fullName, loai, ma_tinh, nghi_quyet, ngay_nghi_quyet } of newCommunes) {
      const eventId = this.#decide({
        type: 'REDRAW',
        decisionNumber: nghi_quyet,
        decidedOn: ngay_nghi_quyet,
        issuer: standingCommittee,
        effectiveOn: reformDay,
      });
      const [first, ...others] = sources.get(code) ?? [];
      const goesOn = first !== undefined && others.length === 0 && keepsIdentity.has(first.kieu);
      const unitId = goesOn ? oldId('BASE', first.ma_xa_cu) : newId('BASE', code);
      const version = {
        unitId,
        level: 'BASE',
        code,
        name,
        fullName,
        adminType: typeOf(loai),
        parentId: required(provinces, ma_tinh),
        eventId,
      } as const;
      if (goesOn) this.#continue(version, reformDay);
      else this.#open({ ...version, validFrom: reformDay });
      if (!goesOn) for (const source of sources.get(code) ?? []) this.#passCommune(source, unitId, eventId);
    }
  }

  #passCommune({ kieu, ma_xa_cu, ma_huyen_cu, ghi_chu_goc }: CommuneMapping, toId: string, eventId: string): void {
    // a stretch of shore that belonged to no commune is no unit of the Union: nothing passes on (SOURCES.md)
    if (kieu === 'khu_vuc_khong_thuoc_xa') return;
    const fromId = kieu === 'huyen_thanh_dac_khu' ? oldId('DISTRICT', ma_huyen_cu) : oldId('BASE', ma_xa_cu);
    this.#passOn(fromId, toId, { isWhole: kieu !== 'mot_phan', eventId, evidence: ghi_chu_goc });
  }

  #closeDistricts(): void {
    for (const unit of this.units.values()) if (unit.level === 'DISTRICT' && unit.ending === null) this.#close(unit.id, 'DISSOLVED');
  }

  #applyChanges2026({ changes2026, newCommunes }: Reference, provinces: Map<string, string>): void {
    const communeOf = new Map(
      this.versions.filter(({ level, validTo }) => level === 'BASE' && validTo === END).map((one) => [one.code, one]),
    );
    const known = new Set(newCommunes.map(({ ma_xa }) => ma_xa));
    for (const { cap, ma, ten_sau, loai_sau, hieu_luc_tu, nghi_quyet } of changes2026) {
      const before = cap === 'tinh' ? this.#versionOf(required(provinces, ma)) : known.has(ma) && communeOf.get(ma);
      if (!before) throw new Error(`the change of ${ma} on ${hieu_luc_tu} names no known unit`);
      const issuer = cap === 'tinh' ? nationalAssembly : standingCommittee;
      const eventId = this.#decide({ type: 'CHANGE_TYPE', decisionNumber: nghi_quyet, decidedOn: null, issuer, effectiveOn: hieu_luc_tu });
      this.#continue({ ...before, fullName: ten_sau, adminType: typeOf(loai_sau), eventId }, hieu_luc_tu);
    }
  }

  /** Tags that follow from the files: coast and islands by distance on the map, urban by being a ward. Derived, not official. */
  #tagAreas({ coasts }: Reference): void {
    const today = this.versions.filter(({ level, validTo }) => level === 'BASE' && validTo === END);
    const byCode = new Map(today.map(({ code, unitId }) => [code, unitId]));
    for (const { ma_xa, giap_bien, la_dao_hoac_dac_khu } of coasts)
      if (giap_bien === '1' || la_dao_hoac_dac_khu === '1') this.#tag(required(byCode, ma_xa), 'COAST_ISLAND', reformDay);
    const wards = new Map<string, string>();
    for (const { unitId, adminType, validFrom } of this.versions)
      if (adminType === 'PHUONG' && !wards.has(unitId)) wards.set(unitId, validFrom);
    for (const [unitId, validFrom] of wards) this.#tag(unitId, 'URBAN', validFrom);
  }

  #tag(unitId: string, tag: AreaTag, validFrom: string): void {
    this.tags.push({ unitId, tag, validFrom, origin: 'DERIVED' });
  }

  #open(version: Omit<VersionRow, 'validFrom' | 'validTo' | 'eventId'> & Partial<VersionRow>): void {
    const { unitId: id, level, validFrom = BEGINNING, eventId = null } = version;
    this.units.set(id, { id, level, openedOn: validFrom, closedOn: END, ending: null });
    this.#add({ ...version, validFrom, validTo: END, eventId });
  }

  /** Ends the version in force the day before `from` and starts the next one. */
  #continue(next: Omit<VersionRow, 'validFrom' | 'validTo'>, from: string): void {
    this.#versionOf(next.unitId).validTo = addDays(from, -1);
    this.#add({ ...next, validFrom: from, validTo: END });
  }

  #passOn(fromId: string, toId: string, edge: Pick<LineageRow, 'isWhole' | 'eventId' | 'evidence'>): void {
    this.lineage.push({ fromId, toId, ...edge });
    this.#close(fromId, edge.isWhole ? 'MERGED' : 'SPLIT');
  }

  #close(id: string, ending: 'MERGED' | 'SPLIT' | 'DISSOLVED'): void {
    Object.assign(required(this.units, id), { closedOn: lastOldDay, ending });
    this.#versionOf(id).validTo = lastOldDay;
  }

  #decide(event: Omit<EventRow, 'id'>): string {
    const id = stableId(`event:${event.type}:${event.decisionNumber}`, event.effectiveOn);
    this.events.set(id, { id, ...event });
    return id;
  }

  readonly #latest = new Map<string, VersionRow>();

  #add(version: VersionRow): void {
    this.versions.push(version);
    this.#latest.set(version.unitId, version);
  }

  #versionOf(unitId: string): VersionRow {
    return required(this.#latest, unitId);
  }
}

const union = { name: 'Trung ương Hội', fullName: 'Trung ương Hội Liên hiệp Phụ nữ Việt Nam' };

const types: Readonly<Record<string, AdminType>> = {
  xa: 'XA',
  phuong: 'PHUONG',
  thi_tran: 'THI_TRAN',
  dac_khu: 'DAC_KHU',
  quan: 'QUAN',
  huyen: 'HUYEN',
  thi_xa: 'THI_XA',
  thanh_pho: 'THANH_PHO',
  tinh: 'TINH',
};

function typeOf(loai: string): AdminType {
  const type = types[loai];
  if (!type) throw new Error(`the reference files have an unknown type of unit: ${loai}`);
  return type;
}

function required<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the reference files name ${key}, which they do not define`);
  return value;
}
