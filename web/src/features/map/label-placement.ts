import type { Point } from './map-drawing.ts';

export interface Label {
  readonly lines: readonly string[];
  /** The point in its province that it names. */
  readonly at: Point;
}

export interface PlacedLabel extends Label {
  /** The middle of the label's height; across, where its anchor says. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Stands away from its point, which a line must lead to. */
  readonly isLed: boolean;
}

export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  /** Whether there is room for lines from names out at sea to their provinces; without, crowded names are left out. */
  readonly mayLead: boolean;
  /** Which province lies at a point; null for the sea and the neighbours. */
  readonly provinceAt: (point: Point) => string | null;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The mean width of a letter of the page's font, in font sizes; a little generous. */
const letterWidth = 0.58;
export const lineHeight = 1.2;
const gap = 1.5;

/** On the point itself, or hardly beside it, in font sizes; the nearest first. */
const nearSeats = [0, 0.5, -0.5, 0.9, -0.9, 1.4, -1.4]
  .flatMap((dy) => [0, 0.7, -0.7, 1.4, -1.4].map((dx) => ({ dx, dy })))
  .sort((a, b) => Math.hypot(a.dx, a.dy) - Math.hypot(b.dx, b.dy));

/** Out at sea or over the border, the nearest first; east before west, where the sea is. */
const farSeats = [2.5, 3.5, 5, 7, 9, 12, 15].flatMap((distance) =>
  [0, 20, -20, 40, -40, 180, 200, 160, 220, 140, 70, -70].map((degrees) => {
    const radians = (degrees * Math.PI) / 180;
    return { dx: distance * Math.cos(radians), dy: distance * Math.sin(radians) };
  }),
);

/**
 * Places labels, the more important first, so that none touches another and none stands on a province it does not name.
 * What has no room at its place is led out to where there is some; what finds none at all is left to the table.
 */
export function placeLabels(labels: readonly Label[], canvas: Canvas): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const isFree = (label: PlacedLabel) => {
    const box = boxOf(label, canvas.fontSize);
    const coversAnother = labels.some(({ at }) => at !== label.at && contains(box, at));
    return isWithin(box, canvas) && !coversAnother && placed.every((other) => !overlaps(box, boxOf(other, canvas.fontSize)));
  };
  const isAtHome = ({ at, x, y }: PlacedLabel) => canvas.provinceAt({ x, y }) === canvas.provinceAt(at);
  const isAtSea = (label: PlacedLabel) => {
    const { left, right, top, bottom } = boxOf(label, canvas.fontSize);
    const middle = (left + right) / 2;
    return [left, middle, right].every((x) => [top, bottom].every((y) => canvas.provinceAt({ x, y }) === null));
  };
  const settle = (label: Label, seats: typeof nearSeats, isLed: boolean) => {
    const found = seats
      .map((seat) => seated(label, seat, isLed, canvas.fontSize))
      .find((one) => isFree(one) && (isLed ? isAtSea(one) : isAtHome(one)));
    if (found) placed.push(found);
    return found !== undefined;
  };
  const crowded = labels.filter((label) => !settle(label, nearSeats, false));
  if (canvas.mayLead) for (const label of crowded) settle(label, farSeats, true);
  return placed;
}

function seated({ lines, at }: Label, { dx, dy }: { dx: number; dy: number }, isLed: boolean, fontSize: number): PlacedLabel {
  const aside = dx > 0 ? 'start' : 'end';
  const anchor = isLed && Math.abs(dx) > 1 ? aside : 'middle';
  return { lines, at, anchor, isLed, x: at.x + dx * fontSize, y: at.y + dy * fontSize };
}

function boxOf({ lines, x, y, anchor }: PlacedLabel, fontSize: number): Box {
  const width = Math.max(...lines.map((line) => line.length)) * fontSize * letterWidth;
  const height = lines.length * fontSize * lineHeight;
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return { left: left - gap, right: left + width + gap, top: y - height / 2 - gap, bottom: y + height / 2 + gap };
}

const isWithin = ({ left, right, top, bottom }: Box, { width, height }: Canvas) =>
  left >= 0 && top >= 0 && right <= width && bottom <= height;

const overlaps = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const contains = ({ left, right, top, bottom }: Box, { x, y }: Point) => left < x && x < right && top < y && y < bottom;
