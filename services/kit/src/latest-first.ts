import { type EntityManager, type RawBuilder, rows, sql } from './database.ts';
import { CursorCodec, type Page, type PageRequest, pageOf } from './page.ts';

/** A list whose rows have ids that grow with time. */
export interface LatestFirst<Node> extends PageRequest {
  readonly type: new () => Node;
  /** Everything that shapes the list except `size` and `after`. */
  readonly question: unknown;
  /** A query for all that answers, by the fields of `type`. */
  readonly matched: RawBuilder<unknown>;
}

/**
 * A page of what matches, the latest first, and how many there are. One statement.
 *
 * @throws {CursorInvalid}
 */
export async function latestFirst<Node extends { readonly id: string }>(
  em: EntityManager,
  { type, question, matched, size, after }: LatestFirst<Node>,
): Promise<Page<Node>> {
  const codec = new CursorCodec(question);
  const [id = null] = after == null ? [] : codec.decode(after, ['id']);
  const found = await rows(
    em,
    sql<{ readonly total: number; readonly id: string | null }>`
    with matched as materialized (${matched})
    select counted.total, page.*
    from (select count(*)::int as total from matched) as counted
    left join lateral (
      select * from matched where ${id}::uuid is null or id < ${id}::uuid order by id desc limit ${size + 1}
    ) as page on true`,
  );
  return pageOf(
    found.filter((row) => row.id !== null),
    found[0]?.total ?? 0,
    { size, after },
    { node: (row) => Object.assign(new type(), row), cursor: (row) => codec.encode([row.id]) },
  );
}
