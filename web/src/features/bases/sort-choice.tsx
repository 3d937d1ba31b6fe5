import type { BaseOrder } from '../../gql/graphql.ts';
import { type Sentence, useSay } from '../../language/language.ts';

/** The orders worth a word of their own; the headings of the table offer the others. */
const named: readonly [BaseOrder, Sentence][] = [
  ['RATE_ASC', { vi: 'tỷ lệ thấp trước', en: 'lowest rate first' }],
  ['RATE_DESC', { vi: 'tỷ lệ cao trước', en: 'highest rate first' }],
  ['MEMBERS_NEEDED_DESC', { vi: 'thiếu nhiều trước', en: 'most needed first' }],
  ['MENTOR_COUNT_ASC', { vi: 'ít người kèm cặp trước', en: 'fewest mentors first' }],
  ['WOMEN_DESC', { vi: 'nhiều phụ nữ trước', en: 'most women first' }],
  ['NAME_ASC', { vi: 'theo tên', en: 'by name' }],
];

interface SortChoiceProps {
  readonly sort: BaseOrder;
  readonly onSort: (order: BaseOrder) => void;
}

/** The order of the list where the table has no headings: on a phone. */
export function SortChoice({ sort, onSort }: SortChoiceProps) {
  const say = useSay();
  const title = say({ vi: 'Sắp xếp', en: 'Sort' });
  return (
    <select className="sort-choice" aria-label={title} value={sort} onChange={({ target }) => onSort(target.value as BaseOrder)}>
      {named.every(([order]) => order !== sort) && <option value={sort}>{title}: …</option>}
      {named.map(([order, words]) => (
        <option key={order} value={order}>
          {title}: {say(words)}
        </option>
      ))}
    </select>
  );
}
