import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import type DataLoader from 'dataloader';
import { FigureSource } from './figure-source.entity.ts';
import { type FiguresKey, keyText, membersOfPieces, piecesOf, womenOfPiece } from './pieces.ts';

export type SourceLoader = DataLoader<FiguresKey, FigureSource[] | null, string>;

interface SourceRow {
  readonly key: string;
  readonly sourceId: string;
  readonly share: number;
  readonly estimated: boolean;
  readonly members: number | null;
  readonly women18Plus: number | null;
}

/**
 * Batches what figures were made of, largest share first. A unit the viewer may not see (a province that a base has left) is not
 * named, and its share would tell how large it is; what it brings is the viewer's own people.
 */
export const createSourceLoader = (em: EntityManager, reach: Reach): SourceLoader =>
  createReachLoader(reach, keyText, async (keys) => {
    const found = await rows(em, sourcesOf(keys));
    const visible = await Promise.all(found.map(({ sourceId }) => reach.load(sourceId)));
    const shown = found.map(({ key, ...source }, index) => ({
      key,
      source: Object.assign(new FigureSource(), source, visible[index] ? {} : { sourceId: null, share: null }),
    }));
    const byKey = Map.groupBy(shown, ({ key }) => key);
    return (key) => (byKey.get(key) ?? []).map(({ source }) => source);
  });

const sourcesOf = (keys: readonly FiguresKey[]) => sql<SourceRow>`
  with ${piecesOf(keys)}, brought as (
    select a.key, a.ends_on, n.ancestor_id, sum(piece.part_to - piece.part_from) as bases, bool_or(piece.is_estimated) as estimated,
      ${membersOfPieces} as members, sum(${womenOfPiece})::int as women
    from asked a
    join piece on piece.key = a.key
    join organisation.unit_ancestor n on n.unit_id = piece.source_id and n.ancestor_level = a.level and a.ends_on between n.valid_from and n.valid_to
    left join membership.unit_figures f on f.unit_id = piece.source_id and f.period = a.period
    left join membership.women_population w on w.unit_id = piece.source_id and w.rule_set_id = a.rule_set_id
    group by a.key, a.ends_on, n.ancestor_id
  )
  select s.key, s.ancestor_id as "sourceId", (s.bases / whole.bases)::float8 as share, s.estimated, s.members, s.women as "women18Plus"
  from brought s
  cross join lateral (
    select count(*) as bases
    from organisation.unit_ancestor d join organisation.unit b on b.id = d.unit_id and b.level = 'BASE' and (b.target_applies or b.id = s.ancestor_id)
    where d.ancestor_id = s.ancestor_id and s.ends_on between d.valid_from and d.valid_to
  ) as whole
  order by share desc, s.ancestor_id`;
