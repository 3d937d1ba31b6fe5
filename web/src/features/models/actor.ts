import type { UnitLevel } from '../../gql/graphql.ts';
import type { ChosenUnit } from '../command/chosen-unit.ts';

/** Who is signed in, for what she may record of models. */
export interface Actor {
  readonly mayWrite: boolean;
  readonly unitId: string;
  /** The unit she acts for; null until it is known. */
  readonly unit: (ChosenUnit & { readonly level: UnitLevel }) | null;
  /** The province she is in or stands for; null for Central. */
  readonly province: ChosenUnit | null;
}

interface Placed {
  readonly id: string;
  readonly ancestors?: readonly { readonly id: string }[] | null;
}

/** Whether a unit is the actor's own or below it: what is above may be seen by her, and is not hers to change. */
export const isHers = ({ unitId }: Actor, unit: Placed | null | undefined): boolean =>
  unit != null && (unit.id === unitId || (unit.ancestors ?? []).some(({ id }) => id === unitId));
