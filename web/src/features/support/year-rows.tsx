import { todayInVietnam } from '../../language/dates.ts';
import { type Sentence, useSay } from '../../language/language.ts';
import { CloseIcon } from '../../ui/icons.tsx';
import type { Lacks } from '../command/command-form.tsx';
import { FieldRefusal } from '../command/field-refusal.tsx';
import { CountField } from '../command/fields.tsx';
import { lacksAny, lacksCount } from '../command/lacking.ts';
import { useTold } from '../command/told.ts';

/** A year of a roadmap, as typed. */
export interface YearDraft {
  /** Keeps a row the same while its year is typed. */
  readonly key: string;
  readonly year: string;
  readonly count: string;
}

const thisYear = () => Number(todayInVietnam().slice(0, 4));

/** The rows of a roadmap that is there, or one for a year to begin with. */
export const yearsFrom = (
  known: readonly { readonly year: number; readonly count: string }[],
  first: number = thisYear(),
): readonly YearDraft[] =>
  (known.length > 0 ? known : [{ year: first, count: '' }]).map(({ year, count }) => ({
    key: crypto.randomUUID(),
    year: String(year),
    count,
  }));

/** What is missing in the rows of a roadmap, each beside its field. */
export const lacksOfYears = (years: readonly YearDraft[]): Lacks => ({
  years: lacksAny(years),
  ...Object.fromEntries(
    years.flatMap(({ key, year, count }) => [
      [`year ${key}`, lacksCount(year)],
      [`count ${key}`, lacksCount(count)],
    ]),
  ),
});

/** The year after the last one, to go on from. */
const nextYear = (years: readonly YearDraft[]) => Math.max(thisYear() - 1, ...years.map(({ year }) => Number(year) || 0)) + 1;

interface YearRowsProps {
  readonly name: string;
  readonly legend: Sentence;
  /** What is counted in each year. */
  readonly label: Sentence;
  readonly value: readonly YearDraft[];
  readonly onChange: (years: readonly YearDraft[]) => void;
}

/** A roadmap: years with what is to be reached by the end of each. */
export function YearRows({ name, legend, label, value: years, onChange }: YearRowsProps) {
  const say = useSay();
  const { id, messages } = useTold(name);
  const put = (key: string, part: Partial<YearDraft>) => onChange(years.map((one) => (one.key === key ? { ...one, ...part } : one)));
  return (
    <fieldset className="year-rows" aria-describedby={messages.length > 0 ? id : undefined}>
      <legend>{say(legend)}</legend>
      {years.map(({ key, year, count }) => (
        <div key={key} className="year-row">
          <CountField
            name={`year ${key}`}
            label={{ vi: 'Năm', en: 'Year' }}
            value={year}
            isYear
            onChange={(text) => put(key, { year: text })}
          />
          <CountField name={`count ${key}`} label={label} value={count} onChange={(text) => put(key, { count: text })} />
          <button
            type="button"
            className="icon-button"
            aria-label={`${say({ vi: 'Bỏ năm', en: 'Take back the year' })} ${year}`}
            onClick={() => onChange(years.filter((one) => one.key !== key))}
          >
            <CloseIcon />
          </button>
        </div>
      ))}
      <FieldRefusal id={id} messages={messages} />
      <button
        type="button"
        className="button"
        onClick={() => onChange([...years, { key: crypto.randomUUID(), year: String(nextYear(years)), count: '' }])}
      >
        {say({ vi: 'Thêm năm', en: 'Add a year' })}
      </button>
    </fieldset>
  );
}
