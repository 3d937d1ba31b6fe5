import { useLanguage, useSay } from '../../language/language.ts';
import { mobilityWords } from '../../language/member-words.ts';
import { formatCount } from '../../language/numbers.ts';
import type { ShownCounts } from './numbers-part.tsx';

type Count = number | null | undefined;

/** A sum says nothing where one of its parts is left out. */
export const sumOf = (...counts: readonly Count[]): number | null =>
  counts.reduce<number | null>((sum, count) => (sum === null || count == null ? null : sum + count), 0);

/** Who is away: how far, against whether dues are paid still, with the sums of both (MEM-019). */
export function AwayTable({ counts }: { readonly counts: ShownCounts }) {
  const say = useSay();
  const { nearPaying, nearNotPaying, leftPaying, leftNotPaying } = counts;
  return (
    <table className="plain-table away-table">
      <caption>{say({ vi: 'Đi làm ăn xa', en: 'Working away' })}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col" className="number">
            {say({ vi: 'Vẫn đóng hội phí', en: 'Paying dues' })}
          </th>
          <th scope="col" className="number">
            {say({ vi: 'Không đóng hội phí', en: 'Not paying' })}
          </th>
          <th scope="col" className="number">
            {say({ vi: 'Cộng', en: 'Sum' })}
          </th>
        </tr>
      </thead>
      <tbody>
        <AwayRow name={say(mobilityWords.NEAR_RETURNS)} counts={[nearPaying, nearNotPaying]} />
        <AwayRow name={say(mobilityWords.LEFT_LOCALITY)} counts={[leftPaying, leftNotPaying]} />
      </tbody>
      <tfoot>
        <AwayRow name={say({ vi: 'Cộng', en: 'Sum' })} counts={[sumOf(nearPaying, leftPaying), sumOf(nearNotPaying, leftNotPaying)]} />
      </tfoot>
    </table>
  );
}

function AwayRow({ name, counts: [paying, notPaying] }: { readonly name: string; readonly counts: readonly [Count, Count] }) {
  const language = useLanguage();
  const many = (count: Count) => (count == null ? '—' : formatCount(count, language));
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">{many(paying)}</td>
      <td className="number">{many(notPaying)}</td>
      <td className="number">{many(sumOf(paying, notPaying))}</td>
    </tr>
  );
}
