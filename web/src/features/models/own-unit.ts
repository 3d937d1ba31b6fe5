import { useQuery } from 'urql';
import { useMoment } from '../../address/moment.tsx';
import { OwnUnitDocument, type UnitLevel } from '../../gql/graphql.ts';
import type { Person } from '../../session/open-id.ts';
import type { ChosenUnit } from '../structure/draft.ts';

/** Who is signed in, for what she may record of models. */
export interface Actor {
  readonly mayWrite: boolean;
  readonly unitId: string;
  /** The unit she acts for; null until it is known. */
  readonly unit: (ChosenUnit & { readonly level: UnitLevel }) | null;
  /** The province she is in or stands for; null for Central. */
  readonly province: ChosenUnit | null;
}

interface Named {
  readonly id: string;
  readonly version?: number | null;
  readonly fullName?: string | null;
}

const chosen = ({ id, version, fullName }: Named): ChosenUnit => ({ id, version: version ?? 1, fullName: fullName ?? '' });

export function useActor({ unitId, rights }: Person): Actor {
  const { asOf } = useMoment();
  const [{ data }] = useQuery({ query: OwnUnitDocument, variables: { id: unitId, asOf } });
  const own = data?.unit?.id === unitId ? data.unit : null;
  const province = own?.level === 'PROVINCE' ? own : own?.ancestors?.find(({ level }) => level === 'PROVINCE');
  return {
    mayWrite: rights.includes('models:write'),
    unitId,
    unit: own?.level ? { ...chosen(own), level: own.level } : null,
    province: province ? chosen(province) : null,
  };
}

interface Placed {
  readonly id: string;
  readonly ancestors?: readonly { readonly id: string }[] | null;
}

/** Whether a unit is the actor's own or below it: what is above may be seen by her, and is not hers to change. */
export const isHers = ({ unitId }: Actor, unit: Placed | null | undefined): boolean =>
  unit != null && (unit.id === unitId || (unit.ancestors ?? []).some(({ id }) => id === unitId));
