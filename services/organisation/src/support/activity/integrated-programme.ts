import { type CodeOf, defineEnum } from '@vwu/kit/enum';

/** SUP-031, RES-003: the programmes the documents name (000 L25; 002 L144, L160; 003 L3, L153). */
export const IntegratedProgramme = defineEnum(
  'IntegratedProgramme',
  'Programme or project what is done for a base is part of (SUP-031). «Lồng ghép»',
  {
    NATIONAL: 'các chương trình quốc gia do Hội đảm nhận',
    DA8: 'dự án 8',
    STRONG_BASES: 'Tập trung xây dựng cơ sở Hội vững mạnh',
    DIGITAL_METHODS: 'Đổi mới phương thức hoạt động Hội, trọng tâm là ứng dụng công nghệ thông tin',
    BASE_QUALITY: 'Nâng cao chất lượng hoạt động tổ chức Hội cơ sở',
    OTHER: 'chương trình, đề án, dự án khác',
  },
);
export type IntegratedProgramme = CodeOf<typeof IntegratedProgramme>;

/** SUP-042, ORG-028: who of the office of the Central Union takes part. */
export const CentralDepartment = defineEnum(
  'CentralDepartment',
  'Department of the Central Union that takes part (SUP-042). «Ban, đơn vị cơ quan Trung ương Hội»',
  {
    ORGANISATION_BOARD: 'Ban Tổ chức',
    OFFICE: 'Văn phòng',
    COMMUNICATION_BOARD: 'Ban Tuyên giáo',
    OTHER: 'ban, đơn vị khác',
  },
);
export type CentralDepartment = CodeOf<typeof CentralDepartment>;
