import type { MovedThingKind } from '../gql/graphql.ts';
import type { Sentence } from './language.ts';

const two = (vi: string, en: string): Sentence => ({ vi, en });

/** What a unit has and runs, by the codes of a preview. */
export const thingWords: Record<MovedThingKind, Sentence> = {
  TERM: two('nhiệm kỳ', 'terms of office'),
  BODY: two('Ban Chấp hành và các cơ quan khác', 'committees'),
  DEPARTMENT: two('ban, đơn vị', 'departments'),
  ASSIGNED_AREA: two('phân công hỗ trợ địa bàn', 'assignments of a department'),
  DIFFICULTY: two('xác định cơ sở khó khăn', 'marks of difficulty'),
  MEMBER_ORGANISATION: two('tổ chức thành viên', 'member organisations'),
  CLUB: two('câu lạc bộ, tổ, nhóm', 'clubs'),
  COMMUNICATION_TEAM: two('tổ truyền thông cộng đồng', 'communication teams'),
  TRUSTED_ADDRESS: two('địa chỉ tin cậy', 'trusted addresses'),
  SERVICE_UNIT: two('đơn vị sự nghiệp', 'service units'),
  QUALITY_SYSTEM: two('hệ thống quản lý chất lượng', 'quality systems'),
  PARTNERSHIP: two('quan hệ phối hợp', 'partnerships'),
  PARTY_STRUCTURE: two('cấp ủy, chi ủy', 'party structures'),
  MODEL: two('mô hình đang thực hiện', 'models that run'),
  PAIR: two('cặp 1 + 1, kết nghĩa', 'pairs'),
  PILOT: two('cơ sở thí điểm', 'pilots'),
};
