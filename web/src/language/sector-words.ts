import type { MassOrganisation, Sector } from '../gql/graphql.ts';
import type { Sentence } from './language.ts';

const two = (vi: string, en: string): Sentence => ({ vi, en });

/** What members live by (MEM-025). */
export const sectorWords: Record<Sector, Sentence> = {
  AGRICULTURE: two('nông, lâm, ngư nghiệp', 'farming, forestry, fishing'),
  INDUSTRY: two('công nghiệp, thủ công, xây dựng', 'industry, crafts, building'),
  TRADE: two('buôn bán, dịch vụ', 'trade and services'),
  PUBLIC: two('cơ quan, trường học, y tế, lực lượng vũ trang', 'offices, schools, health, armed forces'),
  HOME: two('nội trợ', 'at home'),
  RETIRED: two('hưu trí', 'retired'),
  OTHER: two('ngành nghề khác', 'others'),
  NOT_RECORDED: two('chưa ghi nghề nghiệp', 'not recorded'),
};

/** Organisations members belong to as well (MEM-042). */
export const organisationWords: Record<MassOrganisation, Sentence> = {
  TRADE_UNION: two('Công đoàn', 'Trade Union'),
  FARMERS: two('Hội Nông dân', 'Farmers’ Union'),
  YOUTH: two('Đoàn Thanh niên, Hội LHTN', 'Youth Union'),
  VETERANS: two('Hội Cựu chiến binh, Cựu TNXP', 'Veterans’ Association'),
  ELDERLY: two('Hội Người cao tuổi', 'Association of the Elderly'),
  RED_CROSS: two('Hội Chữ thập đỏ', 'Red Cross'),
  OTHER: two('tổ chức khác', 'others'),
};
