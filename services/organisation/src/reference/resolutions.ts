import type { Reference } from './read-reference.ts';
import type { Resolution } from './reform.ts';
import { required } from './tree.ts';

/** By the amended Constitution the district level ended in the whole country. */
export const endOfDistricts = '203/2025/QH15';

/** Finds resolutions by their number. */
export function resolutionsOf({ resolutions }: Pick<Reference, 'resolutions'>): (number: string) => Resolution {
  const known = new Map(
    resolutions.map(({ so, ngay, co_quan, trich_yeu, lien_ket }) => [
      so,
      { number: so, decidedOn: ngay, issuer: co_quan, text: trich_yeu, link: lien_ket || null },
    ]),
  );
  return (number) => required(known, number);
}

/** «Tỉnh Quảng Trị» within a sentence. */
export const inSentence = (fullName: string): string => fullName.charAt(0).toLowerCase() + fullName.slice(1);

/** One resolution of the Standing Committee redrew the communes of one province. */
export const communeResolution = (
  { nghi_quyet: number, ngay_nghi_quyet: decidedOn }: Pick<Reference['newCommunes'][number], 'nghi_quyet' | 'ngay_nghi_quyet'>,
  { ten_day_du }: Pick<Reference['newProvinces'][number], 'ten_day_du'>,
): Resolution => ({
  number,
  issuer: 'Ủy ban Thường vụ Quốc hội',
  decidedOn,
  text: `Về việc sắp xếp các đơn vị hành chính cấp xã của ${inSentence(ten_day_du)} năm 2025`,
  link: null,
});
