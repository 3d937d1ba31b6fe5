import { BEGINNING, END } from '@vwu/kit/date';
import { stableId } from '@vwu/kit/ids';
import type pg from 'pg';

/** What a test says of a unit; the rest is made up, always the same way. */
export interface PlantedUnit {
  readonly level: 'CENTRAL' | 'PROVINCE' | 'DISTRICT' | 'BASE' | 'BRANCH' | 'GROUP';
  /** Name of the unit above in the same planting. */
  readonly parent?: string;
  readonly kind?: 'TERRITORIAL' | 'SPECIAL' | 'ARMED_FORCES';
  /** Type of its administrative unit; a commune unless said. */
  readonly adminType?: 'XA' | 'PHUONG' | 'THI_TRAN' | 'DAC_KHU';
  readonly from?: string;
  readonly to?: string;
  readonly tags?: readonly string[];
  /** Where it went when it ended, whole; or, for several, in parts. */
  readonly wentTo?: readonly string[];
}

export type Planting = Readonly<Record<string, PlantedUnit>>;

/** The id a planted unit has: tests may name it before it is planted. */
export const unitId = (name: string): string => stableId(`planted:${name}`, '2025-01-01');

/**
 * Plants a small tree into the tables a service receives from `organisation`; the key of each unit is its name.
 *
 * @param only plants these of it; the others are there already.
 */
export async function plantTree(db: pg.Client, planting: Planting, only: readonly string[] = Object.keys(planting)): Promise<void> {
  for (const [name, unit] of Object.entries(planting).filter(([one]) => only.includes(one))) {
    if (unit.level === 'BRANCH' || unit.level === 'GROUP') {
      await plantStem(db, name, unit, planting);
      continue;
    }
    await plantUnit(db, name, unit);
    await plantAncestors(db, name, planting);
    for (const tag of unit.tags ?? [])
      await db.query('insert into organisation.unit_tag values ($1, $2, $3, $4, $5)', [unitId(name), tag, BEGINNING, END, 'DEMONSTRATION']);
    await plantLineage(db, name, unit);
  }
}

async function plantUnit(
  db: pg.Client,
  name: string,
  { level, parent, kind = 'TERRITORIAL', adminType = 'XA', from = BEGINNING, to = END, wentTo }: PlantedUnit,
) {
  const ending = to === END ? null : endingOf(wentTo);
  const targetApplies = level === 'BASE' && kind === 'TERRITORIAL';
  await db.query('insert into organisation.unit values ($1, $2, $3, $4, $5, $6, $7, $8)', [
    unitId(name),
    level,
    kind,
    from,
    to,
    ending,
    targetApplies,
    'REFERENCE',
  ]);
  await db.query('insert into organisation.unit_version values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', [
    unitId(`version of ${name}`),
    unitId(name),
    level,
    null,
    name,
    name,
    targetApplies ? adminType : null,
    parent ? unitId(parent) : null,
    from,
    to,
  ]);
}

/** All a service receives of a branch, or of a group below one or below a base. */
async function plantStem(
  db: pg.Client,
  name: string,
  { level, parent = '', from = BEGINNING, to = END }: PlantedUnit,
  planting: Planting,
): Promise<void> {
  const isBelowBranch = planting[parent]?.level === 'BRANCH';
  const base = isBelowBranch ? (planting[parent]?.parent ?? '') : parent;
  const branch = level === 'BRANCH' ? name : isBelowBranch ? parent : null;
  await db.query('insert into organisation.unit_stem values ($1, $2, $3, $4, $5, $6)', [
    unitId(name),
    level,
    unitId(base),
    branch === null ? null : unitId(branch),
    from,
    to,
  ]);
}

const endingOf = (wentTo: readonly string[] | undefined) => {
  if (!wentTo) return 'DISSOLVED';
  return wentTo.length === 1 ? 'MERGED' : 'SPLIT';
};

async function plantAncestors(db: pg.Client, name: string, planting: Planting): Promise<void> {
  const { from = BEGINNING, to = END } = planting[name] ?? {};
  let depth = 0;
  for (let above: string | undefined = name; above !== undefined; above = planting[above]?.parent) {
    await db.query('insert into organisation.unit_ancestor values ($1, $2, $3, $4, $5, $6)', [
      unitId(name),
      unitId(above),
      depth,
      planting[above]?.level,
      from,
      to,
    ]);
    depth += 1;
  }
}

async function plantLineage(db: pg.Client, name: string, { wentTo = [], to = END }: PlantedUnit): Promise<void> {
  const isWhole = wentTo.length === 1;
  for (const successor of wentTo) {
    await db.query(`insert into organisation.unit_lineage values ($1, $2, $3, $4, $5, $6::date + 1)`, [
      unitId(`lineage ${name} ${successor}`),
      unitId(name),
      unitId(successor),
      isWhole ? 'WHOLE' : 'PART',
      isWhole ? 1 : null,
      to,
    ]);
    await db.query('insert into organisation.unit_heir values ($1, $2, $3, $4::date + 1)', [unitId(name), unitId(successor), isWhole, to]);
  }
}
