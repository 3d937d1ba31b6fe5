import { useSay } from '../language/language.ts';

/** The shape of a page that is on its way. */
export function Waiting() {
  const say = useSay();
  return (
    <div className="waiting" role="status">
      <span className="visually-hidden">{say({ vi: 'Đang tải…', en: 'Loading…' })}</span>
      <span className="skeleton" />
      <span className="skeleton" />
      <span className="skeleton" />
    </div>
  );
}
