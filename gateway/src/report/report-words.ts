/** Codes of the graph as a document says them: the labels the contract gives them, which a test compares. */

export const statusWords = {
  BELOW: 'dưới 60%',
  AT_THRESHOLD: 'đúng 60%',
  MET: 'trên 60%',
  NOT_APPLICABLE: 'không áp dụng',
  NO_DATA: 'chưa có số liệu',
};

export const stateWords = {
  OPEN: 'chưa chốt',
  BASE_CLOSED: 'cơ sở đã chốt',
  PARENT_CHECKED: 'cấp trên đã kiểm tra',
  RETURNED: 'trả lại để sửa',
  ACCEPTED: 'đã chấp nhận',
  LOCKED: 'đã khóa',
};

export const mentorWords = {
  ASSIGNED: 'đã phân công',
  REQUIRED_MISSING: 'cần mà chưa có',
  OPTIONAL_MISSING: 'chưa có, không bắt buộc',
};

export const classWords = {
  EXCELLENT: 'xuất sắc',
  ADVANCED: 'tiên tiến',
  GOOD: 'khá',
  AVERAGE: 'trung bình',
  WEAK: 'yếu',
  NOT_COMPLETED: 'không hoàn thành nhiệm vụ',
};

export const supportWords = {
  FLAGGED: 'chưa đạt trên 60%, cần hỗ trợ',
  AGREED: 'Cụm thi đua đã làm việc, thống nhất với Hội LHPN tỉnh',
  WORKSHOP_HELD: 'đã tổ chức hội thảo',
  PLANNED: 'đã ban hành kế hoạch hành động',
  IMPLEMENTING: 'đang thực hiện',
  EVALUATED: 'đã đánh giá, rút kinh nghiệm sau hoạt động',
  ESCALATED: 'đã báo cáo Thường trực Đoàn Chủ tịch',
  CLOSED_MET: 'đã đạt trên 60%',
};

export const causeWords = {
  PARTY_LIMIT: 'cấp ủy có quan điểm mỗi người chỉ tham gia tối đa 02 đoàn thể hoặc 01 đoàn thể',
  FAMILY_MANY: 'không muốn nhiều thế hệ, nhiều người cùng tham gia trong một đoàn thể',
  FAMILY_DUES: 'phải đóng nhiều hội phí, tốn kém',
  NO_BENEFIT: 'không thấy được quyền lợi thiết thực',
  NOT_PROTECTED: 'không được bảo vệ kịp thời khi quyền lợi bị vi phạm',
  NO_LOAN: 'không được vay vốn theo nhu cầu',
  AWAY: 'phụ nữ đi làm ăn xa nhiều',
  YOUTH: 'nữ thanh niên thích tham gia Đoàn Thanh niên',
  ELDERLY: 'phụ nữ cao tuổi thích sang sinh hoạt Hội NCT',
  FRAIL: 'một số già yếu không đi sinh hoạt được nên ngại tham gia',
  CHILDCARE: 'bận ở nhà trông con cháu',
  BUSINESS: 'phụ nữ doanh nhân, tiểu thương lo làm kinh tế, không có thời gian sinh hoạt Hội',
  CADRE: 'Năng lực cán bộ Hội ở cơ sở',
  MEETING: 'Hình thức sinh hoạt hội viên chậm đổi mới, nội dung đơn điệu',
  POLICY: 'Chế độ chính sách dành cho chi hội trưởng, tổ trưởng chưa khuyến khích được',
};

/** A code that is newer than these words stands for itself. */
export const wordOf = (words: Readonly<Record<string, string>>, code: string | null): string =>
  code === null ? '' : (words[code] ?? code);
