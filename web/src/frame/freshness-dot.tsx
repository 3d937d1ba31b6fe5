import { freshness } from '../graph/freshness.ts';
import { formatTime } from '../language/dates.ts';
import { useSay } from '../language/language.ts';
import { useStore } from '../store.ts';

const freshSeconds = 15;
const lateSeconds = 300;

/** How fresh the last answer was when it came: every change committed before the time shown is in it. */
export function FreshnessDot() {
  const say = useSay();
  const last = useStore(freshness);
  if (!last) return null;
  const time = formatTime(last.appliedTo);
  const isFresh = last.lagSeconds <= freshSeconds;
  const isLate = last.lagSeconds > lateSeconds;
  const sentence = isFresh
    ? say({ vi: `Số liệu đầy đủ đến ${time}`, en: `Data complete up to ${time}` })
    : say({ vi: `Số liệu chậm: mới đến ${time}`, en: `Data is late: up to ${time} only` });
  return (
    <span className="freshness" data-state={isFresh ? 'fresh' : isLate ? 'late' : 'behind'} title={sentence}>
      <span className="freshness-dot" aria-hidden="true" />
      <span className="freshness-time figures" aria-hidden="true">
        {time}
      </span>
      <span className="visually-hidden">{sentence}</span>
    </span>
  );
}
