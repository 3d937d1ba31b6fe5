import type { BaseOrder } from '../../gql/graphql.ts';
import { useSay } from '../../language/language.ts';
import type { BaseColumn } from './columns.ts';

interface ColumnHeadingProps {
  readonly column: BaseColumn;
  readonly sort: BaseOrder;
  readonly onSort: (order: BaseOrder) => void;
}

const directions = { ASC: 'ascending', DESC: 'descending' } as const;

/** A heading; where the server can sort by the column, a press sorts, and another turns the order round. */
export function ColumnHeading({ column: { name, title, isNumber, orders }, sort, onSort }: ColumnHeadingProps) {
  const say = useSay();
  const className = `col-${name}${isNumber ? ' number' : ''}`;
  if (!orders)
    return (
      <th scope="col" className={className}>
        {say(title)}
      </th>
    );
  const isSorted = orders.includes(sort);
  const next = orders.find((order) => order !== sort && (isSorted || order === orders[0])) ?? orders[0];
  const direction = isSorted ? directions[sort.endsWith('_ASC') ? 'ASC' : 'DESC'] : undefined;
  return (
    <th scope="col" className={className} aria-sort={direction}>
      <button type="button" className="sort" onClick={() => onSort(next)}>
        {say(title)}
        <svg className="sort-arrow" data-direction={direction ?? 'none'} viewBox="0 0 8 8" aria-hidden="true">
          <path d="M4 1v6M1.5 4.5 4 7l2.5-2.5" />
        </svg>
      </button>
    </th>
  );
}
