import { useEffect, useId, useRef, useState } from 'react';
import { isDay, parseDate } from '../language/dates.ts';
import { useSay } from '../language/language.ts';
import { CalendarIcon } from './icons.tsx';

interface DateFieldProps {
  readonly label: string;
  /** Empty where the day need not be known. */
  readonly day: string;
  readonly isOptional?: boolean;
  readonly onChange: (day: string) => void;
}

const written = (day: string) => day.split('-').reverse().join('/');

/**
 * A day as Vietnamese readers write it: 10/06/2026. The browser's own date field follows the language of the browser, not
 * of the page, and would show 06/10/2026 to many; its calendar is still one click away.
 */
export function DateField({ label, day, isOptional = false, onChange }: DateFieldProps) {
  const say = useSay();
  const id = useId();
  const calendar = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(written(day));
  const [isWrong, setWrong] = useState(false);
  useEffect(() => {
    setText(written(day));
    setWrong(false);
  }, [day]);
  const take = () => {
    const parsed = isOptional && text.trim() === '' ? '' : parseDate(text);
    setWrong(parsed === null);
    if (parsed !== null && parsed !== day) onChange(parsed);
  };
  return (
    <div className="field date-field">
      <label htmlFor={id}>{label}</label>
      <span className="date-box">
        <input
          id={id}
          className="figures"
          inputMode="numeric"
          size={10}
          value={text}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${id}-wrong` : undefined}
          onChange={(event) => setText(event.target.value)}
          onBlur={take}
          onKeyDown={(event) => event.key === 'Enter' && take()}
        />
        <button
          type="button"
          className="icon-button"
          aria-label={say({ vi: `Chọn ngày trên lịch: ${label}`, en: `Pick from a calendar: ${label}` })}
          onClick={() => calendar.current?.showPicker()}
        >
          <CalendarIcon />
        </button>
        <input
          ref={calendar}
          type="date"
          className="date-calendar"
          tabIndex={-1}
          aria-hidden="true"
          value={day}
          onChange={({ target }) => isDay(target.value) && onChange(target.value)}
        />
      </span>
      {isWrong && (
        <p id={`${id}-wrong`} className="field-refusal" role="alert">
          {say({ vi: 'Hãy viết ngày/tháng/năm, ví dụ 10/06/2026.', en: 'Write day/month/year, for example 10/06/2026.' })}
        </p>
      )}
    </div>
  );
}
