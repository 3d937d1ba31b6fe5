import { createAsk } from '@vwu/testing/ask';
import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { openServiceDatabase } from '@vwu/testing/service-database';
import { createContext } from '../src/context.ts';
import { preparation } from '../src/preparation.ts';
import { subgraph } from '../src/subgraph.ts';
import { plantWorld } from './world.ts';

export const central = callers.analyst(unitId('Trung ương'));
export const officer = callers.provinceOfficer(unitId('tỉnh A'));

export interface Listing {
  readonly filter?: object;
  readonly orderBy?: readonly string[];
  readonly period?: string;
  readonly asOf?: string;
  readonly first?: number;
  readonly after?: string;
}

export type Reader = Awaited<ReturnType<typeof openReader>>;

/** The small world, its list kept, and ways to ask for it. */
export async function openReader() {
  const { db, orm, close } = await openServiceDatabase(preparation);
  await plantWorld(db);
  await db.query('call insights.maintain_bases()');
  const ask = createAsk(subgraph, orm, createContext);

  const list = async ({ period = '2026H1', ...rest }: Listing, viewer = officer) => {
    const { data, codes } = await ask(
      viewer,
      `query ($filter: BaseFilter, $orderBy: [BaseOrder!], $period: String!, $asOf: Date, $first: Int, $after: String) {
        bases(filter: $filter, orderBy: $orderBy, period: $period, asOf: $asOf, first: $first, after: $after) {
          totalCount pageInfo { hasNextPage endCursor } edges { node {
            name provinceName clusterName areaTags membersNeeded mentorCount mentorStatus supportState classification classificationYear
            gatheringRate { numerator denominator percent status indicative ruleSet } provenance { origin method } unit { id }
          } }
        }
      }`,
      { period, ...rest },
    );
    const nodes = (data?.bases.edges ?? []).map(({ node }: { node: object }) => node);
    return {
      codes,
      nodes,
      names: nodes.map(({ name }: { name: string }) => name),
      totalCount: data?.bases.totalCount,
      pageInfo: data?.bases.pageInfo,
    };
  };

  return { ask, list, close };
}
