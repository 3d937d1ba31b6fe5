import type { GatheredReport } from './gathered-report.ts';
import { demonstrationMark } from './paper.ts';
import { writtenDay } from './vietnamese-numbers.ts';

/** What a reader must know of the figures: from where, by which rule, how complete, and what is no figure of the Union (ARCHITECTURE D7). */
export function notesOf({ head }: GatheredReport): string[] {
  const { unit, total } = head;
  const { figures, periodGrowth } = unit;
  const branches = head.base?.children;
  return [
    `Số liệu của kỳ ${head.period} như hệ thống có khi lập văn bản, theo đơn vị ngày ${writtenDay(head.day)}; bộ quy tắc ${head.ruleSet}.`,
    'Tỷ lệ tập hợp = tổng số hội viên sáu nhóm / phụ nữ từ 18 tuổi trở lên x 100; trạng thái so bằng số đếm, không bằng số đã làm tròn.',
    'Tăng thực = hội viên cuối kỳ - hội viên đầu kỳ; kết nạp và giảm ghi bên cạnh; chuyển đến, chuyển đi để riêng.',
    ...(figures
      ? [
          `Nguồn: ${figures.provenance.sourceBody ?? 'chưa ghi'}; ${figures.provenance.partsReported}/${figures.provenance.partsExpected} cơ sở đã báo cáo.`,
        ]
      : ['Chưa có cơ sở nào báo cáo số liệu của kỳ.']),
    ...(total.estimated || figures?.provenance.method === 'ESTIMATED'
      ? ['Có số ước tính: đơn vị cũ chia về nhiều nơi mà chưa rõ tỷ lệ.']
      : []),
    ...(periodGrowth?.isCoarse ? ['Số đếm theo hồ sơ đã làm tròn xuống bội số của 5; số dưới 5 không nêu.'] : []),
    ...(figures?.isCoarse
      ? ['Số của từng nhóm và hội viên danh dự đã làm tròn xuống bội số của 5, số dưới 5 không nêu, nên cộng lại không đúng bằng tổng số.']
      : []),
    ...(branches && branches.totalCount > branches.edges.length
      ? [`Chỉ liệt kê ${branches.edges.length} trong ${branches.totalCount} chi hội.`]
      : []),
    ...(total.demonstration ? [`${demonstrationMark}.`] : []),
  ];
}
