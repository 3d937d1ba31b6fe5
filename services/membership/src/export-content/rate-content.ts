import type { EntityManager } from '@vwu/kit/database';
import { createReach } from '@vwu/kit/reach';
import { createFiguresLoader } from '../figures/figures.loader.ts';
import { createPeriods, requirePeriod } from '../period/period.loader.ts';
import { GatheringStatus } from '../rate/gathering-rate.ts';
import { rateOf } from '../rate/rate-of.ts';
import type { AskedContent, Content } from './content.ts';
import type { ExportColumn, ExportRow } from './export-column.ts';
import { basesBelow } from './units-below.ts';
import { labelsOf, originColumn } from './words.ts';

const columns: readonly ExportColumn[] = [
  { name: 'period', title: 'Kỳ báo cáo', kind: 'TEXT' },
  { name: 'province', title: 'Tỉnh, thành', kind: 'TEXT' },
  { name: 'base', title: 'Cơ sở Hội', kind: 'TEXT' },
  { name: 'members', title: 'Hội viên', kind: 'COUNT' },
  { name: 'women18Plus', title: 'Phụ nữ từ 18 tuổi trở lên', kind: 'COUNT' },
  { name: 'percent', title: 'Tỷ lệ tập hợp (%)', kind: 'PERCENT' },
  { name: 'status', title: 'Trạng thái', kind: 'TEXT', words: labelsOf(GatheringStatus) },
  { name: 'membersNeeded', title: 'Hội viên còn thiếu', kind: 'COUNT' },
  { name: 'ruleSet', title: 'Bộ quy tắc', kind: 'TEXT' },
  { name: 'asOf', title: 'Số liệu tại ngày', kind: 'DAY' },
  originColumn,
];

const basesAtOnce = 200;

/** The rate of each base at or below a unit in a period: what `gatheringRate` answers the same caller of each. */
export const rateContent: Content = { columns, rows: ratesBelow };

async function* ratesBelow(em: EntityManager, { viewer, unitId, filter }: AskedContent): AsyncGenerator<ExportRow> {
  const { code, endsOn, ruleSet } = await requirePeriod({ periods: createPeriods(em) }, filter.period ?? '');
  const bases = await basesBelow(em, unitId, endsOn);
  for (let at = 0; at < bases.length; at += basesAtOnce) {
    const some = bases.slice(at, at + basesAtOnce);
    const loader = createFiguresLoader(em, createReach(em, viewer, 'organisation'));
    const figures = await Promise.all(some.map(({ id }) => loader.load({ unitId: id, period: code, day: null })));
    for (const [place, { province, base }] of some.entries()) {
      const counts = figures[place];
      if (!counts) continue;
      const { numerator, denominator, percent, status, membersNeeded, provenance } = rateOf(counts, ruleSet);
      const rate = { members: numerator, women18Plus: denominator, percent, status, membersNeeded, ruleSet: ruleSet.id };
      yield { period: code, province, base, ...rate, asOf: provenance.asOf, origin: provenance.origin };
    }
  }
}
