import { useMoment } from '../address/moment.tsx';
import { defaultDay, type Moment } from '../address/settle.ts';
import { useView } from '../address/use-view.ts';
import { isBeforeReform, lastDayOf, periodName, todayInVietnam } from '../language/dates.ts';
import { type Sentence, useSay } from '../language/language.ts';
import { DateField } from '../ui/date-field.tsx';

/** The period of the figures and the day of the map: the reform of 1 July 2025 divides both. */
export function TimeControls() {
  const say = useSay();
  const { change } = useView();
  const { period, asOf, periods, isOldMap } = useMoment();
  const codes = periods.some(({ code }) => code === period) ? periods.map(({ code }) => code) : [period];
  const latestFirst = codes.toReversed();
  const moveTo = (moment: Moment) => {
    // a base of one map is not on the other
    const crossesReform = isBeforeReform(moment.asOf) !== isOldMap;
    change({ ...moment, ...(crossesReform ? { baseId: null } : {}) });
  };
  const choose = (code: string) => moveTo({ period: code, asOf: defaultDay(code, periods, todayInVietnam()) });
  const withoutFigures = (code: string) => periods.some((one) => one.code === code && !one.hasFigures);
  const group = (name: Sentence, belongs: (code: string) => boolean) => {
    const shown = latestFirst.filter(belongs);
    if (shown.length === 0) return null;
    return (
      <optgroup label={say(name)}>
        {shown.map((code) => (
          <option key={code} value={code}>
            {say(periodName(code))}
            {withoutFigures(code) ? say(nothingYet) : ''}
          </option>
        ))}
      </optgroup>
    );
  };
  const isOld = (code: string) => isBeforeReform(lastDayOf(code));
  return (
    <div className="time-controls">
      <label className="field">
        {say({ vi: 'Kỳ báo cáo', en: 'Period' })}
        <select value={period} onChange={({ target }) => choose(target.value)}>
          {group(maps.present, (code) => !isOld(code))}
          {group(maps.former, isOld)}
        </select>
      </label>
      <DateField label={say({ vi: 'Tính đến ngày', en: 'As of' })} day={asOf} onChange={(day) => moveTo({ period, asOf: day })} />
      <p className="map-of-day" data-old={isOldMap}>
        <span>{say(isOldMap ? maps.before : maps.after)}</span>
        <span>{say(isOldMap ? maps.sixtyThree : maps.thirtyFour)}</span>
      </p>
    </div>
  );
}

const nothingYet = { vi: ' (chưa có số liệu)', en: ' (no figures yet)' };

const maps = {
  present: { vi: 'Từ 1/7/2025: 34 tỉnh, thành', en: 'From 1 July 2025: 34 provinces' },
  former: { vi: 'Đến 30/6/2025: 63 tỉnh, thành', en: 'Until 30 June 2025: 63 provinces' },
  after: { vi: 'sau sắp xếp 1/7/2025', en: 'after the reform of 1 July 2025' },
  thirtyFour: { vi: '34 tỉnh, thành', en: '34 provinces' },
  before: { vi: 'trước sắp xếp 1/7/2025', en: 'before the reform of 1 July 2025' },
  sixtyThree: { vi: '63 tỉnh, thành', en: '63 provinces' },
};
