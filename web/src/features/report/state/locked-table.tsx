import { type Sentence, useLanguage, useSay } from '../../../language/language.ts';
import { formatCount } from '../../../language/numbers.ts';
import { aggregates, counted, countedWords, type LockedFigures, type StandingFigures } from './counted.ts';

interface LockedTableProps {
  readonly figures: StandingFigures;
  readonly locked: LockedFigures;
}

/** What was locked, which never changes, beside what it was corrected to. */
export function LockedTable({ figures, locked }: LockedTableProps) {
  const say = useSay();
  const isAdjusted = locked.adjustments.length > 0;
  const line = (key: Exclude<keyof LockedFigures & keyof StandingFigures, 'aggregates' | '__typename'>, name: Sentence) => ({
    key,
    name: say(name),
    before: countOf(locked[key]),
    after: countOf(figures[key]),
  });
  const overlaps = aggregates.map((aggregate) => ({
    key: `${aggregate}Overlap`,
    name: `${say(countedWords[aggregate])}: ${say({ vi: 'đã tính là hội viên', en: 'counted already' })}`,
    before: locked.aggregates[aggregate].overlap ?? null,
    after: figures.aggregates[aggregate].overlap ?? null,
  }));
  const lines = [
    ...counted.filter((category) => category !== 'honorary').map((category) => line(category, countedWords[category])),
    ...overlaps.filter(({ before, after }) => before || after),
    line('members', { vi: 'Tổng số hội viên', en: 'Members in all' }),
    line('honorary', countedWords.honorary),
    line('women18Plus', { vi: 'Phụ nữ từ 18 tuổi', en: 'Women 18+' }),
  ];
  return (
    <table className="report-table locked-table">
      <caption>{say({ vi: 'Số liệu đã khóa và sau điều chỉnh', en: 'Figures as locked, and as adjusted' })}</caption>
      <thead>
        <tr>
          <th scope="col">{say({ vi: 'Loại hội viên', en: 'Category' })}</th>
          <th scope="col" className="number">
            {say({ vi: 'Đã khóa', en: 'Locked' })}
          </th>
          {isAdjusted && (
            <>
              <th scope="col" className="number">
                {say({ vi: 'Sau điều chỉnh', en: 'Adjusted' })}
              </th>
              <th scope="col" className="number">
                {say({ vi: 'Chênh lệch', en: 'Difference' })}
              </th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, name, before, after }) => (
          <Line key={key} name={name} before={before} after={after} isAdjusted={isAdjusted} isSum={key === 'members'} />
        ))}
      </tbody>
    </table>
  );
}

const countOf = (count: unknown): number | null => (typeof count === 'number' ? count : null);

interface LineProps {
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly isAdjusted: boolean;
  readonly isSum: boolean;
}

function Line({ name, before, after, isAdjusted, isSum }: LineProps) {
  const language = useLanguage();
  const shown = (count: number | null) => (count === null ? '—' : formatCount(count, language));
  const change = before === null || after === null ? 0 : after - before;
  const signed = change === 0 ? '' : `${change > 0 ? '+' : '−'}${formatCount(Math.abs(change), language)}`;
  return (
    <tr data-sum={isSum} data-changed={change !== 0}>
      <th scope="row">{name}</th>
      <td className="number figures">{shown(before)}</td>
      {isAdjusted && (
        <>
          <td className="number figures">{shown(after)}</td>
          <td className="number figures">{signed}</td>
        </>
      )}
    </tr>
  );
}
