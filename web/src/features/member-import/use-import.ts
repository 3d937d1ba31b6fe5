import { useEffect } from 'react';
import { useQuery } from 'urql';
import { MemberImportDocument } from '../../gql/graphql.ts';
import { isWorking } from './import-words.ts';

/** How often the server is asked how far a list is, while it is worked on. */
const lookEveryMillis = 1_000;

/**
 * One import as it stands; read again by itself while it is worked on, and no longer.
 *
 * @param isAsked false where nothing is to be asked: what is known of it will not change.
 */
export function useImport(id: string, isAsked = true) {
  const [{ data, error, fetching }, ask] = useQuery({
    query: MemberImportDocument,
    variables: { id },
    pause: !isAsked,
    requestPolicy: 'cache-and-network',
  });
  const list = data?.memberImport ?? null;
  const isLive = list !== null && isWorking(list.state);
  useEffect(() => {
    if (!isLive || fetching) return undefined;
    const timer = setTimeout(() => ask({ requestPolicy: 'network-only' }), lookEveryMillis);
    return () => clearTimeout(timer);
  }, [isLive, fetching, ask]);
  return { list, error, again: () => ask({ requestPolicy: 'network-only' }) };
}
