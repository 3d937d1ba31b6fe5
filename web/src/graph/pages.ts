import type { CombinedError } from 'urql';
import type { Sentence } from '../language/language.ts';
import { createStore, type Store } from '../store.ts';
import { failureOf } from './failure.ts';

/** One page of a list, as the graph answers it. */
export interface Page<Row> {
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor?: string | null; readonly hasNextPage: boolean };
  readonly edges: readonly { readonly node: Row }[];
}

export interface PageAnswer<Row> {
  readonly page: Page<Row> | null;
  readonly error: CombinedError | undefined;
}

export interface PagesState<Row> {
  readonly rows: readonly Row[];
  /** Null until the first page is there. */
  readonly total: number | null;
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly failure: Sentence | null;
}

export interface Pages<Row> {
  readonly state: Store<PagesState<Row>>;
  /** Loads page after page until so many rows are there, or all. Calls at the same time share the work. */
  readonly loadTo: (count: number) => Promise<void>;
}

/** The first page is small, so that it is there at once; the server takes no more than 200. */
const firstPage = 60;
const laterPages = 200;

/** A list read page by page behind the cursor of its last row, as far as somebody looks. */
export function createPages<Row>(ask: (page: { first: number; after: string | null }) => Promise<PageAnswer<Row>>): Pages<Row> {
  const state = createStore<PagesState<Row>>({ rows: [], total: null, hasMore: true, isLoading: true, failure: null });
  let after: string | null = null;
  let wanted = 0;
  let running: Promise<void> | undefined;

  const update = (change: Partial<PagesState<Row>>) => state.set({ ...state.get(), ...change });
  const lacksRows = () => state.get().hasMore && state.get().rows.length < wanted;

  const loadPage = async (): Promise<boolean> => {
    const { page, error } = await ask({ first: after === null ? firstPage : laterPages, after });
    if (!page) {
      update({ failure: error ? failureOf(error) : null });
      return false;
    }
    after = page.pageInfo.endCursor ?? null;
    const rows = [...state.get().rows, ...page.edges.map(({ node }) => node)];
    update({ rows, total: page.totalCount, hasMore: page.pageInfo.hasNextPage });
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
  };
}
