import type { Viewer } from '@vwu/kit/viewer';
import type { Answer } from '@vwu/testing/ask';
import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { vi } from 'vitest';
import { officer, openWorld } from './world.ts';

export const central = callers.organiser(unitId('Trung ương'));
export const baseOf = (name: string): Viewer => callers.baseOfficer(unitId(name));

const reportFields = `state version closedOn lastClosedOn timeliness isMissing isOvertaken isAdjusted daysLeft acts membersCounted origin
  warnings { kind found expected } steps { act from to takenBy reason holder { id } } figures { members }
  carried { state endedOn isWhole members isAfterClosing unit { id } heirs { id } }`;

export type ReportWorld = Awaited<ReturnType<typeof openReportWorld>>;

/** The country of {@link openWorld} on 1 June 2026, nine days before a deadline, and the steps of reports in it. */
export async function openReportWorld() {
  const world = await openWorld();
  setDay('2026-06-01');
  const acts = actsIn(world.ask);

  /** Records figures and takes a report up to a state. */
  const take = async (name: string, to: 'BASE_CLOSED' | 'PARENT_CHECKED' | 'ACCEPTED' | 'LOCKED', period = '2026H1') => {
    const answers: Answer[] = [await world.record(name, period, { residential: 100 }), await acts.close(name, 0, baseOf(name), { period })];
    if (to !== 'BASE_CLOSED') answers.push(await acts.check(name, 1, officer, { period }));
    if (to === 'ACCEPTED' || to === 'LOCKED') answers.push(await acts.accept(name, 2, officer, { period }));
    if (to === 'LOCKED') answers.push(await acts.lock(name, 3, central, { period }));
    const refused = answers.flatMap(({ codes }) => codes);
    if (refused.length > 0) throw new Error(`${name} is not ${to}: ${refused.join()}`);
  };

  const faults = async () => (await world.db.query('select * from membership.report_fault')).rows;

  /** Everything a step writes, to see that nothing of it was. */
  const written = async () => {
    const tables = ['period_report', 'period_report_step', 'period_report_warning', 'locked_figures', 'figures_adjustment', 'audit_record'];
    const { rows } = await world.db.query(
      tables
        .map(
          (table) =>
            `select '${table}' as name, coalesce(json_agg(to_json(t) order by to_json(t)::text), '[]')::text as rows from membership.${table} t`,
        )
        .join(' union all '),
    );
    return rows;
  };

  return {
    ...world,
    ...acts,
    take,
    faults,
    written,
    end: async () => {
      vi.useRealTimers();
      await world.close();
    },
  };
}

/** The steps of reports, and how one is read. */
function actsIn(ask: Awaited<ReturnType<typeof openWorld>>['ask']) {
  const step = (
    act: string,
    name: string,
    version: number,
    viewer: Viewer,
    { period = '2026H1', ...more }: Record<string, string> = {},
  ) => {
    const args = Object.entries({ period, ...more }).map(([arg, value]) => `${arg}: ${JSON.stringify(value)}`);
    return ask(
      viewer,
      `mutation ($id: ID!, $version: Int!) { ${act}Report(unitId: $id, version: $version, ${args.join(', ')}) { ${reportFields} } }`,
      {
        id: unitId(name),
        version,
      },
    );
  };

  const report = async (name: string, viewer: Viewer = officer, period = '2026H1') => {
    const { data } = await ask(
      viewer,
      `query ($id: ID!, $period: String!) { _entities(representations: [{ __typename: "Unit", id: $id }]) { ... on Unit {
        periodReport(period: $period) { ${reportFields} } } } }`,
      { id: unitId(name), period },
    );
    return data?._entities[0]?.periodReport ?? null;
  };

  return {
    report,
    close: (name: string, version: number, viewer = baseOf(name), more = {}) => step('close', name, version, viewer, more),
    check: (name: string, version: number, viewer = officer, more = {}) => step('check', name, version, viewer, more),
    giveBack: (name: string, version: number, viewer = officer, more = {}) =>
      step('return', name, version, viewer, { reason: 'Thiếu số liệu câu lạc bộ', ...more }),
    accept: (name: string, version: number, viewer = officer, more = {}) => step('accept', name, version, viewer, more),
    lock: (name: string, version: number, viewer = central, more = {}) => step('lock', name, version, viewer, more),
  };
}

/** Sets the Vietnamese day, at an hour and minute of Vietnam. */
export function setDay(day: string, time = '09:00:00'): void {
  vi.useFakeTimers({ now: new Date(`${day}T${time}+07:00`), toFake: ['Date'] });
}
