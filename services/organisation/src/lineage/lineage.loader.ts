import { type EntityManager, rows, sql } from '@vwu/kit/database';
import DataLoader from 'dataloader';
import type { Visibility } from '../unit/unit.policy.ts';
import { Lineage, LineageLink, LineageNode } from './lineage.entity.ts';
import { LineageDepthInvalid } from './lineage.errors.ts';

interface LineageKey {
  readonly unitId: string;
  /** Steps back, and steps onward. */
  readonly depth: number;
}

export type WholeLineageLoader = DataLoader<LineageKey, Lineage, string>;

const deepest = 10;
/** Pieces one lineage shows. */
const most = 500;

/** @throws {LineageDepthInvalid} outside 1 … {@link deepest}. */
export function lineageOf(unitId: string, depth: number | null | undefined): LineageKey {
  const steps = depth ?? 3;
  if (steps < 1 || steps > deepest) throw new LineageDepthInvalid(steps, deepest);
  return { unitId, depth: steps };
}

interface PieceRow extends Pick<LineageLink, 'fromId' | 'toId' | 'kind' | 'share' | 'effectiveOn' | 'decisionNumber' | 'evidence'> {
  readonly index: number;
  /** Of the end that lies farther from the unit asked for. */
  readonly step: number;
}

/**
 * Batches lineages into one statement, whatever their depth. Only what took effect before goes into a unit, and only what took
 * effect after comes out of it. A piece is shown where the nearer of its units is visible; beyond the others nothing is.
 */
export const createWholeLineageLoader = (em: EntityManager, visibility: Visibility): WholeLineageLoader =>
  new DataLoader(
    async (keys) => {
      const found = await rows(em, piecesOf(keys));
      const ids = [...new Set(found.flatMap(({ fromId, toId }) => [fromId, toId]))];
      const seen = await Promise.all(ids.map((id) => visibility.load(id)));
      const visible = new Set(ids.filter((_id, index) => seen[index]));
      const byIndex = Map.groupBy(found, ({ index }) => index);
      return keys.map((key, index) => pictureOf(key, byIndex.get(index) ?? [], visible));
    },
    { cacheKeyFn: ({ unitId, depth }) => `${unitId}/${depth}` },
  );

function pictureOf({ unitId }: LineageKey, pieces: readonly PieceRow[], visible: ReadonlySet<string>): Lineage {
  const shown = pieces.slice(0, most).filter(({ step, fromId, toId }) => visible.has(step < 0 ? toId : fromId));
  const steps = new Map([[unitId, 0]]);
  for (const { step, fromId, toId } of shown) {
    const far = step < 0 ? fromId : toId;
    if (visible.has(far) && !steps.has(far)) steps.set(far, step);
  }
  const nodes = [...steps].map(([id, step]) => Object.assign(new LineageNode(), { unitId: id, step }));
  return Object.assign(new Lineage(), {
    nodes: nodes.toSorted((a, b) => a.step - b.step),
    links: shown.map((piece) => Object.assign(new LineageLink(), piece)).toSorted((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1)),
    isComplete: pieces.length <= most,
  });
}

const piecesOf = (keys: readonly LineageKey[]) => sql<PieceRow>`
  with recursive asked as (
    select * from unnest(${keys.map((_key, index) => index)}::int[], ${keys.map(({ unitId }) => unitId)}::uuid[], ${keys.map(({ depth }) => depth)}::int[])
      as k (index, unit_id, depth)
  ), back as (
    select k.index, k.depth, l.id, l.from_unit_id, l.effective_on, 1 as step from asked k join organisation.unit_lineage l on l.to_unit_id = k.unit_id
    union
    select b.index, b.depth, l.id, l.from_unit_id, l.effective_on, b.step + 1
    from back b join organisation.unit_lineage l on l.to_unit_id = b.from_unit_id and l.effective_on < b.effective_on
    where b.step < b.depth
  ), onward as (
    select k.index, k.depth, l.id, l.to_unit_id, l.effective_on, 1 as step from asked k join organisation.unit_lineage l on l.from_unit_id = k.unit_id
    union
    select o.index, o.depth, l.id, l.to_unit_id, l.effective_on, o.step + 1
    from onward o join organisation.unit_lineage l on l.from_unit_id = o.to_unit_id and l.effective_on > o.effective_on
    where o.step < o.depth
  ), nearest as (
    select index, id, min(step) as distance, -min(step) as step from back group by index, id
    union all
    select index, id, min(step), min(step) from onward group by index, id
  ), numbered as (
    select *, row_number() over (partition by index order by distance, id) as place from nearest
  )
  select n.index, n.step, l.from_unit_id as "fromId", l.to_unit_id as "toId", l.kind, l.share::float8 as share, l.effective_on as "effectiveOn",
    e.decision_number as "decisionNumber", l.evidence
  from numbered n join organisation.unit_lineage l on l.id = n.id join organisation.unit_event e on e.id = l.event_id
  where n.place <= ${most + 1}
  order by n.index, n.place`;
