import { useMoment } from '../../address/moment.tsx';
import { useView } from '../../address/use-view.ts';
import { isBeforeReform } from '../../language/dates.ts';
import { useSay } from '../../language/language.ts';
import { DateField } from '../../ui/date-field.tsx';

/** The day to put beside another unless the reader says: the other side of the reform. */
const otherSide = (asOf: string) => (isBeforeReform(asOf) ? '2025-07-01' : '2025-06-30');

/** Puts another day beside the day of the page, or takes it away. */
export function CompareSwitch() {
  const say = useSay();
  const { asOf } = useMoment();
  const { view, change } = useView();
  const { compareWith } = view;
  return (
    <div className="compare-switch">
      <button
        type="button"
        className="button"
        aria-pressed={compareWith !== null}
        onClick={() => change({ compareWith: compareWith === null ? otherSide(asOf) : null })}
      >
        {say({ vi: 'Đặt cạnh ngày khác', en: 'Beside another day' })}
      </button>
      {compareWith !== null && (
        <DateField
          label={say({ vi: 'Ngày đặt cạnh', en: 'The other day' })}
          day={compareWith}
          onChange={(day) => change({ compareWith: day })}
        />
      )}
    </div>
  );
}
