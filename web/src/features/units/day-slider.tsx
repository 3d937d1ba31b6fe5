import { useEffect, useState } from 'react';
import { formatDate, todayInVietnam } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { dayScale, dayToNumber, numberToDay } from './day-scale.ts';

interface DaySliderProps {
  readonly day: string;
  readonly onChange: (day: string) => void;
}

/** Long enough not to ask for every day the slider passes. */
const pauseMillis = 200;

/** The day the trees speak of: drawn along the years, with the reforms marked and one press away. */
export function DaySlider({ day, onChange }: DaySliderProps) {
  const say = useSay();
  const language = useLanguage();
  const { first, last, stops, placeOf } = dayScale(day, todayInVietnam());
  // the day of the reform is written in any case; the ends of the scale where they do not run into it
  const isRoomy = (end: string) => stops.every(({ isReform, day: stop }) => !isReform || Math.abs(placeOf(stop) - placeOf(end)) > 30);
  const [pointed, pointAt] = useState<string | null>(null);
  const shown = pointed ?? day;
  useEffect(() => {
    if (pointed === null) return undefined;
    const timer = setTimeout(() => {
      pointAt(null);
      onChange(pointed);
    }, pauseMillis);
    return () => clearTimeout(timer);
  }, [pointed, onChange]);
  return (
    <div className="day-slider">
      <label className="field">
        {say({ vi: 'Tổ chức ngày', en: 'Structure on' })}
        <output className="figures">{formatDate(shown, language)}</output>
        <input
          type="range"
          min={dayToNumber(first)}
          max={dayToNumber(last)}
          value={dayToNumber(shown)}
          aria-valuetext={formatDate(shown, language)}
          onChange={({ target }) => pointAt(numberToDay(Number(target.value)))}
        />
        <span className="day-marks" aria-hidden="true">
          {stops.map((stop) => (
            <span key={stop.day} data-reform={stop.isReform ?? false} style={{ insetInlineStart: `${placeOf(stop.day)}%` }} />
          ))}
          {stops
            .filter(({ isReform }) => isReform)
            .map((stop) => (
              <em key={stop.day} style={{ insetInlineStart: `${placeOf(stop.day)}%` }}>
                {formatDate(stop.day, language)}
              </em>
            ))}
          {isRoomy(first) && <em>{formatDate(first, language)}</em>}
          {isRoomy(last) && <em data-last="true">{formatDate(last, language)}</em>}
        </span>
      </label>
      <fieldset className="day-stops">
        <legend className="visually-hidden">{say({ vi: 'Mốc thời gian', en: 'Marked days' })}</legend>
        {stops.map((stop) => (
          <button key={stop.day} type="button" aria-pressed={stop.day === day} onClick={() => onChange(stop.day)}>
            <span className="figures">{formatDate(stop.day, language)}</span> <span className="quiet">{say(stop.name)}</span>
          </button>
        ))}
      </fieldset>
    </div>
  );
}
