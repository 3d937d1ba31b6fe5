import type { LineageKind } from '../../gql/graphql.ts';

/** How much of an older unit went over. */
interface Flow {
  readonly kind: LineageKind;
  /** 0…1; null when it is not known. */
  readonly share?: number | null;
}

export interface FlowBand {
  /** Middle of its own end, and of the end at the common unit. */
  readonly y: number;
  readonly commonY: number;
  readonly thickness: number;
  /** Its thickness is drawn, not known. */
  readonly isGuess: boolean;
}

export interface FlowLayout {
  readonly height: number;
  readonly bands: readonly FlowBand[];
  readonly common: { readonly y: number; readonly height: number };
}

export const flowBox = { width: 360, name: 150, row: 56, whole: 18, least: 3 };

/** What is not known is drawn as half, and hatched. */
const thicknessOf = ({ kind, share }: Flow): number =>
  kind === 'WHOLE' ? flowBox.whole : Math.max(flowBox.least, flowBox.whole * (share ?? 0.5));

/**
 * Bands from a column of units to the one common to them: as thick as the share of the older unit that went over, close
 * together where they meet.
 */
export function layFlows(flows: readonly Flow[]): FlowLayout {
  const thick = flows.map(thicknessOf);
  const gap = 2;
  const together = thick.reduce((sum, one) => sum + one, 0) + gap * (flows.length - 1);
  const commonHeight = Math.max(together, 40);
  const height = Math.max(flows.length * flowBox.row, commonHeight);
  const top = (height - together) / 2;
  const bands = thick.map((thickness, index): FlowBand => {
    const above = thick.slice(0, index).reduce((sum, one) => sum + one + gap, 0);
    const flow = flows[index];
    return {
      y: flowBox.row * (index + 0.5) + (height - flows.length * flowBox.row) / 2,
      commonY: top + above + thickness / 2,
      thickness,
      isGuess: flow?.kind === 'PART' && flow.share == null,
    };
  });
  return { height, bands, common: { y: (height - commonHeight) / 2, height: commonHeight } };
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
