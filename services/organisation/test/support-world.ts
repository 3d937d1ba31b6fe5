import { today } from '@vwu/kit/clock';
import type { Viewer } from '@vwu/kit/viewer';
import { settleNext } from '@vwu/kit/work-queue';
import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import type pg from 'pg';
import { vi } from 'vitest';
import { followBase } from '../src/support/case/follow-base.ts';
import { noteDue } from '../src/support/case/note-due.ts';
import { openUnion } from './small-union.ts';
import { createActs, type Mutated } from './support-acts.ts';

export const province = callers.provinceOfficer(unitId('tỉnh A'));
export const provinceB = callers.provinceOfficer(unitId('tỉnh B'));
export const base = callers.baseOfficer(unitId('xã một'));
export const presidium = callers.presidium(unitId('Trung ương'));
export const analyst = callers.analyst(unitId('Trung ương'));

/** Periods of a term that is over by now, and one whose deadline is far ahead. */
const periods = [
  ['2023Y', '2023-12-31', '2023-11-25'],
  ['2024H1', '2024-06-30', '2024-06-10'],
  ['2024Y', '2024-12-31', '2024-11-25'],
  ['2025H1', '2025-06-30', '2025-06-10'],
  ['2025Y', '2025-12-31', '2025-11-25'],
  ['2026Y', '2026-12-31', '2026-11-25'],
  ['2999H1', '2999-06-30', '2999-06-10'],
] as const;

const caseFields = `id state openedOn period endedOn awaitsPlacement version causes { cause heading partyLimit } hardGroups { group estimate }
  measures { measure documentNumber amountVnd } roadmap { year members } activitiesToEvaluate costVnd resourcesVnd origin
  steps { act from to on period } unit { fullName } predecessors { unit { fullName } } continuedIn { id unit { fullName } }
  agreements { agreedOn policy from to situation content method duties { level duty } } conclusions { conclusion workshop { heldOn plan { number document } province { fullName } } }
  activities { id heldOn group measure costVnd outcome programme department evaluatedOn result lesson }
  escalations { id question answer answeredOn } resources { source amountVnd receivedOn }`;

/** What membership publishes of a base and a period. */
function createFigures(db: pg.Client) {
  /** Where the report of a base for a period stands, as membership publishes it; OPEN is that there is none. */
  const report = async (name: string, period: string, state: string): Promise<void> => {
    const of = [unitId(name), period];
    await db.query('delete from membership.period_report where unit_id = $1 and period = $2', of);
    if (state !== 'OPEN') await db.query('insert into membership.period_report values ($1, $2, $3)', [...of, state]);
  };

  /** Records figures as membership publishes them; the status is what membership makes of them. */
  const recordFigures = async (name: string, period: string, members: number, women: number | null = 5_000): Promise<void> => {
    const status =
      women === null ? 'NOT_APPLICABLE' : 100 * members === 60 * women ? 'AT_THRESHOLD' : 100 * members > 60 * women ? 'MET' : 'BELOW';
    await db.query(
      `insert into membership.unit_figures values ($1, $2, $3, $4, 0, $5, null, 'VN-2022-2027', 'RECORDED', 'AS_REPORTED', 1, 1, 'Hội', '2024-01-01')
       on conflict (unit_id, period) do update set members = excluded.members, women18_plus = excluded.women18_plus, status = excluded.status`,
      [unitId(name), period, members, women, status],
    );
  };

  /** The figures, and that their report is locked where its deadline is over. */
  const figures: typeof recordFigures = async (name, period, members, women) => {
    await recordFigures(name, period, members, women);
    const { rowCount } = await db.query('select from membership.reporting_period where code = $1 and deadline <= $2', [period, today()]);
    if (rowCount === 1) await report(name, period, 'LOCKED');
  };
  return { report, recordFigures, figures };
}

/** The small Union on 15 September 2026 with what membership publishes beside it, and the words in which an officer supports a base. */
export async function openSupport() {
  vi.useFakeTimers({ now: new Date('2026-09-15T05:00:00Z'), toFake: ['Date'] });
  const union = await openUnion();
  const { db, ask, orm } = union;
  await db.query(`insert into membership.rule_set values ('VN-2022-2027', 60, 'GT')`);
  for (const [code, endsOn, deadline] of periods)
    await db.query('insert into membership.reporting_period values ($1, $2, $3, $4)', [code, endsOn, deadline, 'VN-2022-2027']);
  await db.query('call organisation.watch_figures()');

  const { report, recordFigures, figures } = createFigures(db);

  /** Settles all that waits, as the service does in the background. */
  const settle = async (): Promise<void> => {
    const queue = { schema: 'organisation', table: 'support_task', settle: followBase };
    await noteDue(orm.em.fork());
    while (await settleNext(orm, queue));
  };

  const caseOf = async (name: string, viewer: Viewer = analyst) => {
    const { data } = await ask(viewer, `{ unit(id: "${unitId(name)}") { supportCase { ${caseFields} } } }`);
    return data?.unit?.supportCase ?? null;
  };

  const mutate = async (viewer: Viewer, field: string, args: string, fields = caseFields): Promise<Mutated> => {
    const { data, codes, errors } = await ask(viewer, `mutation { ${field}(${args}) { ${fields} } }`);
    return { result: data?.[field] ?? null, codes, details: errors[0]?.extensions ?? {} };
  };

  const id = async (name: string): Promise<string> => (await caseOf(name)).id;
  const day = today();

  const { acts, bring } = createActs({ db, mutate, id, caseOf, day });
  const close = async () => {
    vi.useRealTimers();
    await union.close();
  };
  return { ...union, close, figures, recordFigures, report, settle, caseOf, mutate, acts, bring, id, day };
}
