import type { Answer } from './ask.ts';

export type Row = Readonly<Record<string, unknown>>;

/** A list of an answer that can be read as a table. */
export interface AnswerList {
  /** Where in the answer: names as asked for. */
  readonly path: readonly string[];
  readonly rows: readonly Row[];
  /** Whether it comes in pages. */
  readonly isConnection: boolean;
  /** How many rows there are in all, where that was asked for. */
  readonly totalCount: number | null;
  /** Where the page stands, where that was asked for. */
  readonly pageInfo: { readonly hasNextPage?: boolean; readonly endCursor?: string | null } | null;
}

export const isObject = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

interface Connection {
  readonly edges: readonly unknown[];
  readonly totalCount?: number;
  readonly pageInfo?: AnswerList['pageInfo'];
}

export const isConnection = (value: unknown): value is Connection => isObject(value) && Array.isArray(value.edges);

/** The thing on an edge; the edge itself where only its cursor was asked for. */
export const nodeOf = (edge: unknown): Row => {
  if (!isObject(edge)) return {};
  if (!('node' in edge)) return edge;
  return isObject(edge.node) ? edge.node : {};
};

/** The lists of an answer, from the outside in; what lies within a row of one belongs to that row. */
export const listsIn = (data: Answer['data']): readonly AnswerList[] => (data ? listsAt(data, []) : []);

function listsAt(value: unknown, path: readonly string[]): readonly AnswerList[] {
  if (isConnection(value)) {
    const { edges, totalCount = null, pageInfo = null } = value;
    return [{ path, rows: edges.map(nodeOf), isConnection: true, totalCount, pageInfo }];
  }
  if (Array.isArray(value)) {
    const isTable = value.every((one) => one === null || isObject(one));
    return isTable ? [{ path, rows: value.map((one) => one ?? {}), isConnection: false, totalCount: null, pageInfo: null }] : [];
  }
  return isObject(value) ? Object.entries(value).flatMap(([name, part]) => listsAt(part, [...path, name])) : [];
}
