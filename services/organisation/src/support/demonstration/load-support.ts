import { copyInto } from '@vwu/kit/copy';
import { addDays } from '@vwu/kit/date';
import { draw } from '@vwu/kit/draw';
import type pg from 'pg';
import {
  activityRows,
  agreementRows,
  type Carried,
  caseRow,
  deliveryRows,
  escalationRows,
  findings,
  placementRow,
  predecessorRows,
  resourceRows,
  stateRows,
  stepRows,
} from './case-rows.ts';
import { lastDay } from './last-day.ts';
import { loadPapers } from './load-papers.ts';
import { loadWorkshops } from './load-workshops.ts';
import { type PlannedCase, planCase } from './plan-case.ts';
import { type Life, readLives } from './read-lives.ts';

/** Loads cases of all bases that needed support, as their figures and the reform of 2025 had it; marked DEMONSTRATION. */
export async function loadSupport(db: pg.Client): Promise<void> {
  const { cases, carried } = planAll(await readLives(db));
  await copyInto(db, 'organisation.support_case', cases.map(caseRow));
  await copyInto(db, 'organisation.support_step', cases.flatMap(stepRows));
  await copyInto(db, 'organisation.support_state', cases.flatMap(stateRows));
  await copyInto(
    db,
    'organisation.support_predecessor',
    cases.flatMap((heir) => predecessorRows(heir, carried.get(heir.life.unitId))),
  );
  await copyInto(
    db,
    'organisation.support_placement',
    cases.filter(({ isEnded, life }) => isEnded && life.ending !== 'MERGED').map(placementRow),
  );
  const foundOut = cases.filter(({ steps, life }) => steps.length > 1 || draw('found out', life.unitId) < 0.6);
  for (const [table, rowsOf] of Object.entries(findings)) await copyInto(db, `organisation.${table}`, foundOut.flatMap(rowsOf));
  await db.query('select organisation.inherit_support_findings(array(select distinct case_id from organisation.support_predecessor))');
  await copyInto(db, 'organisation.support_agreement', cases.flatMap(agreementRows));
  await loadWorkshops(db, cases);
  await copyInto(db, 'organisation.support_activity', cases.flatMap(activityRows));
  await copyInto(db, 'organisation.support_delivery', cases.flatMap(deliveryRows));
  await copyInto(db, 'organisation.support_resource', cases.flatMap(resourceRows));
  await copyInto(db, 'organisation.support_escalation', cases.flatMap(escalationRows));
  await loadPapers(db);
  await db.query('insert into organisation.support_locked_period select code from membership.reporting_period where deadline <= $1', [
    lastDay,
  ]);
}

/** Bases that have ended come first, so that it is known what is carried into their successors. */
function planAll(lives: readonly Life[]): { cases: PlannedCase[]; carried: Map<string, Carried> } {
  const carried = new Map<string, Carried>();
  const cases: PlannedCase[] = [];
  for (const life of lives) {
    const planned = planCase(life, carried.get(life.unitId)?.on);
    if (!planned) continue;
    cases.push(planned);
    const [heir] = planned.isEnded && life.ending === 'MERGED' ? life.successorIds : [];
    if (heir === undefined) continue;
    const into = carried.get(heir) ?? { on: addDays(life.closedOn, 1), from: [] };
    into.from.push(life.unitId);
    carried.set(heir, into);
  }
  return { cases, carried };
}
