import type { Employment, PositionTitle, UnitLevel } from '../gql/graphql.ts';
import { employments, positionTitles, unitLevels } from './choices.ts';

/** What an address says of the place of cadres. */
export interface CadreView {
  /** The cadre the panel is open for. */
  readonly cadreId: string | null;
  readonly positionTitle: PositionTitle | null;
  /** Of the unit the position is in. */
  readonly positionLevel: UnitLevel | null;
  readonly employment: Employment | null;
}

export const noCadreView: CadreView = { cadreId: null, positionTitle: null, positionLevel: null, employment: null };

export function readCadreView(query: URLSearchParams): CadreView {
  const oneOf = <T extends string>(name: string, known: readonly T[]): T | null => known.find((one) => one === query.get(name)) ?? null;
  return {
    cadreId: query.get('cadre') || null,
    positionTitle: oneOf('title', positionTitles),
    positionLevel: oneOf('level', unitLevels),
    employment: oneOf('employment', employments),
  };
}

/** The parts of an address: the reverse of {@link readCadreView}. */
export const writeCadreView = ({ cadreId, positionTitle, positionLevel, employment }: CadreView): [string, string | null][] => [
  ['cadre', cadreId],
  ['title', positionTitle],
  ['level', positionLevel],
  ['employment', employment],
];
