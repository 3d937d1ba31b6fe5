import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql, violates } from '@vwu/kit/database';
import { END } from '@vwu/kit/date';
import { uuidv7 } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import type { UnitLevel } from '../unit/unit.enums.ts';
import type { Belonging } from './belonging.entity.ts';
import { BelongingOverlaps, BelongingTextBlank, BelongingUnitLevel, BelongingUnitNotValid } from './belonging.errors.ts';
import { type BelongingKind, fieldsOf, rowsOf } from './belonging-kind.ts';

/** One call of a command that records a belonging. */
export interface Recording {
  /** As the mutation is called. */
  readonly name: string;
  readonly unitId: string;
  /** First day. */
  readonly from: string;
  readonly idempotencyKey?: string | null | undefined;
  /** Its own fields, as the audit record holds them: ids, days, codes, counts. */
  readonly facts?: Readonly<Record<string, unknown>>;
  /** Its own fields of free text, which no audit record holds; none may be blank. */
  readonly texts?: Readonly<Record<string, string | null | undefined>>;
  /** What else the caller gave, which is written elsewhere; for the audit record. */
  readonly said?: Readonly<Record<string, unknown>>;
  /** Fields of the row that the caller does not give. */
  readonly derived?: Readonly<Record<string, unknown>>;
  /** Rules of its own. */
  check?(tx: EntityManager): Promise<void>;
  /** What else is written with it. */
  follow?(tx: EntityManager, thing: Pick<Belonging, 'id' | 'validFrom'>): Promise<void>;
}

/**
 * Records that a unit has something from a day on.
 *
 * @throws {UnitNotFound | NotInCharge | BelongingUnitLevel | BelongingUnitNotValid | BelongingTextBlank | BelongingOverlaps}
 */
export async function recordBelonging<Thing extends Belonging>(
  { viewer, em }: Context,
  kind: BelongingKind<Thing>,
  recording: Recording,
): Promise<Thing> {
  const { name, unitId, from, idempotencyKey, facts = {}, said = {}, texts = {} } = recording;
  requireScope(viewer, kind.scope);
  await requireCharge(em, viewer, 'organisation', unitId);
  const command: Command = {
    schema: 'organisation',
    name,
    viewer,
    input: { unitId, from, ...facts, ...said },
    texts: Object.values(texts).map((text) => text ?? ''),
    ...(idempotencyKey == null ? {} : { idempotencyKey }),
  };
  return runCommand(em, command, {
    work: (tx) => record(tx, kind, recording),
    subjectOf: ({ id }) => id,
    reload: (tx, id) => readBelonging(tx, kind, id),
  });
}

async function record<Thing extends Belonging>(
  tx: EntityManager,
  kind: BelongingKind<Thing>,
  { unitId, from, facts, texts = {}, derived, check, follow }: Recording,
): Promise<Thing> {
  const written = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text?.trim() ?? null]));
  if (Object.values(written).includes('')) throw new BelongingTextBlank();
  await requireUnit(tx, kind, { unitId, day: from });
  await check?.(tx);
  const id = uuidv7();
  const common = { id, unitId, validFrom: from, validTo: END, endReason: null, origin: 'RECORDED' };
  tx.create<Belonging>(kind.entity, { ...common, ...facts, ...written, ...derived } as never, { partial: true });
  await tx.flush().catch((error: unknown) => {
    throw kind.onlyOne && violates(error, kind.onlyOne) ? new BelongingOverlaps(kind.noun) : error;
  });
  await follow?.(tx, { id, validFrom: from });
  return readBelonging(tx, kind, id);
}

async function requireUnit(tx: EntityManager, { levels, noun }: BelongingKind, { unitId, day }: { unitId: string; day: string }) {
  const [unit] = await rows(
    tx,
    sql<{ level: UnitLevel; isValid: boolean }>`
    select level, ${day}::date between opened_on and closed_on as "isValid" from organisation.unit where id = ${unitId}`,
  );
  if (unit && !levels.includes(unit.level)) throw new BelongingUnitLevel(noun, levels);
  if (!unit?.isValid) throw new BelongingUnitNotValid(unitId, day);
}

/** A thing as it is today; one to come as on its first day, one that is over as on its last. */
export async function readBelonging<Thing extends Belonging>(em: EntityManager, kind: BelongingKind<Thing>, id: string): Promise<Thing> {
  const [found] = await rows(em, sql<Thing>`select ${fieldsOf(kind)} from ${rowsOf(kind, today())} where t.id = ${id}`);
  if (!found) throw new Error('a thing that was just written is gone');
  return Object.assign(new kind.entity(), found);
}
