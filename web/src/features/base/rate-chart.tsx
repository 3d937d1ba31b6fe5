import { useId } from 'react';
import type { GatheringStatus, UnitPartsFragment } from '../../gql/graphql.ts';
import { shortPeriodName } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatWholePercent, ratePoints } from '../../language/numbers.ts';
import { type ChartScale, chartScale } from './chart-scale.ts';
import type { Review } from './reviews.ts';

type History = NonNullable<UnitPartsFragment['rateHistory']>;

interface Point {
  readonly period: string;
  readonly x: number;
  readonly y: number;
  readonly status: GatheringStatus;
  readonly ruleSet: string;
  readonly isEstimate: boolean;
}

const box = { width: 420, height: 190, left: 44, right: 22, top: 26, bottom: 26 };

interface RateChartProps {
  readonly history: History;
  /** What reviews found: a series of its own. */
  readonly reviews: readonly Review[];
}

/** The rate over the periods, with the threshold and the reform marked. Its table twin stands below it. */
export function RateChart({ history, reviews }: RateChartProps) {
  const say = useSay();
  const hatch = useId();
  const scale = chartScale(
    [...history.map(({ endsOn }) => endsOn), ...reviews.map(({ heldOn }) => heldOn)].toSorted(),
    [...history.map(({ rate }) => ratePoints(rate) ?? 0), ...reviews.map(({ operationalPercent }) => operationalPercent)],
    box,
  );
  const points = history.map(({ period, endsOn, rate }) => ({
    period,
    x: scale.x(endsOn),
    y: scale.y(ratePoints(rate) ?? 0),
    status: rate.status,
    ruleSet: rate.ruleSet,
    isEstimate: rate.provenance.method === 'ESTIMATED',
  }));
  return (
    <svg
      className="rate-chart"
      viewBox={`0 0 ${box.width} ${box.height}`}
      role="img"
      aria-label={say({
        vi: 'Biểu đồ tỷ lệ tập hợp qua các kỳ; có bảng số bên dưới',
        en: 'Chart of the rate over the periods; a table stands below',
      })}
    >
      <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path className="chart-hatch" d="M0 0v6" />
      </pattern>
      <EstimateBand points={points} fill={`url(#${hatch})`} />
      <Grid scale={scale} />
      {segments(points).map(([from, to]) => (
        <path
          key={to.period}
          className={to.isEstimate || from.isEstimate ? 'chart-line chart-line-estimate' : 'chart-line'}
          d={`M${from.x} ${from.y}L${to.x} ${to.y}`}
        />
      ))}
      <ReviewSeries reviews={reviews} scale={scale} />
      {points.map((point) => (
        <Dot key={point.period} point={point} />
      ))}
      {points.map(({ period, x }) =>
        period.endsWith('Y') || period === points.at(-1)?.period ? (
          <text key={period} className="chart-text" x={x} y={box.height - 8} textAnchor="middle">
            {say(shortPeriodName(period))}
          </text>
        ) : null,
      )}
    </svg>
  );
}

/** Rates of different rules are not joined: they do not compare (CATALOGUE F-5). */
const segments = (points: readonly Point[]): [Point, Point][] =>
  points.slice(1).flatMap((to, index) => {
    const from = points[index];
    return from && from.ruleSet === to.ruleSet ? [[from, to] as [Point, Point]] : [];
  });

function Grid({ scale: { ticks, y, reformX } }: { readonly scale: ChartScale }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <path className={tick === 60 ? 'chart-threshold' : 'chart-grid'} d={`M${box.left} ${y(tick)}H${box.width - box.right}`} />
          <text className="chart-text" data-strong={tick === 60} x={box.left - 8} y={y(tick) + 4} textAnchor="end">
            {formatWholePercent(tick, language)}
          </text>
        </g>
      ))}
      {reformX !== null && (
        <>
          <path className="chart-reform" d={`M${reformX} ${box.top - 8}V${box.height - box.bottom}`} />
          <text className="chart-text" x={reformX - 6} y={box.top - 10} textAnchor="end">
            {say({ vi: 'sắp xếp 1/7/2025', en: 'reform, 1 July 2025' })}
          </text>
        </>
      )}
    </>
  );
}

function EstimateBand({ points, fill }: { readonly points: readonly Point[]; readonly fill: string }) {
  const estimated = points.filter(({ isEstimate }) => isEstimate);
  const [first, last] = [estimated[0], estimated.at(-1)];
  if (!first || !last) return null;
  const margin = 8;
  return (
    <rect x={first.x - margin} y={box.top} width={last.x - first.x + 2 * margin} height={box.height - box.top - box.bottom} fill={fill} />
  );
}

/** Hollow squares, joined by dots: told from the rate of the term by shape, not by colour. */
function ReviewSeries({ reviews, scale }: { readonly reviews: readonly Review[]; readonly scale: ChartScale }) {
  const places = reviews.map(({ id, heldOn, operationalPercent }) => ({ id, x: scale.x(heldOn), y: scale.y(operationalPercent) }));
  return (
    <>
      <path className="chart-review-line" d={places.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')} />
      {places.map(({ id, x, y }) => (
        <rect key={id} className="chart-review" x={x - 4} y={y - 4} width="8" height="8" />
      ))}
    </>
  );
}

const shapes: Partial<Record<GatheringStatus, string>> = {
  BELOW: 'M-5 -4h10l-5 8z',
  MET: 'M-5 4h10l-5 -8z',
  AT_THRESHOLD: 'M0 -5l5 5l-5 5l-5 -5z',
};

const Dot = ({ point: { x, y, status, isEstimate } }: { readonly point: Point }) => (
  <path
    className="chart-dot"
    data-mark={status}
    data-estimate={isEstimate}
    transform={`translate(${x} ${y})`}
    d={shapes[status] ?? 'M-3 -3h6v6h-6z'}
  />
);
