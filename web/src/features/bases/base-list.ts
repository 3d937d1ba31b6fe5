import type { Client } from 'urql';
import { toBaseFilter, type ViewFilter } from '../../address/view.ts';
import { type BaseLineFragment, type BaseOrder, BasesDocument } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import type { Sentence } from '../../language/language.ts';
import { createStore, type Store } from '../../store.ts';

export interface BaseListQuestion {
  readonly period: string;
  readonly asOf: string;
  readonly filter: ViewFilter;
  readonly sort: BaseOrder;
}

export interface BaseListState {
  readonly rows: readonly BaseLineFragment[];
  /** Null until the first page is there. */
  readonly total: number | null;
  readonly isLoading: boolean;
  readonly failure: Sentence | null;
}

export interface BaseList {
  readonly state: Store<BaseListState>;
  /** Loads page after page until this many rows are there, or all. Calls at the same time share the work. */
  readonly loadTo: (count: number) => Promise<void>;
  /** Shows a row anew where it stands: a list somebody works in does not jump. */
  readonly replaceRow: (row: BaseLineFragment) => void;
}

/** The first page is small, so that it is there at once; the server takes no more than 200. */
const firstPage = 60;
const laterPages = 200;

/** The answer to one question, page by page behind the cursor of the last row. */
export function createBaseList(client: Pick<Client, 'query'>, { period, asOf, filter, sort }: BaseListQuestion): BaseList {
  const state = createStore<BaseListState>({ rows: [], total: null, isLoading: true, failure: null });
  let after: string | null = null;
  let wanted = 0;
  let running: Promise<void> | undefined;

  const update = (change: Partial<BaseListState>) => state.set({ ...state.get(), ...change });
  const lacksRows = () => {
    const { rows, total } = state.get();
    return total === null || rows.length < Math.min(wanted, total);
  };

  const loadPage = async (): Promise<boolean> => {
    const first = after === null ? firstPage : laterPages;
    const variables = { period, asOf, filter: toBaseFilter(filter), orderBy: [sort], first, after };
    const { data, error } = await client.query(BasesDocument, variables, { requestPolicy: 'network-only' });
    if (error || !data) {
      update({ failure: error ? failureOf(error) : null });
      return false;
    }
    const { edges, pageInfo, totalCount } = data.bases;
    after = pageInfo.endCursor ?? null;
    const rows = [...state.get().rows, ...edges.map(({ node }) => node)];
    update({ rows, total: pageInfo.hasNextPage ? totalCount : rows.length });
    return true;
  };

  const load = async () => {
    update({ isLoading: true, failure: null });
    let isFine = true;
    while (isFine && lacksRows()) isFine = await loadPage();
    // before anybody is told: who then asks for more must find nobody at work
    running = undefined;
    update({ isLoading: false });
  };

  return {
    state,
    loadTo: async (count) => {
      wanted = Math.max(wanted, count);
      if (!running && lacksRows()) running = load();
      await running;
    },
    replaceRow: (row) => update({ rows: state.get().rows.map((one) => (one.unit.id === row.unit.id ? row : one)) }),
  };
}
