import type { LineageFlow, LineageSteps, LineageStop } from './lineage-steps.ts';

/** A unit as it is drawn: a box with room for its name, and for what flows in and out. */
export interface StopBox {
  readonly stop: LineageStop;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** What flows from the right edge of one box to the left edge of another. */
export interface FlowBand {
  readonly flow: LineageFlow;
  readonly fromX: number;
  readonly toX: number;
  /** The middle of either end. */
  readonly fromY: number;
  readonly toY: number;
  readonly thickness: number;
  /** Its thickness is drawn, not known. */
  readonly isGuess: boolean;
}

export interface LineageLayout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly StopBox[];
  readonly bands: readonly FlowBand[];
}

export const lineageBox = { width: 148, gap: 64, least: 62, space: 12, whole: 14, sliver: 3 };

/** What is not known is drawn as half, and hatched. */
const thicknessOf = ({ link: { kind, share } }: LineageFlow): number =>
  kind === 'WHOLE' ? lineageBox.whole : Math.max(lineageBox.sliver, lineageBox.whole * (share ?? 0.5));

const between = 2;

/** How much room flows take that meet side by side. */
const together = (flows: readonly LineageFlow[]): number =>
  flows.reduce((sum, flow) => sum + thicknessOf(flow), 0) + between * Math.max(0, flows.length - 1);

/** One column for each step, the oldest left; every column about the same middle line; bands as thick as what went over. */
export function layLineage({ stops, flows }: LineageSteps): LineageLayout {
  const columns = [...Map.groupBy(stops, ({ step }) => step)].toSorted(([a], [b]) => a - b).map(([, column]) => column);
  const heightOf = ({ key }: LineageStop): number => {
    const most = Math.max(together(flows.filter(({ to }) => to === key)), together(flows.filter(({ from }) => from === key)));
    return Math.max(lineageBox.least, most + 8);
  };
  const tall = columns.map((column) => column.reduce((sum, stop) => sum + heightOf(stop) + lineageBox.space, -lineageBox.space));
  const height = Math.max(0, ...tall);
  const boxes = columns.flatMap((column, index) => {
    let y = (height - (tall[index] ?? 0)) / 2;
    return column.map((stop): StopBox => {
      const box = { stop, x: index * (lineageBox.width + lineageBox.gap), y, height: heightOf(stop) };
      y += box.height + lineageBox.space;
      return box;
    });
  });
  const width = columns.length * (lineageBox.width + lineageBox.gap) - lineageBox.gap;
  return { width, height, boxes, bands: bandsBetween(boxes, flows) };
}

function bandsBetween(boxes: readonly StopBox[], flows: readonly LineageFlow[]): readonly FlowBand[] {
  const boxOf = new Map(boxes.map((box) => [box.stop.key, box]));
  const yOf = (key: string) => boxOf.get(key)?.y ?? 0;
  const ends = (key: string, side: 'from' | 'to') => {
    const other = side === 'from' ? 'to' : 'from';
    const own = flows.filter((flow) => flow[side] === key).toSorted((a, b) => yOf(a[other]) - yOf(b[other]));
    const box = boxOf.get(key);
    let y = (box?.y ?? 0) + ((box?.height ?? 0) - together(own)) / 2;
    return new Map(
      own.map((flow) => {
        const thick = thicknessOf(flow);
        const middle = y + thick / 2;
        y += thick + between;
        return [flow, middle] as const;
      }),
    );
  };
  const starts = new Map(boxes.map(({ stop }) => [stop.key, ends(stop.key, 'from')]));
  const stopsAt = new Map(boxes.map(({ stop }) => [stop.key, ends(stop.key, 'to')]));
  return flows.map((flow) => ({
    flow,
    fromX: (boxOf.get(flow.from)?.x ?? 0) + lineageBox.width,
    toX: boxOf.get(flow.to)?.x ?? 0,
    fromY: starts.get(flow.from)?.get(flow) ?? 0,
    toY: stopsAt.get(flow.to)?.get(flow) ?? 0,
    thickness: thicknessOf(flow),
    isGuess: flow.link.kind === 'PART' && flow.link.share == null,
  }));
}

/** A name on at most two lines of so many letters; what does not fit is cut with an ellipsis. */
export function twoLines(name: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && `${line} ${word}`.length <= letters) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  const [first = '', ...rest] = lines;
  const second = rest.join(' ');
  if (rest.length === 0) return [first];
  return [first, second.length <= letters ? second : `${second.slice(0, letters - 1)}…`];
}
