import { requireCharge } from '@vwu/kit/charge';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, instances, rows, sql } from '@vwu/kit/database';
import { addDays } from '@vwu/kit/date';
import { isId, uuidv7 } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import type { ResidentialAreaType } from '../unit/unit.enums.ts';
import { AreaWithoutBranch, areaColumns } from './area-without-branch.entity.ts';
import { AreaBaseInvalid, AreaBranchInvalid, AreaCovered, AreaKnown, AreaNameMissing, AreaNotFound } from './residential-area.errors.ts';

export interface RecordArea {
  readonly baseId: string;
  readonly name: string;
  readonly areaType: ResidentialAreaType;
  readonly from: string;
  readonly idempotencyKey?: string | null;
}

/**
 * Puts a residential area on the list of those without a branch (ORG-016).
 *
 * @throws {UnitNotFound | NotInCharge | AreaNameMissing | AreaBaseInvalid | AreaKnown}
 */
export async function recordArea({ em, viewer }: Context, { idempotencyKey, ...input }: RecordArea): Promise<AreaWithoutBranch> {
  requireScope(viewer, 'structure:write');
  await requireCharge(em, viewer, 'organisation', input.baseId);
  const name = input.name.normalize('NFC').trim();
  if (name === '') throw new AreaNameMissing();
  return runCommand(em, commandOf('recordAreaWithoutBranch', viewer, { ...input, name }, idempotencyKey), {
    work: (tx) => insert(tx, { ...input, name }),
    subjectOf: ({ id }) => id,
    reload: readRequired,
  });
}

const commandOf = (
  name: string,
  viewer: Context['viewer'],
  input: Command['input'],
  idempotencyKey: string | null | undefined,
): Command => ({
  schema: 'organisation',
  name,
  viewer,
  input,
  ...(idempotencyKey == null ? {} : { idempotencyKey }),
});

async function insert(tx: EntityManager, { baseId, name, areaType, from }: RecordArea): Promise<AreaWithoutBranch> {
  // one after the other for one base, so that the second sees what the first has put on the list
  const bases = await rows(
    tx,
    sql`select id from organisation.unit where id = ${baseId} and level = 'BASE' and ${from}::date between opened_on and closed_on for no key update`,
  );
  if (bases.length === 0) throw new AreaBaseInvalid(baseId, from);
  const known = await rows(
    tx,
    sql`select id from organisation.area_without_branch where base_id = ${baseId} and name = ${name} and valid_to >= ${from}::date`,
  );
  if (known.length > 0) throw new AreaKnown(name);
  const id = uuidv7();
  await rows(
    tx,
    sql`
    insert into organisation.area_without_branch (id, base_id, name, area_type, valid_from, origin)
    values (${id}, ${baseId}, ${name}, ${areaType}, ${from}, 'RECORDED')`,
  );
  return readRequired(tx, id);
}

export interface CoverArea {
  readonly id: string;
  readonly branchId: string;
  /** The first day the branch gathers there. */
  readonly from: string;
  readonly idempotencyKey?: string | null;
}

/**
 * Takes an area off the list from the day on that a branch gathers there.
 *
 * @throws {AreaNotFound | NotInCharge | AreaCovered | AreaBranchInvalid}
 */
export async function coverArea({ em, viewer, reach }: Context, { idempotencyKey, ...input }: CoverArea): Promise<AreaWithoutBranch> {
  requireScope(viewer, 'structure:write');
  const area = isId(input.id) ? await read(em, input.id) : undefined;
  if (!area || !(await reach.load(area.baseId))) throw new AreaNotFound(input.id);
  await requireCharge(em, viewer, 'organisation', area.baseId);
  return runCommand(em, commandOf('coverAreaWithoutBranch', viewer, input, idempotencyKey), {
    work: (tx) => cover(tx, area, input),
    subjectOf: ({ id }) => id,
    reload: readRequired,
  });
}

/** The branch hangs below the base, or below one that answers for it since. */
async function cover(
  tx: EntityManager,
  { id, baseId, validFrom }: AreaWithoutBranch,
  { branchId, from }: CoverArea,
): Promise<AreaWithoutBranch> {
  const branches = isId(branchId)
    ? await rows(
        tx,
        sql`
        select s.unit_id from organisation.unit_stem s
        where s.unit_id = ${branchId} and s.level = 'BRANCH' and ${from}::date between s.valid_from and s.valid_to
          and (s.stem_id = ${baseId} or s.stem_id in (
            select heir_id from organisation.unit_heir where unit_id = ${baseId} and effective_on <= ${from}::date))`,
      )
    : [];
  if (branches.length === 0 || from <= validFrom) throw new AreaBranchInvalid(branchId, from);
  const covered = await rows(
    tx,
    sql`
    update organisation.area_without_branch set valid_to = ${addDays(from, -1)}, branch_id = ${branchId}
    where id = ${id} and branch_id is null returning id`,
  );
  if (covered.length === 0) throw new AreaCovered(id);
  return readRequired(tx, id);
}

const read = async (em: EntityManager, id: string): Promise<AreaWithoutBranch | undefined> =>
  (await instances(em, AreaWithoutBranch, sql`select ${areaColumns} from organisation.area_without_branch r where r.id = ${id}`))[0];

async function readRequired(em: EntityManager, id: string): Promise<AreaWithoutBranch> {
  const area = await read(em, id);
  if (!area) throw new Error('an area that was just written is gone');
  return area;
}
