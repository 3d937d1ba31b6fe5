import { Link } from '../../address/link.tsx';
import { useView } from '../../address/use-view.ts';
import { nothingOpen } from '../../address/view.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { causeWords } from '../../language/support-words.ts';
import { Rate } from '../../ui/rate.tsx';
import { MentorLabel } from '../../ui/status-mark.tsx';
import { ListNotice } from './list-notice.tsx';
import type { Report, ReportBase } from './report.ts';
import { type Column, ReportTable } from './report-table.tsx';
import { useReportBases } from './use-report-bases.ts';

interface NotAboveSectionProps {
  readonly report: Report;
  readonly unitId: string;
}

/** The bases not above 60 %, lowest first, with who mentors them and why they are where they are (REP-012). */
export function NotAboveSection({ report, unitId }: NotAboveSectionProps) {
  const say = useSay();
  const language = useLanguage();
  const { hrefOf } = useView();
  const { level, period, day: asOf, thresholdPercent: threshold } = report;
  const inUnit = level === 'PROVINCE' ? { provinceId: unitId } : {};
  const listed = useReportBases({ filter: { ...inUnit, gatheringStatus: ['BELOW', 'AT_THRESHOLD'] }, orderBy: 'RATE_ASC', period, asOf });
  const columns: Column<ReportBase>[] = [
    {
      title: { vi: 'Cơ sở', en: 'Base' },
      cell: ({ name, unit }) => <Link href={hrefOf({ ...nothingOpen, unitId: unit.id })}>{name}</Link>,
    },
    ...(level === 'NATION'
      ? [{ title: { vi: 'Tỉnh, thành', en: 'Province' }, cell: ({ provinceName }: ReportBase) => provinceName ?? '' }]
      : []),
    { title: { vi: 'Tỷ lệ', en: 'Rate' }, isNumber: true, cell: ({ gatheringRate }) => <Rate ratio={gatheringRate} /> },
    {
      title: { vi: 'Còn thiếu', en: 'Needed' },
      isNumber: true,
      isWide: true,
      cell: ({ membersNeeded }) => (membersNeeded == null ? '—' : formatCount(membersNeeded, language)),
    },
    { title: { vi: 'Người kèm cặp', en: 'Mentors' }, cell: (base) => <Mentors base={base} /> },
    {
      title: { vi: 'Nguyên nhân', en: 'Causes' },
      isWide: true,
      cell: ({ supportCauses }) => supportCauses.map((code) => say(causeWords[code])).join('; '),
    },
  ];
  return (
    <>
      <ReportTable
        caption={say({ vi: `Cơ sở chưa trên ${threshold}\u00A0%`, en: `Bases not above ${threshold}%` })}
        columns={columns}
        rows={listed.bases}
        keyOf={({ unit }) => unit.id}
      />
      <ListNotice listed={listed} />
    </>
  );
}

/** Their names where the reader may know them, how many they are otherwise. */
function Mentors({ base: { mentorStatus, mentorCount, unit } }: { readonly base: ReportBase }) {
  const names = (unit.mentors ?? []).map(({ cadre }) => cadre?.fullName).filter((name) => typeof name === 'string');
  return names.length > 0 ? names.join('; ') : <MentorLabel status={mentorStatus} count={mentorCount} />;
}
