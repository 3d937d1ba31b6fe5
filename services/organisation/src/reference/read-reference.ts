import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** Columns keep the names they have in the source files; `data/SOURCES.md` says what each file is worth. */
export interface Reference {
  readonly oldProvinces: readonly { ma_tinh: string; ten: string; ten_day_du: string; loai: string; ma_tinh_moi: string }[];
  readonly oldDistricts: readonly { ma_huyen: string; ten: string; ten_day_du: string; loai: string; ma_tinh: string }[];
  readonly oldCommunes: readonly { ma_xa: string; ten: string; ten_day_du: string; loai: string; ma_huyen: string }[];
  readonly newProvinces: readonly {
    ma_tinh: string;
    ten: string;
    ten_day_du: string;
    loai: string;
    la_sap_nhap: string;
    nghi_quyet: string;
  }[];
  readonly newCommunes: readonly {
    ma_xa: string;
    ten: string;
    ten_day_du: string;
    loai: string;
    ma_tinh: string;
    nghi_quyet: string;
    ngay_nghi_quyet: string;
  }[];
  readonly communeMap: readonly CommuneMapping[];
  readonly changes2026: readonly { cap: string; ma: string; ten_sau: string; loai_sau: string; hieu_luc_tu: string; nghi_quyet: string }[];
  /** Resolutions whose day stands in no other file. */
  readonly resolutions: readonly { so: string; ngay: string; co_quan: string; trich_yeu: string; lien_ket: string }[];
  readonly coasts: readonly {
    ma_xa: string;
    giap_bien_gioi_dat_lien: string;
    nuoc_lang_gieng: string;
    giap_bien: string;
    la_dao_hoac_dac_khu: string;
  }[];
}

/** One row of the official old → new table. */
export interface CommuneMapping {
  readonly ma_xa_cu: string;
  readonly ma_huyen_cu: string;
  readonly ma_xa_moi: string;
  readonly kieu: 'toan_bo' | 'mot_phan' | 'giu_nguyen' | 'doi_ten' | 'doi_loai_hinh' | 'huyen_thanh_dac_khu' | 'khu_vuc_khong_thuoc_xa';
  readonly ghi_chu_goc: string;
}

const folder = join(import.meta.dirname, '..', '..', 'data');

async function readTable<Row>(file: string): Promise<Row[]> {
  return parse(await readFile(join(folder, file)), { columns: true });
}

/** Reads the real administrative structure before and after 1 July 2025, with the official table between them. */
export const readReference = async (): Promise<Reference> => ({
  oldProvinces: await readTable('tinh_cu_2025.csv'),
  oldDistricts: await readTable('huyen_cu_2025.csv'),
  oldCommunes: await readTable('xa_cu_2025.csv'),
  newProvinces: await readTable('tinh_2025.csv'),
  newCommunes: await readTable('xa_2025.csv'),
  communeMap: await readTable('anh_xa_xa_cu_moi_2025.csv'),
  changes2026: await readTable('thay_doi_2026-04-30.csv'),
  resolutions: await readTable('nghi_quyet.csv'),
  coasts: await readTable('xa_2025_bien_gioi_ven_bien_suy_ra.csv'),
});
