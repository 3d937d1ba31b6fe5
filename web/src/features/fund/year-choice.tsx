import { useView } from '../../address/use-view.ts';
import { todayInVietnam } from '../../language/dates.ts';
import { useSay } from '../../language/language.ts';

/** So many years back a book is opened from here; an address may name any. */
const yearsBack = 6;

/** The year of the book: this one unless another is chosen. */
export function YearChoice({ year }: { readonly year: number }) {
  const say = useSay();
  const { change } = useView();
  const thisYear = Number(todayInVietnam().slice(0, 4));
  const years = Array.from({ length: yearsBack }, (_none, back) => thisYear - back);
  const listed = years.includes(year) ? years : [...years, year];
  return (
    <label className="field">
      {say({ vi: 'Năm', en: 'Year' })}
      <select value={year} onChange={({ target }) => change({ year: Number(target.value) === thisYear ? null : Number(target.value) })}>
        {listed.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </label>
  );
}
