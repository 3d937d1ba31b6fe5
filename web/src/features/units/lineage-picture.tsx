import { useEffect, useId, useRef } from 'react';
import { Link } from '../../address/link.tsx';
import { formatDate } from '../../language/dates.ts';
import { type Language, useLanguage, useSay } from '../../language/language.ts';
import { type FlowBand, layLineage, lineageBox, type StopBox, twoLines } from './lineage-layout.ts';
import type { LineageFlow, LineageSteps, LineageStop } from './lineage-steps.ts';
import { outside, shortExtentOf } from './lineage-words.ts';

interface LineagePictureProps {
  readonly steps: LineageSteps;
  readonly hrefOf: (stop: LineageStop) => string;
}

/** Letters of a name that fit into its box. */
const letters = 18;
const lineHeight = 16;
/** A picture of two columns shrinks into its place, however narrow; a wider one is moved sideways. */
const fits = 2 * lineageBox.width + lineageBox.gap;

/**
 * What flowed into a unit and out of it: a box for each unit, the oldest left, and bands between them as thick as the share of
 * the older unit. A picture wider than its place is moved sideways, and begins with the unit itself in sight.
 */
export function LineagePicture({ steps, hrefOf }: LineagePictureProps) {
  const say = useSay();
  const hatch = useId();
  const frame = useRef<HTMLDivElement>(null);
  const { width, height, boxes, bands } = layLineage(steps);
  const own = boxes.find(({ stop }) => stop.step === 0)?.x ?? 0;
  useEffect(() => {
    const shown = frame.current;
    if (shown) shown.scrollLeft = own - (shown.clientWidth - lineageBox.width) / 2;
  }, [own]);
  return (
    <div ref={frame} className="lineage-frame">
      <svg
        className="lineage-picture"
        viewBox={`-1 -1 ${width + 2} ${height + 2}`}
        style={{ minInlineSize: width > fits ? width : 0, maxInlineSize: width * 1.1 }}
      >
        <title>{say({ vi: 'Sơ đồ kế thừa, từ trái (cũ) sang phải (mới)', en: 'Lineage, from left (older) to right (newer)' })}</title>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="chart-hatch" d="M0 0v6" />
        </pattern>
        {bands.map((band) => (
          <Band key={`${band.flow.from} ${band.flow.to} ${band.flow.link.effectiveOn}`} band={band} hatch={hatch} />
        ))}
        {boxes.map((box) => (
          <Stop key={box.stop.key} box={box} flows={steps.flows} hrefOf={hrefOf} />
        ))}
      </svg>
    </div>
  );
}

function Band({ band: { fromX, toX, fromY, toY, thickness, isGuess }, hatch }: { readonly band: FlowBand; readonly hatch: string }) {
  const half = thickness / 2;
  const middle = (fromX + toX) / 2;
  const edge = (a: number, b: number) => `C${middle} ${a} ${middle} ${b} `;
  const shape = `M${fromX} ${fromY - half}${edge(fromY - half, toY - half)}${toX} ${toY - half}V${toY + half}${edge(toY + half, fromY + half)}${fromX} ${fromY + half}Z`;
  return (
    <>
      <path className="lineage-band" data-guess={isGuess} d={shape} />
      {isGuess && <path d={shape} fill={`url(#${hatch})`} />}
    </>
  );
}

interface StopProps {
  readonly box: StopBox;
  readonly flows: readonly LineageFlow[];
  readonly hrefOf: (stop: LineageStop) => string;
}

/** A unit, and below its name how much went over and since when; it leads to the unit on a day it was there. */
function Stop({ box: { stop, x, y, height }, flows, hrefOf }: StopProps) {
  const say = useSay();
  const language = useLanguage();
  const isOwn = stop.step === 0;
  const names = twoLines(stop.unit?.fullName ?? say(outside), letters);
  const own = flows.filter(({ step, from, to }) => step === stop.step && (step < 0 ? from : to) === stop.key);
  const notes = isOwn ? [] : notesOf(own, language).map(say);
  const top = y + height / 2 - ((names.length + notes.length) * lineHeight) / 2 + 12;
  const drawn = (
    <>
      <rect className="lineage-stop" data-own={isOwn} x={x} y={y} width={lineageBox.width} height={height} rx={4} />
      <text className="lineage-name" data-strong={isOwn}>
        {names.map((line, index) => (
          <tspan key={line} x={x + 10} y={top + lineHeight * index}>
            {line}{' '}
          </tspan>
        ))}
      </text>
      <text className="lineage-share">
        {notes.map((line, index) => (
          <tspan key={line} x={x + 10} y={top + lineHeight * (names.length + index)}>
            {line}{' '}
          </tspan>
        ))}
      </text>
    </>
  );
  if (isOwn || !stop.unit) return drawn;
  return (
    <Link className="lineage-link" href={hrefOf(stop)}>
      {drawn}
    </Link>
  );
}

/** One flow says how much; of several only how many: the table says the rest. */
function notesOf(flows: readonly LineageFlow[], language: Language) {
  const [first] = flows;
  if (!first) return [];
  const days = [...new Set(flows.map(({ link }) => formatDate(link.effectiveOn, language)))].join(', ');
  const extent =
    flows.length === 1 ? shortExtentOf(first.link, language) : { vi: `${String(flows.length)} dòng`, en: `${String(flows.length)} flows` };
  return [extent, { vi: days, en: days }];
}
