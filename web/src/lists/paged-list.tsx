import type { ReactNode } from 'react';
import type { ShownPages } from '../graph/use-pages.ts';
import { type Sentence, useLanguage, useSay } from '../language/language.ts';
import { formatCount } from '../language/numbers.ts';
import { Notice } from '../ui/notice.tsx';
import { Waiting } from '../ui/waiting.tsx';

interface PagedListProps<Row> {
  readonly list: ShownPages<Row>;
  readonly noun: Sentence;
  readonly nothing: Sentence;
  readonly children: (row: Row) => ReactNode;
}

/** A list in each of its states: on its way, there, empty, failed; further rows when they are asked for. */
export function PagedList<Row>({ list, noun, nothing, children }: PagedListProps<Row>) {
  const say = useSay();
  const language = useLanguage();
  const { rows, total, hasMore, isLoading, failure } = list.shown;
  return (
    <>
      {failure && (
        <Notice kind="error" onRetry={() => list.loadTo(rows.length + 1)}>
          {say(failure)}
        </Notice>
      )}
      {total === null && !failure && <Waiting />}
      {total === 0 && <p className="nothing">{say(nothing)}</p>}
      {total !== null && total > 0 && (
        <p className="list-count" role="status">
          {formatCount(total, language)} {say(noun)}
        </p>
      )}
      <ul className="paged-list" aria-busy={list.isStale}>
        {rows.map(children)}
      </ul>
      {hasMore && rows.length > 0 && (
        <button type="button" className="button" disabled={isLoading} onClick={() => list.loadTo(rows.length + 1)}>
          {say({ vi: 'Xem thêm', en: 'Show more' })}
        </button>
      )}
    </>
  );
}
