import { plantTree, unitId } from '@vwu/testing/plant-tree';
import type pg from 'pg';

/** What four services publish of a small world: two provinces, a merger, and bases of every status. */
export async function plantWorld(db: pg.Client): Promise<void> {
  await db.query(`insert into membership.reporting_period values
    ('2024Y', '2024-12-31', '2024-11-25', 'VN-2022-2027'), ('2025Y', '2025-12-31', '2025-11-25', 'VN-2022-2027'), ('2026H1', '2026-06-30', '2026-06-10', 'VN-2022-2027')`);
  await db.query(`insert into membership.rule_set values ('VN-2022-2027', 60, 'GT')`);
  await plantTree(db, {
    'Trung ương': { level: 'CENTRAL' },
    'tỉnh A': { level: 'PROVINCE', parent: 'Trung ương' },
    'tỉnh B': { level: 'PROVINCE', parent: 'Trung ương' },
    huyện: { level: 'DISTRICT', parent: 'tỉnh B' },
    'xã cũ': { level: 'BASE', parent: 'tỉnh A', to: '2025-06-30', wentTo: ['xã An'] },
    'xã An': { level: 'BASE', parent: 'tỉnh A', from: '2025-07-01' },
    'xã Ấn': { level: 'BASE', parent: 'tỉnh A', tags: ['SPECIAL_DIFFICULT'] },
    'xã Bình': { level: 'BASE', parent: 'tỉnh A' },
    'xã Đức': { level: 'BASE', parent: 'tỉnh A', adminType: 'PHUONG', tags: ['URBAN'] },
    'xã Dũng': { level: 'BASE', parent: 'tỉnh A' },
    chợ: { level: 'BASE', parent: 'tỉnh A', kind: 'SPECIAL' },
    'xã ở B': { level: 'BASE', parent: 'tỉnh B' },
  });
  await plantTown(db, 'xã Bình', '2026-04-01');
  await plantFigures(db, '2026H1', {
    'xã An': [2_999, 5_000],
    'xã Ấn': [3_000, 5_000],
    'xã Bình': [3_001, 5_000],
    'xã Đức': [5_100, 5_000],
    'xã ở B': [10, 100],
    chợ: [40, null],
  });
  await plantFigures(db, '2024Y', { 'xã cũ': [2_000, 5_000], 'xã Bình': [2_000, 5_000] });
  await db.query('insert into membership.women_population values ($1, $2, 700)', [unitId('xã Dũng'), 'VN-2022-2027']);
  await plantMentor(db, 'm1', 'xã An', '2026-01-01', '2026-03-31');
  await plantMentor(db, 'm2', 'xã An', '2026-03-01', 'infinity');
  for (const [name, province] of [
    ['cụm 1', 'tỉnh A'],
    ['cụm 2', 'tỉnh B'],
  ] as const) {
    await db.query('insert into emulation.emulation_cluster values ($1, $2)', [unitId(name), name]);
    await db.query(`insert into emulation.cluster_membership values ($1, $2, $3, '2025-07-01', 'infinity')`, [
      unitId(`${name} ${province}`),
      unitId(name),
      unitId(province),
    ]);
  }
  await db.query(
    `insert into emulation.classification values ($1, 2025, 'GOOD', 'V2022'), ($1, 2024, 'AVERAGE', 'V2022'), ($2, 2025, 'NOT_COMPLETED', 'V2022')`,
    [unitId('xã An'), unitId('xã Ấn')],
  );
  await plantSupport(db);
}

/** A base whose administrative unit is a ward from a day on. */
async function plantTown(db: pg.Client, name: string, day: string): Promise<void> {
  await db.query('update organisation.unit_version set valid_to = $2::date - 1 where unit_id = $1', [unitId(name), day]);
  await db.query(
    `insert into organisation.unit_version (id, unit_id, level, name, full_name, admin_type, parent_id, valid_from, valid_to)
     select $2, unit_id, level, name, full_name, 'PHUONG', parent_id, $3, 'infinity' from organisation.unit_version where unit_id = $1`,
    [unitId(name), unitId(`town ${name}`), day],
  );
}

/** Support of two bases: one goes on, one has been raised and fell back. */
async function plantSupport(db: pg.Client): Promise<void> {
  const [an, other] = [unitId('xã An'), unitId('xã Ấn')];
  await db.query(
    `insert into organisation.support_state values ($1, $1, 'FLAGGED', '2025-11-25', '2026-03-31'), ($1, $1, 'AGREED', '2026-04-01', 'infinity'),
      ($2, $2, 'CLOSED_MET', '2025-06-10', '2026-06-09'), ($2, $2, 'FLAGGED', '2026-06-10', 'infinity')`,
    [an, other],
  );
  await db.query(`insert into organisation.support_cause values ($1, $1, 'AWAY'), ($1, $1, 'CADRE'), ($2, $2, 'CADRE')`, [an, other]);
  await db.query(`insert into organisation.support_hard_group values ($1, $1, 'WORKING_AWAY', 400)`, [an]);
}

const statusOf = (members: number, women: number | null) => {
  if (women === null) return 'NOT_APPLICABLE';
  if (members * 100 === women * 60) return 'AT_THRESHOLD';
  return members * 100 > women * 60 ? 'MET' : 'BELOW';
};

export async function plantFigures(
  db: pg.Client,
  period: string,
  figures: Record<string, readonly [members: number, women: number | null]>,
): Promise<void> {
  for (const [name, [members, women]] of Object.entries(figures))
    await db.query(
      `insert into membership.unit_figures values ($1, $2, $3, $4, 0, $5, $6, 'VN-2022-2027', 'DEMONSTRATION', 'AS_REPORTED', 1, 1, 'minh họa', '2026-06-30')
       on conflict (unit_id, period) do update set members = excluded.members, women18_plus = excluded.women18_plus, status = excluded.status, members_needed = excluded.members_needed`,
      [unitId(name), period, members, women, statusOf(members, women), women && Math.max(0, Math.floor((women * 60) / 100) + 1 - members)],
    );
}

export const plantMentor = (db: pg.Client, name: string, unit: string, from: string, to: string) =>
  db.query(`insert into cadre.mentor_assignment values ($1, $2, 'FULL_TIME_CADRE', $3, $4)`, [unitId(name), unitId(unit), from, to]);
