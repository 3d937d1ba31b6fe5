import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { DomainError } from './domain-error.ts';
import { isId } from './ids.ts';

export class CursorInvalid extends DomainError {
  constructor(code: 'CURSOR_INVALID' | 'CURSOR_OF_ANOTHER_QUERY') {
    super(code, {
      vi: 'Con trỏ "after" không thuộc danh sách này. Hãy dùng "endCursor" của đúng câu hỏi, hoặc bỏ "after" để bắt đầu lại.',
      en: 'The cursor "after" does not belong to this list. Use "endCursor" of the same question, or leave it out to start over.',
    });
  }
}

type Key = string | number | null;

/** What a sort key of a list is made of; any may be null. */
export type KeyType = 'integer' | 'number' | 'text' | 'id';

const fits: Readonly<Record<KeyType, (key: Key) => boolean>> = {
  integer: (key) => Number.isInteger(key) && Math.abs(Number(key)) < 2 ** 31,
  number: (key) => typeof key === 'number',
  text: (key) => typeof key === 'string',
  id: (key) => typeof key === 'string' && isId(key),
};

/** Where a page ends: the sort keys of its last row, bound to the question they belong to. */
export class CursorCodec {
  readonly #mark: string;

  /** @param question everything that shapes the list except `first` and `after`. */
  constructor(question: unknown) {
    this.#mark = createHash('sha256').update(JSON.stringify(question)).digest('base64url').slice(0, 8);
  }

  encode(keys: readonly Key[]): string {
    return Buffer.from(JSON.stringify([this.#mark, ...keys])).toString('base64url');
  }

  /** @throws {CursorInvalid} if the cursor was not made by {@link encode} for the same question, of keys of these types. */
  decode(cursor: string, types: readonly KeyType[]): Key[] {
    const [mark, ...keys] = parse(cursor);
    if (mark !== this.#mark) throw new CursorInvalid('CURSOR_OF_ANOTHER_QUERY');
    const isWhole = keys.length === types.length && types.every((type, index) => keys[index] === null || fits[type](keys[index] ?? null));
    if (!isWhole) throw new CursorInvalid('CURSOR_INVALID');
    return keys;
  }
}

function parse(cursor: string): Key[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const isKey = (one: unknown) => one === null || typeof one === 'string' || typeof one === 'number';
    if (Array.isArray(parsed) && parsed.length > 0 && parsed.every(isKey)) return parsed;
  } catch {
    // not JSON: refused below like any other text that is no cursor
  }
  throw new CursorInvalid('CURSOR_INVALID');
}

@Directive('@shareable')
@ObjectType({ description: 'Where a page stands in its list (Relay).', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follows.' }) hasNextPage!: boolean;
  @Field(() => Boolean, { description: 'Whether this page was reached with `after`.' }) hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, description: 'The cursor of the first row; null when the page is empty.' })
  startCursor!: string | null;
  @Field(() => String, { nullable: true, description: 'Pass as `after` for the next page; null when the page is empty.' })
  endCursor!: string | null;
}

/** One page of a list: what the connection types of all services hold. */
export interface Page<Node> {
  readonly edges: readonly { readonly node: Node; readonly cursor: string }[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

export interface PageRequest {
  readonly size: number;
  readonly after: string | null | undefined;
}

/** Builds a page from at most `size + 1` rows: the extra row only tells that more follows. */
export function pageOf<Row, Node>(
  found: readonly Row[],
  totalCount: number,
  { size, after }: PageRequest,
  { node, cursor }: { node: (row: Row) => Node; cursor: (row: Row) => string },
): Page<Node> {
  const edges = found.slice(0, size).map((row) => ({ node: node(row), cursor: cursor(row) }));
  const pageInfo = {
    hasNextPage: found.length > size,
    hasPreviousPage: after != null,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { edges, totalCount, pageInfo };
}

type Class<T> = new () => T;

/**
 * Declares `<Name>Connection` and `<Name>Edge` over a node type.
 *
 * @param countedUpTo where a list may be so long that nobody waits for it to be counted: one more than that stands for all that is more.
 */
export function connectionOf<Node extends object>(
  name: string,
  node: () => Class<Node>,
  what: string,
  countedUpTo?: number,
): Class<Page<Node>> {
  @ObjectType(`${name}Edge`, { description: `One of the list: ${what}.`, simpleResolvers: true })
  class Edge {
    @Field(node, { description: 'The thing itself.' }) node!: Node;
    @Field(() => String, { description: 'Its place in the list.' }) cursor!: string;
  }
  @ObjectType(`${name}Connection`, { description: `A page of a list: ${what}.`, simpleResolvers: true })
  class Connection {
    @Field(() => [Edge], { description: 'The rows of this page, in order.' }) edges!: Edge[];
    @Field(() => PageInfo, { description: 'Where the page stands.' }) pageInfo!: PageInfo;
    @Field(() => Int, { description: totalDescription(countedUpTo) }) totalCount!: number;
  }
  return Connection;
}

function totalDescription(countedUpTo: number | undefined): string {
  if (countedUpTo === undefined) return 'Exact number of rows in the whole list, for this caller.';
  return `Number of rows in the whole list, for this caller: exact up to ${countedUpTo}; ${countedUpTo + 1} stands for all that is more.`;
}
