import { IsolationLevel } from '@mikro-orm/postgresql';
import { requireCharge } from '@vwu/kit/charge';
import { type EntityManager, type MikroORM, rows, sql } from '@vwu/kit/database';
import type { Keyring } from '@vwu/kit/keyring';
import { contents } from '../export-content/contents.ts';
import type { ExportRow } from '../export-content/export-column.ts';
import { fileFormats } from '../export-file/file-formats.ts';
import { storePieces } from '../export-file/sealed-pieces.ts';
import type { Export, KeptFile } from './export.entity.ts';
import { ExportTooLarge } from './export.errors.ts';

export interface ExportTools {
  readonly orm: MikroORM;
  keyring(): Keyring;
  /** What a file may be at most; {@link mostBytes} unless said. */
  readonly mostBytes?: number;
}

/** Somebody cancelled it meanwhile. */
export class ExportAbandoned extends Error {}

/** A province of a million members is half of it. */
const mostBytes = 512 * 1024 * 1024;

/** Others hear so often how far it is. */
const toldEvery = 1_000;

/**
 * Makes the file of an export, from one state of the database and in memory that does not grow with it, and keeps it within the
 * transaction it is given.
 *
 * @throws {UnitNotFound | NotInCharge} if who asked answers for the unit no more. {ExportTooLarge}; {@link ExportAbandoned}.
 */
export async function makeExport(tx: EntityManager, job: Export, tools: ExportTools): Promise<KeptFile> {
  const { id, content, format, asker, unitId, filter } = job;
  const { columns, rows: read } = contents[content];
  const { write, mostRows = Number.MAX_SAFE_INTEGER } = fileFormats[format];
  const limit = tools.mostBytes ?? mostBytes;
  return fromOneState(tools.orm, async (em) => {
    await requireCharge(em, asker, 'organisation', unitId);
    const counted = new CountedRows(read(em, { viewer: asker, unitId, filter }), { mostRows, note: (count) => tell(tools.orm, id, count) });
    const requireSize = (bytes: number) => {
      if (bytes > limit) throw new ExportTooLarge({ bytes: limit });
    };
    const stored = await storePieces(tx, { exportId: id, keyring: tools.keyring(), file: write(columns, counted), requireSize });
    return { ...stored, rows: counted.count };
  });
}

/** Reads what was at one moment, however long it takes. */
const fromOneState = <Done>(orm: MikroORM, read: (em: EntityManager) => Promise<Done>): Promise<Done> =>
  orm.em.fork().transactional(
    async (em) => {
      await rows(em, sql`set local statement_timeout = 0`);
      return read(em);
    },
    { isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true },
  );

interface Passage {
  readonly mostRows: number;
  note(count: number): Promise<void>;
}

/** Rows as they pass: counted, and told of. */
class CountedRows implements AsyncIterable<ExportRow> {
  count = 0;
  readonly #source: AsyncIterable<ExportRow>;
  readonly #passage: Passage;

  constructor(source: AsyncIterable<ExportRow>, passage: Passage) {
    this.#source = source;
    this.#passage = passage;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<ExportRow> {
    const { mostRows, note } = this.#passage;
    for await (const row of this.#source) {
      this.count += 1;
      if (this.count > mostRows) throw new ExportTooLarge({ rows: mostRows });
      yield row;
      if (this.count % toldEvery === 0) await note(this.count);
    }
  }
}

/** @throws {ExportAbandoned} */
async function tell(orm: MikroORM, id: string, count: number): Promise<void> {
  const goingOn = await rows(
    orm.em.fork(),
    sql`update membership.export set rows_read = ${count} where id = ${id} and state = 'RUNNING' returning id`,
  );
  if (goingOn.length === 0) throw new ExportAbandoned();
}
