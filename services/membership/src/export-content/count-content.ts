import { today } from '@vwu/kit/clock';
import type { EntityManager } from '@vwu/kit/database';
import { createReach } from '@vwu/kit/reach';
import { type CountedMeasure, countedMeasures } from '../count/count.entity.ts';
import { createCountLoader } from '../count/count.loader.ts';
import type { AskedContent, Content } from './content.ts';
import type { ExportColumn, ExportRow } from './export-column.ts';
import { basesBelow, branchesOf, type ListedUnit, unitItself } from './units-below.ts';

const levels = {
  CENTRAL: 'Trung ương',
  PROVINCE: 'Tỉnh, thành',
  DISTRICT: 'Huyện',
  BASE: 'Cơ sở Hội',
  BRANCH: 'Chi hội',
  GROUP: 'Tổ phụ nữ',
} as const;

const titles: Readonly<Record<CountedMeasure, string>> = {
  members: 'Tổng số hội viên',
  counted: 'Hội viên tính tỷ lệ tập hợp',
  residential: 'Theo địa bàn dân cư',
  club: 'Trong các CLB/tổ, nhóm',
  specialBase: 'Cơ sở đặc thù',
  permanent: 'Thường trú',
  temporary: 'Tạm trú',
  shortStay: 'Lưu trú',
  absent: 'Vắng mặt',
  migrated: 'Di cư',
  nearPaying: 'Đi làm gần nhà, có đóng hội phí',
  nearNotPaying: 'Đi làm gần nhà, không đóng hội phí',
  leftPaying: 'Đi khỏi địa phương, có đóng hội phí',
  leftNotPaying: 'Đi khỏi địa phương, không đóng hội phí',
  withCard: 'Có thẻ hội viên',
  withCitizenId: 'Có số CCCD/CMND',
};

const columns: readonly ExportColumn[] = [
  { name: 'day', title: 'Tại ngày', kind: 'DAY' },
  { name: 'level', title: 'Cấp', kind: 'TEXT', words: levels },
  { name: 'province', title: 'Tỉnh, thành', kind: 'TEXT' },
  { name: 'base', title: 'Cơ sở Hội', kind: 'TEXT' },
  { name: 'branch', title: 'Chi hội', kind: 'TEXT' },
  ...countedMeasures.map((name): ExportColumn => ({ name, title: titles[name], kind: 'COUNT' })),
  { name: 'isCoarse', title: 'Số đã làm tròn xuống', kind: 'TEXT', words: { YES: 'có', NO: 'không' } },
];

/** Bases whose branches are counted at once. */
const basesAtOnce = 50;

/**
 * How many members a unit has on a day, then each base below with its branches: what `memberCounts` answers the same caller of each, and
 * cut where it is (SEC-004). Members of a unit that was split are in the first row alone (ORG-010).
 */
export const countContent: Content = { columns, rows: countsBelow };

async function* countsBelow(em: EntityManager, asked: AskedContent): AsyncGenerator<ExportRow> {
  const day = asked.filter.asOf ?? today();
  yield* countsOf(em, asked, day, await unitItself(em, asked.unitId, day));
  const bases = await basesBelow(em, asked.unitId, day);
  for (let at = 0; at < bases.length; at += basesAtOnce) {
    const some = bases.slice(at, at + basesAtOnce);
    const branches = Map.groupBy(
      await branchesOf(
        em,
        some.map(({ id }) => id),
        day,
      ),
      ({ baseId }) => baseId,
    );
    const listed = some.flatMap((base) => [
      base,
      ...(branches.get(base.id) ?? []).map((branch) => ({ ...branch, province: base.province, base: base.base })),
    ]);
    yield* countsOf(
      em,
      asked,
      day,
      listed.filter(({ id }) => id !== asked.unitId),
    );
  }
}

/** By the very loader that answers the graph, of its own each time: what it has read is not kept. */
async function* countsOf(
  em: EntityManager,
  { viewer }: AskedContent,
  day: string,
  units: readonly ListedUnit[],
): AsyncGenerator<ExportRow> {
  const loader = createCountLoader(em, viewer, createReach(em, viewer, 'organisation'));
  const counts = await Promise.all(units.map(({ id }) => loader.load({ unitId: id, day, boundariesOn: day })));
  for (const [place, { level, province, base, branch }] of units.entries()) {
    const counted = counts[place];
    if (!counted) continue;
    const measures = Object.fromEntries(countedMeasures.map((measure) => [measure, counted[measure]]));
    yield { day, level, province, base, branch, ...measures, isCoarse: counted.isCoarse ? 'YES' : 'NO' };
  }
}
