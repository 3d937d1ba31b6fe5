import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type TypedDocumentNode, useClient } from 'urql';
import { useStore } from '../store.ts';
import { createPages, type Page, type PagesState } from './pages.ts';

/** What a question for a list asks beside the page. */
type Beside<Asked> = Omit<Asked, 'first' | 'after'>;

export interface ShownPages<Row> {
  readonly shown: PagesState<Row>;
  /** The rows answer the question before this one, until this one's are there. */
  readonly isStale: boolean;
  readonly loadTo: (count: number) => void;
  /** Reads the list again from its beginning, with the rows in place meanwhile. */
  readonly again: () => void;
}

/**
 * A list for a question. While a new one is on its way the former rows stay, so that nothing flickers.
 *
 * @param changes counted up when something was recorded that may stand in the list: it is read again.
 */
export function usePages<Answer, Asked extends object, Row>(
  document: TypedDocumentNode<Answer, Asked>,
  question: Beside<Asked>,
  read: (answer: Answer) => Page<Row> | null | undefined,
  changes = 0,
): ShownPages<Row> {
  const client = useClient();
  const [round, setRound] = useState(0);
  const text = JSON.stringify(question);
  const reader = useRef(read);
  reader.current = read;
  // a new round, and a change, ask the same question again
  const pages = useMemo(() => {
    const asked = JSON.parse(text) as Beside<Asked>;
    return createPages<Row>(async (page) => {
      const variables = { ...asked, ...page } as unknown as Asked;
      const { data, error } = await client.query(document, variables, { requestPolicy: 'network-only' });
      return { page: (data && reader.current(data)) ?? null, error };
    });
  }, [client, document, text, round, changes]);
  const state = useStore(pages.state);
  const former = useRef<PagesState<Row> | null>(null);
  useEffect(() => void pages.loadTo(1), [pages]);
  useEffect(() => {
    if (state.total !== null) former.current = state;
    else if (state.failure) former.current = null;
  }, [state]);
  const isStale = state.total === null && !state.failure && former.current !== null;
  const loadTo = useCallback((count: number) => void pages.loadTo(count), [pages]);
  const again = useCallback(() => setRound((known) => known + 1), []);
  return { shown: isStale && former.current ? { ...former.current, isLoading: true } : state, isStale, loadTo, again };
}
