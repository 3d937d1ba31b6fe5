import { useCallback, useEffect, useState } from 'react';
import { standings } from '../../../address/member-view.ts';
import { useView } from '../../../address/use-view.ts';
import { useSay } from '../../../language/language.ts';
import { SearchField } from '../../../ui/search-field.tsx';
import { isNumber } from './member-question.ts';

interface MemberFiltersProps {
  readonly number: string;
  readonly onNumber: (number: string) => void;
  /** Of a day gone by, those are listed who belonged then. */
  readonly isOfToday: boolean;
}

/** By name or number, by year of birth, members of today or former ones. */
export function MemberFilters({ number, onNumber, isOfToday }: MemberFiltersProps) {
  const say = useSay();
  const { view, change } = useView();
  const search = useCallback(
    (text: string) => {
      onNumber(isNumber(text) ? text : '');
      change({ unitSearch: isNumber(text) ? '' : text }, { replace: true });
    },
    [change, onNumber],
  );
  return (
    <search className="member-filters">
      <SearchField
        label={say({ vi: 'Tìm theo họ tên hoặc số căn cước', en: 'Search by name or citizen id' })}
        search={number || view.unitSearch}
        onSearch={search}
      />
      <YearField year={view.birthYear} onYear={(birthYear) => change({ birthYear }, { replace: true })} />
      {isOfToday && (
        <select
          aria-label={say({ vi: 'Tình trạng', en: 'Standing' })}
          value={view.standing}
          data-active={view.standing !== 'active'}
          onChange={({ target }) => change({ standing: standings.find((one) => one === target.value) ?? 'active' })}
        >
          {standings.map((one) => (
            <option key={one} value={one}>
              {say(standingWords[one])}
            </option>
          ))}
        </select>
      )}
    </search>
  );
}

/** A year of birth; what is half typed asks for nothing yet. */
function YearField({ year, onYear }: { readonly year: number | null; readonly onYear: (year: number | null) => void }) {
  const say = useSay();
  const [text, setText] = useState(String(year ?? ''));
  useEffect(() => setText(String(year ?? '')), [year]);
  const type = (typed: string) => {
    setText(typed);
    if (/^(19|20)\d\d$/.test(typed.trim())) onYear(Number(typed));
    else if (typed.trim() === '' && year !== null) onYear(null);
  };
  const label = say({ vi: 'Năm sinh', en: 'Year of birth' });
  return (
    <input
      className="figures year-field"
      inputMode="numeric"
      maxLength={4}
      aria-label={label}
      placeholder={label}
      value={text}
      data-active={year !== null}
      onChange={({ target }) => type(target.value)}
    />
  );
}

const standingWords = {
  active: { vi: 'Đang sinh hoạt', en: 'Members of today' },
  former: { vi: 'Đã thôi', en: 'Former members' },
  all: { vi: 'Tất cả', en: 'All' },
} as const;
