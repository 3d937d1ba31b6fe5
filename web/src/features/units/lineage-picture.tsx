import { useId } from 'react';
import { Link } from '../../address/link.tsx';
import type { FlowPartsFragment } from '../../gql/graphql.ts';
import { type Language, type Sentence, useLanguage, useSay } from '../../language/language.ts';
import { formatShare } from '../../language/numbers.ts';
import { lineageWords } from '../../language/words.ts';
import { type FlowBand, flowBox, layFlows, twoLines } from './lineage-layout.ts';

interface LineagePictureProps {
  readonly name: string;
  readonly flows: readonly FlowPartsFragment[];
  /** Whether these went into the unit, or it went into them. */
  readonly direction: 'in' | 'out';
  readonly hrefOf: (flow: FlowPartsFragment) => string;
}

const { width, name: nameWidth } = flowBox;
/** Letters of a name that fit into its column. */
const letters = 19;
const lineHeight = 16;

/** What went into a unit, or what it went into: bands as thick as the share of the older unit. Older stands left. */
export function LineagePicture({ name, flows, direction, hrefOf }: LineagePictureProps) {
  const say = useSay();
  const hatch = useId();
  const { height, bands, common } = layFlows(flows);
  const isIn = direction === 'in';
  const left = nameWidth + 6;
  const right = width - nameWidth - 6;
  const [ownX, commonX] = isIn ? [left, right] : [right, left];
  return (
    <svg className="lineage-picture" viewBox={`0 0 ${width} ${height}`}>
      <title>{say(titles[direction])}</title>
      <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path className="chart-hatch" d="M0 0v6" />
      </pattern>
      {bands.map((band, index) => (
        <Band key={flows[index]?.unit?.id ?? index} band={band} from={ownX} to={commonX} hatch={hatch} />
      ))}
      <rect className="lineage-common" x={isIn ? right : left - 5} y={common.y} width={5} height={common.height} rx={1} />
      <Name lines={twoLines(name, letters)} x={isIn ? right + 12 : left - 12} y={common.y + common.height / 2} isEnd={!isIn} isStrong />
      {flows.map((flow, index) => (
        <FlowName
          key={flow.unit?.id ?? index}
          flow={flow}
          y={bands[index]?.y ?? 0}
          x={isIn ? left - 8 : right + 8}
          isEnd={isIn}
          href={hrefOf(flow)}
        />
      ))}
    </svg>
  );
}

const titles: Record<LineagePictureProps['direction'], Sentence> = {
  in: { vi: 'Những gì đã vào đơn vị', en: 'What went into the unit' },
  out: { vi: 'Đơn vị đã vào đâu', en: 'What the unit went into' },
};

interface BandProps {
  readonly band: FlowBand;
  readonly from: number;
  readonly to: number;
  readonly hatch: string;
}

function Band({ band: { y, commonY, thickness, isGuess }, from, to, hatch }: BandProps) {
  const half = thickness / 2;
  const middle = (from + to) / 2;
  const edge = (a: number, b: number) => `C${middle} ${a} ${middle} ${b} `;
  const shape = `M${from} ${y - half}${edge(y - half, commonY - half)}${to} ${commonY - half}V${commonY + half}${edge(commonY + half, y + half)}${from} ${y + half}Z`;
  return (
    <>
      <path className="lineage-band" data-guess={isGuess} d={shape} />
      {isGuess && <path d={shape} fill={`url(#${hatch})`} />}
    </>
  );
}

interface NameProps {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly isEnd: boolean;
  readonly isStrong?: boolean;
}

const Name = ({ lines, x, y, isEnd, isStrong = false }: NameProps) => (
  <text className="lineage-name" data-strong={isStrong} textAnchor={isEnd ? 'end' : 'start'}>
    {lines.map((line, index) => (
      <tspan key={line} x={x} y={y + 4 + lineHeight * (index - (lines.length - 1) / 2)}>
        {line}
      </tspan>
    ))}
  </text>
);

interface FlowNameProps {
  readonly flow: FlowPartsFragment;
  readonly x: number;
  readonly y: number;
  readonly isEnd: boolean;
  readonly href: string;
}

/** The name of the other unit, and below it how much went over. */
function FlowName({ flow, x, y, isEnd, href }: FlowNameProps) {
  const say = useSay();
  const language = useLanguage();
  const name = flow.unit?.fullName ?? null;
  const lines = twoLines(name ?? say(outside), letters);
  const shareY = y + 4 + (lineHeight * lines.length) / 2;
  const drawn = <Name lines={lines} x={x} y={y - lineHeight / 2} isEnd={isEnd} />;
  return (
    <>
      {name === null ? drawn : <Link href={href}>{drawn}</Link>}
      <text className="lineage-share" x={x} y={shareY} textAnchor={isEnd ? 'end' : 'start'}>
        {say(extentOf(flow, language))}
      </text>
    </>
  );
}

const outside: Sentence = { vi: 'ngoài phạm vi của bạn', en: 'outside your part' };

/** Whole; or a part, with its share if that is known. */
export function extentOf({ kind, share }: Pick<FlowPartsFragment, 'kind' | 'share'>, language: Language): Sentence {
  if (kind === 'WHOLE') return lineageWords.WHOLE;
  const known = share == null ? null : formatShare(Math.round(share * 1_000), 1_000, language);
  const { vi, en } = lineageWords.PART;
  return known ? { vi: `${vi}, ${known}`, en: `${en}, ${known}` } : { vi: `${vi}, chưa rõ tỷ lệ`, en: `${en}, share not known` };
}
