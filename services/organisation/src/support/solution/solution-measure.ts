import { type CodeOf, defineEnum } from '@vwu/kit/enum';

/** CATALOGUE A.23 `SolutionMeasure`, SUP-019…028. */
export const SolutionMeasure = defineEnum(
  'SolutionMeasure',
  'Measures to raise the rate, by the four groups A to D (SUP-019…028). «Giải pháp»',
  {
    A1: 'Báo cáo Ban Thường vụ tỉnh ủy',
    A2: 'Phối hợp với Đoàn Thanh niên, Hội người cao tuổi, Hiệp hội nữ doanh nhân',
    A3: 'chế độ phụ cấp phù hợp',
    A4: 'Phối hợp với cán bộ thống kê xã rà soát',
    A5: 'Theo dõi, giám sát việc thu nộp hội phí ở các hộ gia đình có nhiều hội viên',
    B1: 'Khảo sát tìm hiểu nhu cầu',
    B2: 'Thành lập các CLB, tổ/nhóm theo lứa tuổi, sở thích, nghề nghiệp',
    B3: 'Đẩy mạnh ứng dụng công nghệ thông tin, mạng xã hội',
    B4: 'Xây dựng và phát hiện các điển hình',
    B5: 'hình thức truyền thông phù hợp',
    C1: 'chăm lo, đại diện bảo vệ quyền lợi thiết thực',
    C2: 'tập hợp và phản ánh những kiến nghị, đề xuất, bức xúc',
    C3: 'Đa dạng các hình thức tập hợp',
    C4: 'Phân tích nhóm đối tượng đi làm ăn xa',
    D1: 'lựa chọn đảm bảo tiêu chuẩn, năng lực',
    D2: 'Tăng cường tập huấn nâng cao năng lực',
    D3: 'Phát huy vai của hội viên nòng cốt',
    D4: 'Tăng cường vai trò hướng dẫn của Hội cấp trên',
    D5: 'thống nhất lấy số phụ nữ từ 18 tuổi trở lên của ngành thống kê',
  },
);
export type SolutionMeasure = CodeOf<typeof SolutionMeasure>;
