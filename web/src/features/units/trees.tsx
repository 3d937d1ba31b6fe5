import { useEffect, useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { useMoment } from '../../address/moment.tsx';
import { useView } from '../../address/use-view.ts';
import { UnitKinDocument, type UnitLevel } from '../../gql/graphql.ts';
import { formatDate } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { UnitTree } from './unit-tree.tsx';
import { useTreeState } from './use-tree-state.ts';

/** The tree of the day; with another day two of them, the older left, open at the same lineage. */
export function Trees({ rootLevel }: { readonly rootLevel: UnitLevel }) {
  const say = useSay();
  const language = useLanguage();
  const { asOf } = useMoment();
  const { view, change } = useView();
  const { unitId, compareWith } = view;
  // where there is no room for two trees, one of them is in sight
  const [shown, show] = useState<'older' | 'newer'>('newer');
  const states = [useTreeState(), useTreeState()] as const;
  const { kinIds, pathIds } = useKin(unitId);
  const [{ open: openOld }, { open: openNew }] = states;
  useEffect(() => {
    openOld(pathIds);
    openNew(pathIds);
  }, [pathIds, openOld, openNew]);
  const days = compareWith === null ? [asOf] : [asOf, compareWith].toSorted();
  const select = (day: string) => (id: string) => change(day === asOf ? { unitId: id } : { unitId: id, asOf: day, compareWith: asOf });
  const [older = asOf, newer = asOf] = days;
  return (
    <div className="trees" data-two={days.length > 1} data-shown={shown}>
      {days.length > 1 && (
        <fieldset className="tree-switch">
          <legend className="visually-hidden">{say({ vi: 'Ngày đang xem', en: 'The day in sight' })}</legend>
          {(['older', 'newer'] as const).map((which) => (
            <button key={which} type="button" aria-pressed={which === shown} onClick={() => show(which)}>
              {formatDate(which === 'older' ? older : newer, language)}
            </button>
          ))}
        </fieldset>
      )}
      {days.map((day, index) => {
        const title = say({ vi: `Tổ chức ngày ${formatDate(day, language)}`, en: `Structure on ${formatDate(day, language)}` });
        return (
          <section key={index === 0 ? 'older' : 'newer'} aria-label={title}>
            {days.length > 1 && <h2>{title}</h2>}
            <UnitTree
              label={title}
              rootLevel={rootLevel}
              asOf={day}
              otherDay={days.find((one) => one !== day) ?? null}
              selectedId={unitId}
              kinIds={kinIds}
              state={states[index === 0 ? 0 : 1]}
              onSelect={select(day)}
            />
          </section>
        );
      })}
    </div>
  );
}

/** What a unit came from and went into, and all the units to open so that they and it are seen. */
function useKin(unitId: string | null) {
  const [{ data }] = useQuery({ query: UnitKinDocument, variables: { id: unitId ?? '' }, pause: unitId === null });
  return useMemo(() => {
    const unit = unitId !== null && data?.unit?.id === unitId ? data.unit : null;
    const kin = [...(unit?.predecessors ?? []), ...(unit?.successors ?? [])].flatMap((edge) => (edge.unit ? [edge.unit] : []));
    const seen = unit ? [unit, ...kin] : [];
    return {
      kinIds: new Set(kin.map(({ id }) => id)),
      pathIds: seen.flatMap(({ ancestors }) => (ancestors ?? []).map(({ id }) => id)),
    };
  }, [data, unitId]);
}
