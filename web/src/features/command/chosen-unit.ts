import type { UnitLevel } from '../../gql/graphql.ts';

/** A unit as it was seen when it was chosen: changed since, the command is refused. */
export interface ChosenUnit {
  readonly id: string;
  readonly version: number;
  readonly fullName: string;
  readonly level: UnitLevel;
  /** Tells units of one name apart. */
  readonly parentName?: string | null;
}
