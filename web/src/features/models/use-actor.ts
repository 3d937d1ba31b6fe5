import { useQuery } from 'urql';
import { useMoment } from '../../address/moment.tsx';
import { OwnUnitDocument, type UnitLevel } from '../../gql/graphql.ts';
import type { Person } from '../../session/open-id.ts';
import type { ChosenUnit } from '../command/chosen-unit.ts';
import type { Actor } from './actor.ts';

interface Named {
  readonly id: string;
  readonly version?: number | null;
  readonly fullName?: string | null;
}

const chosen = ({ id, version, fullName }: Named, level: UnitLevel): ChosenUnit => ({
  id,
  version: version ?? 1,
  fullName: fullName ?? '',
  level,
});

/** Who is signed in, with the unit she acts for once it is known. */
export function useActor({ unitId, rights }: Person): Actor {
  const { asOf } = useMoment();
  const [{ data }] = useQuery({ query: OwnUnitDocument, variables: { id: unitId, asOf } });
  const own = data?.unit?.id === unitId ? data.unit : null;
  const province = own?.level === 'PROVINCE' ? own : own?.ancestors?.find(({ level }) => level === 'PROVINCE');
  return {
    mayWrite: rights.includes('models:write'),
    unitId,
    unit: own?.level ? chosen(own, own.level) : null,
    province: province ? chosen(province, 'PROVINCE') : null,
  };
}
