import { formatDate } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import type { Report } from './report.ts';

/** What a reader must know of the figures: from where, by which rule, how complete (ARCHITECTURE D7). */
export function NotesSection({ report }: { readonly report: Report }) {
  const say = useSay();
  const language = useLanguage();
  const { unit, total, ruleSet, deadline, day, base } = report;
  const provenance = unit.figures?.provenance;
  const branches = base?.children;
  return (
    <section className="report-notes">
      <h2>{say({ vi: 'Ghi chú', en: 'Notes' })}</h2>
      <ul>
        <li>
          {say({
            vi: `Số liệu hệ thống có khi xem, theo đơn vị ngày ${formatDate(day, language)}; phải chốt trước ngày ${formatDate(deadline, language)}; bộ quy tắc ${ruleSet}.`,
            en: `Figures as they stand now, on the units of ${formatDate(day, language)}; to be complete before ${formatDate(deadline, language)}; rule set ${ruleSet}.`,
          })}
        </li>
        <li>
          {say({
            vi: 'Tăng thực = hội viên cuối kỳ - hội viên đầu kỳ; kết nạp và giảm ghi bên cạnh; chuyển đến, chuyển đi để riêng.',
            en: 'Net growth = members at the end less members at the start; admissions and exits stand beside it, transfers apart.',
          })}
        </li>
        {provenance?.sourceBody && (
          <li>
            {say({ vi: 'Nguồn', en: 'Source' })}: {provenance.sourceBody}
          </li>
        )}
        {(total.estimated || provenance?.method === 'ESTIMATED') && (
          <li>
            {say({
              vi: 'Có số ước tính: đơn vị cũ chia về nhiều nơi mà chưa rõ tỷ lệ.',
              en: 'Some figures are estimates: a former unit was divided in shares nobody knows.',
            })}
          </li>
        )}
        {unit.periodGrowth?.isCoarse && (
          <li>
            {say({ vi: 'Số đếm theo hồ sơ đã làm tròn xuống bội số của 5.', en: 'Counts by records are cut down to multiples of five.' })}
          </li>
        )}
        {branches && branches.totalCount > branches.edges.length && (
          <li>
            {say({
              vi: `Chỉ liệt kê ${branches.edges.length} trong ${branches.totalCount} chi hội.`,
              en: `Only ${branches.edges.length} of ${branches.totalCount} branches are listed.`,
            })}
          </li>
        )}
      </ul>
    </section>
  );
}
