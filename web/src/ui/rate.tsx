import type { GatheringStatus } from '../gql/graphql.ts';
import { useLanguage } from '../language/language.ts';
import { formatRate, type Ratio, ratePoints } from '../language/numbers.ts';

/** A rate as figures; a dash where there is none. */
export function Rate({ ratio }: { readonly ratio: Ratio }) {
  const language = useLanguage();
  return <span className="figures">{formatRate(ratio, language) ?? '—'}</span>;
}

const widest = 100;

interface RateBarProps {
  readonly ratio: Ratio;
  readonly status: GatheringStatus;
  readonly isEstimate: boolean;
}

/** The same rate as a bar with a notch at 60 %, for the eye that runs down a column. */
export function RateBar({ ratio, status, isEstimate }: RateBarProps) {
  const points = ratePoints(ratio);
  if (points === null) return <span className="rate-bar rate-bar-empty" aria-hidden="true" />;
  return (
    <span className="rate-bar" aria-hidden="true">
      <span
        className={isEstimate ? 'rate-bar-fill hatched' : 'rate-bar-fill'}
        data-mark={status}
        style={{ inlineSize: `${Math.min(points, widest)}%` }}
      />
    </span>
  );
}
