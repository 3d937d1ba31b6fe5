import { useState } from 'react';
import { useQuery } from 'urql';
import { type TreeUnitFragment, UnitChildrenDocument } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { Notice } from '../../ui/notice.tsx';
import { useTree } from './tree-context.ts';
import { TreeLine } from './tree-line.tsx';

interface TreeLinesProps {
  readonly units: readonly TreeUnitFragment[];
  readonly total: number;
  readonly depth: number;
  /** How many stand before these under the same unit. */
  readonly offset: number;
  /** They are of another day: that of the tree is being asked for. */
  readonly isStale: boolean;
}

export const TreeLines = ({ units, total, depth, offset, isStale }: TreeLinesProps) =>
  units.map((unit, index) => (
    <TreeLine key={unit.id} unit={unit} depth={depth} place={offset + index + 1} total={total} isStale={isStale}>
      <Children unitId={unit.id} depth={depth + 1} />
    </TreeLine>
  ));

interface ChildrenProps {
  readonly unitId: string;
  readonly depth: number;
  readonly after?: string;
  readonly offset?: number;
}

/** One page of what lies below a unit, and on demand the next one. */
function Children({ unitId, depth, after, offset = 0 }: ChildrenProps) {
  const say = useSay();
  const language = useLanguage();
  const { asOf } = useTree();
  const [isMoreAsked, askMore] = useState(false);
  const [{ data, error, operation }, ask] = useQuery({
    query: UnitChildrenDocument,
    variables: { id: unitId, asOf, after },
    requestPolicy: 'cache-and-network',
  });
  const page = data?.unit?.children;
  if (!page)
    return (
      <div className="tree-aside">
        {error ? (
          <Notice kind="error" onRetry={() => ask({ requestPolicy: 'network-only' })}>
            {say(failureOf(error))}
          </Notice>
        ) : (
          <span className="skeleton" />
        )}
      </div>
    );
  const isStale = operation?.variables.asOf !== asOf;
  const reached = offset + page.edges.length;
  const { endCursor, hasNextPage } = page.pageInfo;
  return (
    <>
      <TreeLines units={page.edges.map(({ node }) => node)} total={page.totalCount} depth={depth} offset={offset} isStale={isStale} />
      {hasNextPage && endCursor && isMoreAsked && <Children unitId={unitId} depth={depth} after={endCursor} offset={reached} />}
      {hasNextPage && !isMoreAsked && (
        <div className="tree-aside">
          <button type="button" className="button button-plain" onClick={() => askMore(true)}>
            {say({ vi: 'Xem tiếp', en: 'Show more' })} ({formatCount(page.totalCount - reached, language)})
          </button>
        </div>
      )}
    </>
  );
}
