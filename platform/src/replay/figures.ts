import { setTimeout as pause } from 'node:timers/promises';
import { withClient } from '@vwu/kit/preparation';
import type { Databases } from '../database-server.ts';
import type { ApiClient } from './api-client.ts';

export interface Counts {
  readonly members: number;
  readonly women18Plus: number;
  readonly honorary: number;
}

/** Sums of a province of the new map, as `insights` answers them. */
export interface FiguresRow {
  readonly code: string;
  readonly name: string;
  readonly period: string;
  readonly basesReported: number;
  readonly basesDivided: number;
  readonly reported: Counts;
  readonly whole: Counts;
  readonly divided: Counts;
  readonly restated: Counts;
}

/** A part of a commune that was divided, with what of its figures is shown in the new one. */
export interface PartRow extends Counts {
  readonly fromCode: string;
  readonly fromName: string;
  readonly toCode: string;
  readonly toName: string;
  readonly provinceCode: string;
  readonly share: number;
  readonly isShareKnown: boolean;
}

const counts = '{ members women18Plus honorary }';
const sums = `{ reconciliation(on: "2025-07-01") { code name period basesReported basesDivided reported ${counts} whole ${counts} divided ${counts} restated ${counts} } }`;
const parts = `query ($after: String) { dividedParts(on: "2025-07-01", first: 200, after: $after) { pageInfo { hasNextPage endCursor }
  edges { node { fromCode fromName toCode toName provinceCode share isShareKnown members women18Plus honorary } } } }`;

interface PartsPage {
  readonly dividedParts: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly edges: readonly { readonly node: PartRow }[];
  };
}

/** Reads the sums of every province, and every part of a divided commune. */
export async function readFigures(client: ApiClient): Promise<{ figures: FiguresRow[]; parts: PartRow[] }> {
  const { reconciliation } = await client.ask<{ reconciliation: FiguresRow[] }>(sums);
  const found: PartRow[] = [];
  for (let after: string | null = null, isLast = false; !isLast; ) {
    const { dividedParts }: PartsPage = await client.ask<PartsPage>(parts, { after });
    found.push(...dividedParts.edges.map(({ node }) => node));
    isLast = !dividedParts.pageInfo.hasNextPage;
    after = dividedParts.pageInfo.endCursor;
  }
  return { figures: reconciliation, parts: found };
}

/** Waits until `membership` has worked out what follows from the new structure, and `insights` has received it. */
export async function untilFollowed({ membership, insights, organisation }: Databases['urls']): Promise<void> {
  const count = (url: string, what: string): Promise<number> =>
    withClient(url, async (db) => (await db.query<{ count: number }>(`select count(*)::int as count from ${what}`)).rows[0]?.count ?? -1);
  const tables = ['membership.unit_figures', 'membership.women_population'];
  for (;;) {
    const edges = await Promise.all([organisation, membership, insights].map((url) => count(url, 'organisation.unit_lineage')));
    const waiting = await count(membership, 'membership.structure_task');
    const rows = await Promise.all(tables.map(async (table) => (await count(membership, table)) === (await count(insights, table))));
    if (waiting === 0 && edges.every((one) => one === edges[0]) && rows.every(Boolean)) return;
    await pause(250);
  }
}
