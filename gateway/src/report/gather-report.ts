import { gatherTerm, type ReportKind } from './gather-term.ts';
import type { Base, Connection, GatheredReport, GrowthTarget, NotAbove, ProvinceFigures, ReportHead } from './gathered-report.ts';
import { ReportChanged } from './report.errors.ts';
import { basesQuestion, headQuestion, notAboveQuestion, provincesQuestion, targetQuestion } from './report-questions.ts';

/** Asks the graph as the caller. @throws whatever was refused, or when anything is missing. */
export type Ask = (query: string, variables: Record<string, unknown>) => Promise<unknown>;

export interface AskedReport {
  readonly kind: ReportKind;
  readonly unitId: string;
  readonly period: string;
  readonly asOf: string;
}

/**
 * Asks for all a report says. Its lists come in pages, between which somebody may record figures: a report whose parts do not add up
 * to its whole is not given out (REP-009).
 *
 * @throws {ReportRefused | ReportKindInvalid | ReportIncomplete | ReportChanged}
 */
export async function gatherReport(ask: Ask, asked: AskedReport): Promise<GatheredReport> {
  const { unitId, period, asOf } = asked;
  const moment = { period, asOf };
  const boundaries = { kind: 'AS_OF', date: asOf };
  const { report: head } = (await ask(headQuestion, { unitId, boundaries, ...moment })) as { report: ReportHead };
  const review = await gatherTerm(ask, asked, head);
  const inUnit = head.level === 'PROVINCE' ? { provinceId: unitId } : {};
  const bases = head.level === 'PROVINCE' ? await all<Base>(ask, basesQuestion, { filter: inUnit, boundaries, ...moment }) : [];
  const filter = { ...inUnit, gatheringStatus: ['BELOW', 'AT_THRESHOLD'] };
  const notAbove = head.level === 'BASE' ? [] : await all<NotAbove>(ask, notAboveQuestion, { filter, ...moment });
  const target = head.level === 'BASE' ? null : await readTarget(ask, { unitId, period });
  const provinces = head.level === 'NATION' ? await readProvinces(ask, { unitId, boundaries, ...moment }) : new Map<string | null, null>();
  const report = { head, target, provinces, bases, notAbove, review };
  requireAgreement(report);
  return report;
}

async function readTarget(ask: Ask, variables: Record<string, unknown>): Promise<GrowthTarget | null> {
  const { unit } = (await ask(targetQuestion, variables)) as { unit: { growthTarget: GrowthTarget | null } | null };
  return unit?.growthTarget ?? null;
}

async function readProvinces(ask: Ask, variables: Record<string, unknown>): Promise<Map<string | null, ProvinceFigures | null>> {
  const { report } = (await ask(provincesQuestion, variables)) as {
    report: { provinces: { key: string | null; province: ProvinceFigures | null }[] };
  };
  return new Map(report.provinces.map(({ key, province }) => [key, province]));
}

/** Reads a list to its end, page by page. */
async function all<Node>(ask: Ask, query: string, variables: Record<string, unknown>): Promise<Node[]> {
  const nodes: Node[] = [];
  for (let after: string | null = null; ; ) {
    const { bases } = (await ask(query, { ...variables, after })) as { bases: Connection<Node> };
    nodes.push(...bases.edges.map(({ node }) => node));
    if (!bases.pageInfo?.hasNextPage) return nodes;
    after = bases.pageInfo.endCursor;
  }
}

function requireAgreement({ head, bases, notAbove }: GatheredReport): void {
  const { level, total, provinces, unit } = head;
  const counted = bases.filter(({ gatheringRate: { status } }) => status !== 'NOT_APPLICABLE');
  const parts = {
    NATION: sum(provinces.map(({ members }) => members)),
    PROVINCE: sum(counted.map(({ gatheringRate: { numerator } }) => numerator ?? 0)),
    BASE: total.members,
  };
  const isOneBaseWithoutTarget = level === 'BASE' && total.notApplicable > 0;
  const whole = isOneBaseWithoutTarget ? total.members : (unit.figures?.members ?? total.members);
  const listed = level === 'BASE' ? 0 : total.below + total.atThreshold;
  if (parts[level] !== total.members || whole !== total.members || notAbove.length !== listed) throw new ReportChanged();
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
