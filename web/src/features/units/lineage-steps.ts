import type { LineageLinkPartsFragment } from '../../gql/graphql.ts';

type Link = LineageLinkPartsFragment;

/** A unit of the picture. One that comes twice on the way stands there twice: it gave, and it was given to. */
export interface LineageStop {
  readonly key: string;
  /** Null outside the reader's part of the Union. */
  readonly unit: { readonly id: string; readonly fullName: string } | null;
  /** Below 0 what went into the unit asked for, above 0 what it went into. */
  readonly step: number;
  /** The day of the change that joins it to the step nearer to the unit; null for the unit itself. */
  readonly day: string | null;
}

/** What flowed from one stop into another. */
export interface LineageFlow {
  readonly from: string;
  readonly to: string;
  /** The step of the end farther from the unit. */
  readonly step: number;
  readonly link: Link;
}

export interface LineageSteps {
  readonly stops: readonly LineageStop[];
  readonly flows: readonly LineageFlow[];
}

/** As far as the API looks. */
export const farthest = 10;

/**
 * Sets what flowed into a unit and out of it out by steps. Time decides what belongs there: only what took effect before a
 * change went on through it.
 */
export function stepsOf(unit: NonNullable<LineageStop['unit']>, links: readonly Link[], depth: number): LineageSteps {
  const own: LineageStop = { key: '0', unit, step: 0, day: null };
  const back = walk(own, links, depth, -1);
  const onward = walk(own, links, depth, 1);
  const stops = [...back.stops, own, ...onward.stops].toSorted((a, b) => a.step - b.step);
  return { stops, flows: [...back.flows, ...onward.flows] };
}

/** How many steps there are to draw at all. */
export const stepsThere = (unit: NonNullable<LineageStop['unit']>, links: readonly Link[]): number =>
  Math.max(0, ...stepsOf(unit, links, farthest).stops.map(({ step }) => Math.abs(step)));

function walk(own: LineageStop, links: readonly Link[], depth: number, sign: 1 | -1): LineageSteps {
  const stops: LineageStop[] = [];
  const flows: LineageFlow[] = [];
  let reached: readonly LineageStop[] = [own];
  for (let away = 1; away <= depth && reached.length > 0; away += 1) {
    const layer = new Map<string, LineageStop>();
    for (const near of reached) flows.push(...flowsFrom(near, links, { layer, step: sign * away }));
    reached = [...layer.values()];
    stops.push(...reached);
  }
  return { stops, flows };
}

/** A step of the walk that is being filled: below 0 back, above 0 onward. */
interface Layer {
  readonly layer: Map<string, LineageStop>;
  readonly step: number;
}

/** What joins a stop to those one step farther, which are noted in their layer. */
const flowsFrom = (near: LineageStop, links: readonly Link[], { layer, step }: Layer): LineageFlow[] =>
  links.flatMap((link, index) => {
    const [nearEnd, farEnd] = step < 0 ? [link.to, link.from] : [link.from, link.to];
    if (!near.unit || nearEnd?.id !== near.unit.id || !isOnTheWay(link, near, step)) return [];
    const far = noteStop(layer, { farEnd, index, step, day: link.effectiveOn });
    return [{ ...(step < 0 ? { from: far, to: near.key } : { from: near.key, to: far }), step, link }];
  });

/** Back from a change only what came before it, onward only what came after. */
const isOnTheWay = ({ effectiveOn }: Link, { day }: LineageStop, step: number): boolean =>
  day === null || (step < 0 ? effectiveOn < day : effectiveOn > day);

interface Far {
  readonly farEnd: Link['from'];
  readonly index: number;
  readonly step: number;
  readonly day: string;
}

/** Notes the far end of a link in its layer, with the day that lets the most through; gives its key. */
function noteStop(layer: Map<string, LineageStop>, { farEnd, index, step, day }: Far): string {
  const key = `${String(step)} ${farEnd?.id ?? `? ${String(index)}`}`;
  const known = layer.get(key)?.day ?? day;
  const [first = day, last = day] = [known, day].toSorted();
  const unit = farEnd ? { id: farEnd.id, fullName: farEnd.fullName ?? '' } : null;
  layer.set(key, { key, unit, step, day: step < 0 ? last : first });
  return key;
}
