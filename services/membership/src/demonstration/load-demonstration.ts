import { copyInto } from '@vwu/kit/copy';
import { drawBetween } from '@vwu/kit/draw';
import type pg from 'pg';
import { BaseFigures } from '../figures/figures.entity.ts';
import { type Base, readCountry } from './country.ts';
import { type Plan, type PlannedFigures, planFigures } from './plan-figures.ts';

const ruleSet = { id: 'VN-2022-2027', thresholdPercent: 60, comparator: 'GT' } as const;
const marks = { source_body: 'Dữ liệu minh họa', origin: 'DEMONSTRATION' } as const;

/** Loads the generated figures by `COPY`, every row marked DEMONSTRATION. */
export async function loadDemonstration(db: pg.Client): Promise<void> {
  const bases = await readCountry(db);
  await loadPlan(db, bases, planFigures(bases));
}

/** The same for a structure of before the reform, whose bases have reported up to then and know nothing of what is to come. */
export async function loadBeforeReform(db: pg.Client): Promise<void> {
  const bases = (await readCountry(db)).map((base) => ({ ...base, isNew: false }));
  const women = new Map(bases.map(({ id }) => [id, 5 * Math.round(drawBetween(160, 900, 'women', id))]));
  await loadPlan(db, bases, planFigures(bases, women));
}

async function loadPlan(db: pg.Client, bases: readonly Base[], plan: Plan): Promise<void> {
  await copyInto(
    db,
    'membership.women_population',
    bases.map(({ id, pieces }) => ({
      unit_id: id,
      rule_set_id: ruleSet.id,
      women18_plus: plan.women.get(id) ?? 0,
      method: methodOf(pieces),
      ...marks,
    })),
  );
  const { rows } = await db.query<{ code: string; endsOn: string }>(
    `select code, ends_on::text as "endsOn" from membership.reporting_period`,
  );
  const endOf = new Map(rows.map(({ code, endsOn }) => [code, endsOn]));
  await copyInto(
    db,
    'membership.unit_figures',
    plan.figures().map((planned) => figuresRow(planned, endOf.get(planned.period) ?? null)),
  );
}

const methodOf = (pieces: readonly { of: number }[]) => {
  if (pieces.length === 0) return 'AS_REPORTED';
  return pieces.some(({ of }) => of > 1) ? 'ESTIMATED' : 'DERIVED';
};

function figuresRow({ unitId, period, figures: { counts, method, partsReported, partsExpected } }: PlannedFigures, asOf: string | null) {
  const figures = new BaseFigures();
  figures.count(counts, ruleSet, true);
  return {
    unit_id: unitId,
    period,
    residential: figures.residential,
    club: figures.club,
    special_base: figures.specialBase,
    trade_union: figures.tradeUnion,
    armed_forces: figures.armedForces,
    member_organisation: figures.memberOrganisation,
    honorary: figures.honorary,
    women18_plus: figures.women18Plus,
    members: figures.members,
    status: figures.status,
    members_needed: figures.membersNeeded,
    rule_set_id: figures.ruleSetId,
    method,
    parts_reported: partsReported,
    parts_expected: partsExpected,
    as_of: asOf,
    ...marks,
  };
}
