import { useEffect, useState } from 'react';
import { type CombinedError, useClient } from 'urql';
import { type BaseFilter, type BaseOrder, ReportBasesDocument } from '../../gql/graphql.ts';
import type { ReportBase } from './report.ts';

export interface ListQuestion {
  readonly filter: BaseFilter;
  readonly orderBy: BaseOrder;
  readonly period: string;
  readonly asOf: string;
}

export interface ListedBases {
  readonly bases: readonly ReportBase[];
  /** How many there are in all; null until the first page is there. */
  readonly total: number | null;
  readonly error: CombinedError | null;
}

const nothingYet: ListedBases = { bases: [], total: null, error: null };

/** Reads a list to its end, page by page, and shows what is there by then: paper takes all of it. */
export function useReportBases(question: ListQuestion): ListedBases {
  const client = useClient();
  const [listed, setListed] = useState(nothingYet);
  const asked = JSON.stringify(question);
  useEffect(() => {
    let isLeft = false;
    const { orderBy, ...rest } = JSON.parse(asked) as ListQuestion;
    const readOn = async (before: readonly ReportBase[], after: string | null): Promise<void> => {
      const { data, error } = await client.query(ReportBasesDocument, { ...rest, orderBy: [orderBy], after }).toPromise();
      if (isLeft) return;
      if (!data) return setListed((last) => ({ ...last, error: error ?? null }));
      const { totalCount: total, pageInfo, edges } = data.bases;
      const bases = [...before, ...edges.map(({ node }) => node)];
      setListed({ bases, total, error: null });
      if (pageInfo.hasNextPage) await readOn(bases, pageInfo.endCursor ?? null);
    };
    setListed(nothingYet);
    void readOn([], null);
    return () => {
      isLeft = true;
    };
  }, [client, asked]);
  return listed;
}
