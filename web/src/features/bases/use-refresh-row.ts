import { useCallback } from 'react';
import { useClient } from 'urql';
import { BaseLineAgainDocument } from '../../gql/graphql.ts';
import type { BaseListQuestion } from './base-list.ts';
import type { ShownBaseList } from './use-base-list.ts';

/** What another service recorded reaches the list's own service a moment later; these are the moments to look. */
const looksAfterMillis = [0, 300, 700, 1_500];

const pause = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis));

/** Reads one base anew after somebody changed its mentors, until the list's service has heard of it. */
export function useRefreshRow({ replaceRow, state }: ShownBaseList, { period, asOf }: BaseListQuestion, onRefreshed: () => void) {
  const client = useClient();
  return useCallback(
    async (unitId: string) => {
      const known = state.get().rows.find(({ unit }) => unit.id === unitId)?.mentorCount;
      for (const millis of looksAfterMillis) {
        await pause(millis);
        const { data } = await client.query(BaseLineAgainDocument, { unitId, period, asOf }, { requestPolicy: 'network-only' });
        if (!data?.base) continue;
        replaceRow(data.base);
        if (data.base.mentorCount !== known) break;
      }
      onRefreshed();
    },
    [client, state, replaceRow, period, asOf, onRefreshed],
  );
}
