import type { Client, CombinedError } from 'urql';
import { RecordedChangesDocument, type RecordedChangesQuery, RecordedPiecesDocument, type RecordedPiecesQuery } from '../../gql/graphql.ts';
import type { RecordedChange, RecordedPiece, WholeEvent } from './recorded-event.ts';

interface PageOf<Node> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
  readonly edges: readonly { readonly node: Node }[];
}

interface Asked<Data> {
  readonly data?: Data | undefined;
  readonly error?: CombinedError | undefined;
}

/**
 * Reads the pages of a list to its end: of a form that is filled with half of an event, the other half would be taken back.
 *
 * @throws {CombinedError} when a page fails.
 */
export async function readToEnd<Data extends { readonly recorded?: PageOf<Node> | null }, Node>(
  ask: (after: string | null) => Promise<Asked<Data>>,
): Promise<{ readonly data: Data | undefined; readonly nodes: readonly Node[] }> {
  const nodes: Node[] = [];
  for (let after: string | null = null; ; ) {
    const { data, error } = await ask(after);
    if (error) throw error;
    nodes.push(...(data?.recorded?.edges ?? []).map(({ node }) => node));
    const { hasNextPage = false, endCursor = null } = data?.recorded?.pageInfo ?? {};
    if (!hasNextPage || !endCursor) return { data, nodes };
    after = endCursor;
  }
}

const fresh = { requestPolicy: 'network-only' } as const;

/** Reads all that an event says; null where the unit is not there. @throws {CombinedError} */
export async function readEvent(client: Client, eventId: string, unitId: string): Promise<WholeEvent | null> {
  const changes = await readToEnd<RecordedChangesQuery, RecordedChange>((after) =>
    client.query(RecordedChangesDocument, { unitId, eventId, after }, fresh).toPromise(),
  );
  const pieces = await readToEnd<RecordedPiecesQuery, RecordedPiece>((after) =>
    client.query(RecordedPiecesDocument, { eventId, after }, fresh).toPromise(),
  );
  const unit = changes.data?.unit;
  return unit ? { unit, changes: changes.nodes, pieces: pieces.nodes } : null;
}
