import { labelsOf } from '../import/choice.ts';
import { type CoreRole, type MemberCategory, Religion, type Residence } from '../member/member.enums.ts';
import { TargetGroup } from '../target-group.ts';

/** What the lists of the template offer: short words for the codes that may be chosen. The groups that are counts only may be named, and are refused for what they are. */
export const cellWords = {
  category: {
    RESIDENTIAL: 'Địa bàn dân cư',
    CLUB: 'CLB, tổ, nhóm',
    SPECIAL_BASE: 'Cơ sở đặc thù',
    TRADE_UNION: 'Đoàn viên công đoàn',
    ARMED_FORCES: 'Lực lượng vũ trang',
    MEMBER_ORG: 'Tổ chức thành viên',
  } satisfies Record<MemberCategory, string>,
  residence: { PERMANENT: 'Thường trú', TEMPORARY: 'Tạm trú', SHORT_STAY: 'Lưu trú ngắn hạn' } satisfies Record<Residence, string>,
  religion: labelsOf(Religion),
  coreRoles: {
    CORE: 'Nòng cốt',
    RELIGIOUS_CORE: 'Nòng cốt tôn giáo',
    PRESTIGIOUS: 'Người có uy tín',
    CIVIL_SERVANT: 'Cán bộ, công chức, viên chức',
  } satisfies Record<CoreRole, string>,
  targetGroups: labelsOf(TargetGroup),
} as const;
