import type { AdminType } from '../unit/unit.enums.ts';

/** A row of a source file that names a unit. */
export interface NamedRow {
  readonly ten: string;
  readonly ten_day_du: string;
  readonly loai: string;
}

export const named = ({ ten, ten_day_du, loai }: NamedRow) => ({
  name: ten,
  fullName: ten_day_du,
  adminType: adminTypeOf(loai),
});

const adminTypes: Readonly<Record<string, AdminType>> = {
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

/** @throws for a type the files did not have before. */
export function adminTypeOf(loai: string): AdminType {
  const type = adminTypes[loai];
  if (!type) throw new Error(`the reference files have an unknown type of unit: ${loai}`);
  return type;
}
