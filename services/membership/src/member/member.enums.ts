import { type CodeOf, defineEnum } from '@vwu/kit/enum';

/** CATALOGUE A.23 `MemberCategory`; the last three are counts only (MEM-007). */
export const MemberCategory = defineEnum('MemberCategory', 'Which of the six groups of the rate a member belongs to. «Nhóm hội viên»', {
  RESIDENTIAL: 'hội viên các chi, tổ Hội theo địa bàn dân cư thuộc địa giới hành chính xã, phường, thị trấn',
  CLUB: 'hội viên trong các CLB/tổ, nhóm do Hội LHPN các cấp thành lập',
  SPECIAL_BASE: 'hội viên đang sinh hoạt trong các tổ chức Hội cơ sở đặc thù (chợ, siêu thị, cơ sở tôn giáo...)',
  TRADE_UNION: 'hội viên là đoàn viên công đoàn; chỉ tổng hợp số liệu',
  ARMED_FORCES: 'hội viên trong lực lượng vũ trang; chỉ tổng hợp số liệu',
  MEMBER_ORG: 'hội viên trong các tổ chức thành viên; chỉ tổng hợp số liệu',
});
export type MemberCategory = CodeOf<typeof MemberCategory>;

/** Those of whom there are individual records. */
export type IndividualCategory = 'RESIDENTIAL' | 'CLUB' | 'SPECIAL_BASE';

export const isIndividual = (category: MemberCategory): category is IndividualCategory =>
  category === 'RESIDENTIAL' || category === 'CLUB' || category === 'SPECIAL_BASE';

/** MEM-011, MEM-012: by registration, not by where somebody is seen. */
export const Residence = defineEnum('Residence', 'How a member is registered where she lives. «Tình trạng cư trú»', {
  PERMANENT: 'hộ khẩu thường trú',
  TEMPORARY: 'tạm trú; được tính khi đủ 6 tháng',
  SHORT_STAY: 'lưu trú ngắn hạn, chưa đăng ký tạm trú; không tính',
});
export type Residence = CodeOf<typeof Residence>;

/** D9. */
export const Presence = defineEnum('Presence', 'Whether a member is where she is registered. «Có mặt tại địa bàn»', {
  PRESENT: 'có mặt',
  ABSENT: 'vắng mặt',
  MIGRATED: 'di cư, đi làm ăn xa',
});
export type Presence = CodeOf<typeof Presence>;

/** MEM-019, CATALOGUE A.23 `AwayStatus`: the first of two axes. */
export const AwayMobility = defineEnum('AwayMobility', 'How far away a member works. «Đi làm ăn xa»', {
  NEAR_RETURNS: 'đi làm gần nhà, đi về trong năm',
  LEFT_LOCALITY: 'đi khỏi địa phương',
});
export type AwayMobility = CodeOf<typeof AwayMobility>;

/** MEM-019: the second axis. */
export const AwayParticipation = defineEnum('AwayParticipation', 'How a member who is away takes part. «Sinh hoạt khi đi xa»', {
  PAYS_NOT_ATTENDING: 'vẫn đóng hội phí nhưng không có điều kiện sinh hoạt',
  NOT_PAYING: 'không đóng hội phí và không sinh hoạt đầy đủ',
});
export type AwayParticipation = CodeOf<typeof AwayParticipation>;

/** MEM-023; CATALOGUE A.23 `Religion`. */
export const Religion = defineEnum('Religion', 'A religion. «Tôn giáo»', {
  CATHOLIC: 'Công giáo',
  BUDDHIST: 'Phật giáo',
  PROTESTANT: 'Tin lành',
  CAODAI: 'Cao đài',
  OTHER: 'tôn giáo khác',
  NONE: 'không theo tôn giáo',
});
export type Religion = CodeOf<typeof Religion>;

/** MEM-021, MEM-022, MEM-026. */
export const CoreRole = defineEnum('CoreRole', 'What a member stands for in the movement. «Vai trò nòng cốt»', {
  CORE: 'hội viên nòng cốt, cốt cán phong trào',
  RELIGIOUS_CORE: 'hội viên nòng cốt, cốt cán tôn giáo; nữ chức sắc, chức việc',
  PRESTIGIOUS: 'người có uy tín vùng dân tộc thiểu số và miền núi',
  CIVIL_SERVANT: 'nữ cán bộ, công chức, viên chức',
});
export type CoreRole = CodeOf<typeof CoreRole>;

/** SEC-006, SEC-010: why somebody needs to see what is sealed; stands in the audit record. */
export const RevealPurpose = defineEnum('RevealPurpose', 'Why sealed data of a member are read. «Mục đích xem»', {
  IDENTITY_CHECK: 'đối chiếu giấy tờ, cập nhật hồ sơ',
  CONTACT: 'liên hệ với hội viên',
  SUPPORT: 'chăm lo, hỗ trợ hội viên có hoàn cảnh khó khăn',
  DUES: 'xét miễn, giảm hội phí',
  PARTY_DEVELOPMENT: 'giới thiệu hội viên ưu tú cho Đảng',
  DATA_SUBJECT_REQUEST: 'trả lời yêu cầu của chính hội viên',
});
export type RevealPurpose = CodeOf<typeof RevealPurpose>;
