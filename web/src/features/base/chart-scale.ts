import { reformDay } from '../../language/dates.ts';

export interface ChartBox {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface ChartScale {
  readonly x: (day: string) => number;
  readonly y: (points: number) => number;
  /** The percentages a line is drawn at. */
  readonly ticks: readonly number[];
  /** Where the reform lies, if the chart reaches over it. */
  readonly reformX: number | null;
}

const threshold = 60;
const step = 10;
const millis = (day: string) => Date.parse(`${day}T00:00:00Z`);

/**
 * Places days and percentages. The threshold is always in sight, and the axis says where it begins: a rate between 55
 * and 65 would not be seen to move on an axis from 0.
 */
export function chartScale(days: readonly string[], points: readonly number[], box: ChartBox): ChartScale {
  const [first = reformDay, last = reformDay] = [days[0], days.at(-1)];
  const low = Math.floor((Math.min(threshold, ...points) - 1) / step) * step;
  const high = Math.ceil((Math.max(threshold, ...points) + 1) / step) * step;
  const span = Math.max(1, millis(last) - millis(first));
  const plotWidth = box.width - box.left - box.right;
  const plotHeight = box.height - box.top - box.bottom;
  const x = (day: string) => box.left + ((millis(day) - millis(first)) / span) * plotWidth;
  return {
    x,
    y: (value) => box.top + ((high - value) / (high - low)) * plotHeight,
    ticks: Array.from({ length: (high - low) / step + 1 }, (_, index) => low + index * step),
    reformX: first < reformDay && last >= reformDay ? x(reformDay) : null,
  };
}
