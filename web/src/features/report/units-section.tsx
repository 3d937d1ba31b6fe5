import { Link } from '../../address/link.tsx';
import { useView } from '../../address/use-view.ts';
import { nothingOpen } from '../../address/view.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { classWords } from '../../language/words.ts';
import { Rate } from '../../ui/rate.tsx';
import { StatusLabel } from '../../ui/status-mark.tsx';
import { ListNotice } from './list-notice.tsx';
import type { Report } from './report.ts';
import { type Column, ReportTable } from './report-table.tsx';
import { formatGrowth } from './summary-lines.ts';
import { useReportBases } from './use-report-bases.ts';

interface UnitsSectionProps {
  readonly report: Report;
  readonly unitId: string;
}

/** What the unit is made of: provinces, bases or branches. */
export function UnitsSection({ report, unitId }: UnitsSectionProps) {
  if (report.level === 'NATION') return <Provinces report={report} />;
  return report.level === 'PROVINCE' ? <Bases report={report} unitId={unitId} /> : <Branches report={report} />;
}

function Provinces({ report }: { readonly report: Report }) {
  const say = useSay();
  const language = useLanguage();
  const { hrefOf } = useView();
  const count = (value: number) => formatCount(value, language);
  const columns: Column<Report['provinces'][number]>[] = [
    {
      title: { vi: 'Tỉnh, thành', en: 'Province' },
      cell: ({ key, label }) => <Link href={hrefOf({ ...nothingOpen, unitId: key ?? null })}>{label}</Link>,
    },
    { title: { vi: 'Cơ sở', en: 'Bases' }, isNumber: true, cell: ({ bases }) => count(bases) },
    { title: { vi: 'Hội viên', en: 'Members' }, isNumber: true, cell: ({ members }) => count(members) },
    { title: { vi: 'Phụ nữ từ 18 tuổi', en: 'Women 18+' }, isNumber: true, isWide: true, cell: ({ women18Plus }) => count(women18Plus) },
    {
      title: { vi: 'Tỷ lệ, vận dụng', en: 'Rate, indicative' },
      isNumber: true,
      cell: ({ members, women18Plus }) => <Rate ratio={{ numerator: members, denominator: women18Plus }} />,
    },
    { title: { vi: 'Trên 60\u00A0%', en: 'Above 60%' }, isNumber: true, isWide: true, cell: ({ met }) => count(met) },
    { title: { vi: 'Chưa trên 60\u00A0%', en: 'Not above' }, isNumber: true, cell: ({ below, atThreshold }) => count(below + atThreshold) },
    { title: { vi: 'Chưa có số liệu', en: 'No figures' }, isNumber: true, isWide: true, cell: ({ noData }) => count(noData) },
    { title: { vi: 'Còn thiếu', en: 'Needed' }, isNumber: true, isWide: true, cell: ({ membersNeeded }) => count(membersNeeded) },
  ];
  return (
    <ReportTable
      caption={say({ vi: 'Theo tỉnh, thành', en: 'By province' })}
      columns={columns}
      rows={report.provinces}
      keyOf={({ key }) => key ?? ''}
    />
  );
}

function Bases({ report, unitId }: UnitsSectionProps) {
  const say = useSay();
  const language = useLanguage();
  const { hrefOf } = useView();
  const { period, day: asOf, classificationYear: year } = report;
  const listed = useReportBases({ filter: { provinceId: unitId }, orderBy: 'NAME_ASC', period, asOf });
  const count = (value: number | null | undefined) => (value == null ? '—' : formatCount(value, language));
  const columns: Column<(typeof listed.bases)[number]>[] = [
    {
      title: { vi: 'Cơ sở', en: 'Base' },
      cell: ({ name, unit }) => <Link href={hrefOf({ ...nothingOpen, unitId: unit.id })}>{name}</Link>,
    },
    { title: { vi: 'Hội viên', en: 'Members' }, isNumber: true, cell: ({ gatheringRate }) => count(gatheringRate.numerator) },
    {
      title: { vi: 'Phụ nữ từ 18 tuổi', en: 'Women 18+' },
      isNumber: true,
      isWide: true,
      cell: ({ gatheringRate }) => count(gatheringRate.denominator),
    },
    { title: { vi: 'Tỷ lệ', en: 'Rate' }, isNumber: true, cell: ({ gatheringRate }) => <Rate ratio={gatheringRate} /> },
    { title: { vi: 'Trạng thái', en: 'Status' }, cell: ({ gatheringRate }) => <StatusLabel status={gatheringRate.status} /> },
    { title: { vi: 'Còn thiếu', en: 'Needed' }, isNumber: true, isWide: true, cell: ({ membersNeeded }) => count(membersNeeded) },
    {
      title: { vi: `Xếp loại ${year}`, en: `Class ${year}` },
      isWide: true,
      cell: ({ classification }) => (classification ? say(classWords[classification]) : '—'),
    },
    {
      title: { vi: 'Tăng thực', en: 'Net growth' },
      isNumber: true,
      isWide: true,
      cell: ({ unit }) => formatGrowth(unit.periodGrowth?.net, language),
    },
  ];
  return (
    <>
      <ReportTable caption={say({ vi: 'Theo cơ sở', en: 'By base' })} columns={columns} rows={listed.bases} keyOf={({ unit }) => unit.id} />
      <ListNotice listed={listed} />
    </>
  );
}

function Branches({ report }: { readonly report: Report }) {
  const say = useSay();
  const language = useLanguage();
  const branches = (report.base?.children?.edges ?? []).map(({ node }) => node);
  const counted = (
    title: { vi: string; en: string },
    of: 'members' | 'residential' | 'club' | 'absent' | 'migrated' | 'withCard',
    isWide: boolean,
  ) => ({
    title,
    isNumber: true,
    isWide,
    cell: ({ memberCounts }: (typeof branches)[number]) => (memberCounts?.[of] == null ? '—' : formatCount(memberCounts[of], language)),
  });
  const columns: Column<(typeof branches)[number]>[] = [
    { title: { vi: 'Chi hội', en: 'Branch' }, cell: ({ fullName }) => fullName },
    counted({ vi: 'Hội viên', en: 'Members' }, 'members', false),
    counted({ vi: 'Theo địa bàn dân cư', en: 'Residential' }, 'residential', true),
    counted({ vi: 'CLB/tổ, nhóm', en: 'Clubs' }, 'club', true),
    counted({ vi: 'Vắng mặt', en: 'Absent' }, 'absent', false),
    counted({ vi: 'Di cư', en: 'Migrated' }, 'migrated', true),
    counted({ vi: 'Có thẻ', en: 'With card' }, 'withCard', false),
  ];
  return (
    <ReportTable
      caption={say({ vi: 'Hội viên theo chi hội, theo hồ sơ', en: 'Members by branch, by their records' })}
      columns={columns}
      rows={branches}
      keyOf={({ id }) => id}
    />
  );
}
