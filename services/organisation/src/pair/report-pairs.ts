import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, instances, lockFor, rows, sql } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import { UnitNotFound } from '@vwu/kit/unit-reference';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import type { Model } from '../model/model.entity.ts';
import { requireModel } from '../model/visible-models.ts';
import type { PairKind, PersonPairKind } from './pair.enums.ts';
import { PairKindInvalid, PairTallyInvalid } from './pair.errors.ts';
import { PairTally, tallyColumns } from './pair-tally.entity.ts';

export interface ReportPairs {
  readonly modelId: string;
  readonly unitId: string;
  readonly kind: PairKind;
  readonly year: number;
  readonly pairs: number;
  readonly succeeded: number;
  /** The version the caller has seen, 0 for none; refused if it is not the current one. */
  readonly version?: number | null;
  readonly idempotencyKey?: string | null;
}

const personKinds: readonly PersonPairKind[] = ['MEMBER_WOMAN', 'PARTY_HEAD', 'OFFICIAL_BRANCH', 'MEMBER_HARDSHIP'];

/**
 * Reports how many pairs of persons a unit had in a year, or mends it (MOD-003…006). Persons are counted, never named here.
 *
 * @throws {ModelNotFound | UnitNotFound | NotInCharge | PairKindInvalid | PairTallyInvalid}
 */
export async function reportPairs(context: Context, { idempotencyKey = null, ...input }: ReportPairs): Promise<PairTally> {
  const { viewer, em } = context;
  requireScope(viewer, 'models:write');
  const model = await requireModel(context, input.modelId);
  await requireCharge(em, viewer, 'organisation', input.unitId);
  const command: Command = { schema: 'organisation', name: 'reportPairs', viewer, input, idempotencyKey };
  return runCommand(em, command, {
    work: (tx) => report(tx, model, input),
    subjectOf: ({ id }) => id,
    reload: readTally,
  });
}

async function report(tx: EntityManager, model: Model, input: ReportPairs): Promise<PairTally> {
  const { modelId, unitId, kind, year, pairs, succeeded, version } = input;
  await requireReportable(tx, model, input);
  await lockFor(tx, `pair-tally/${unitId}/${kind}/${year}`);
  const [known] = await rows(
    tx,
    sql<{ id: string; version: number }>`
    select id, version from organisation.pair_tally where unit_id = ${unitId} and kind = ${kind} and year = ${year}`,
  );
  if (version != null && version !== (known?.version ?? 0)) throw new PairTallyInvalid('PAIR_TALLY_CHANGED');
  const id = known?.id ?? uuidv7();
  await rows(
    tx,
    sql`
    insert into organisation.pair_tally (id, model_id, unit_id, kind, year, pairs, succeeded, origin)
    values (${id}, ${modelId}, ${unitId}, ${kind}, ${year}, ${pairs}, ${succeeded}, 'RECORDED')
    on conflict (id) do update set model_id = excluded.model_id, pairs = excluded.pairs, succeeded = excluded.succeeded, origin = 'RECORDED',
      version = pair_tally.version + 1`,
  );
  return readTally(tx, id);
}

/** MOD-005: officials share with a branch; other pairs are within a branch, or reported for a base. */
async function requireReportable(tx: EntityManager, model: Model, { kind, unitId, year, pairs, succeeded }: ReportPairs): Promise<void> {
  if (model.type !== 'ONE_PLUS_ONE' || !personKinds.some((one) => one === kind)) throw new PairKindInvalid(kind, model.type);
  if (pairs < 0 || succeeded < 0 || succeeded > pairs) throw new PairTallyInvalid('PAIR_TALLY_COUNT_INVALID');
  if (year < Number(model.foundedOn.slice(0, 4)) || year > Number(today().slice(0, 4)))
    throw new PairTallyInvalid('PAIR_TALLY_YEAR_INVALID');
  const [unit] = await rows(tx, sql<{ level: string }>`select level from organisation.unit where id = ${unitId}`);
  if (!unit) throw new UnitNotFound(unitId);
  const levels = kind === 'OFFICIAL_BRANCH' ? ['BRANCH'] : ['BRANCH', 'BASE'];
  if (!levels.includes(unit.level)) throw new PairTallyInvalid('PAIR_TALLY_UNIT_INVALID');
}

async function readTally(em: EntityManager, id: string): Promise<PairTally> {
  const [found] = await instances(em, PairTally, sql`select ${tallyColumns} from organisation.pair_tally t where t.id = ${id}`);
  if (!found) throw new Error('a tally that was just written is gone');
  return found;
}
