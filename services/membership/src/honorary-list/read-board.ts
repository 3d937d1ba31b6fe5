import { today } from '@vwu/kit/clock';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { CursorCodec, pageOf } from '@vwu/kit/page';
import { createReachLoader, isWithinReach, type Reach, type UnitOnDay } from '@vwu/kit/reach';
import { requireScope, type Viewer } from '@vwu/kit/viewer';
import type DataLoader from 'dataloader';
import { Field, InputType } from 'type-graphql';
import type { Context } from '../context.ts';
import { lastDayOfDistricts } from '../honorary/level.ts';
import { HonoraryListBoard, HonoraryListProgress, HonoraryListStanding } from './list-standing.entity.ts';
import { standingsOn } from './read-standings.ts';

@InputType({ description: 'Which units of the board. All conditions must hold.' })
export class HonoraryListBoardFilter {
  @Field(() => [HonoraryListProgress], { nullable: true, description: 'So far with it. «Tình hình»' })
  progress?: HonoraryListProgress[] | null;
  @Field(() => String, { nullable: true, description: 'Part of the name; case and diacritics do not matter.' }) search?: string | null;
}

export interface BoardKey extends UnitOnDay {
  readonly filter: HonoraryListBoardFilter;
  readonly size: number;
  readonly after: string | null | undefined;
}

/** The boards of units. */
export type ListBoardLoader = DataLoader<BoardKey, HonoraryListBoard | null, string>;

const keyText = ({ unitId, ...question }: BoardKey) => JSON.stringify([unitId, question]);
const codecOf = ({ unitId, asOf, filter }: BoardKey) => new CursorCodec(['honoraryListBoard', unitId, asOf, filter]);

/** What boards that are read together are asked for alike; a page that goes on is of one alone, as its cursor is. */
const questionOf = ({ unitId, after, ...question }: BoardKey) => JSON.stringify([question, after == null ? null : [unitId, after]]);

/** Batches the boards of units that are asked for alike into one statement. */
export const createListBoardLoader = (em: EntityManager, viewer: Viewer, reach: Reach): ListBoardLoader =>
  createReachLoader(reach, keyText, async (keys) => {
    const alike = [...Map.groupBy(keys, questionOf).values()];
    const found = await Promise.all(alike.map(async (asked) => asked.map(boardFrom(await readBoards(em, viewer, asked)))));
    const byKey = new Map(found.flat());
    return (text) => byKey.get(text) ?? null;
  });

type Found = { readonly board: string; readonly tallies: Readonly<Record<string, number>>; readonly total: number } & HonoraryListStanding;

const boardFrom =
  (found: readonly Found[]) =>
  (key: BoardKey): [string, HonoraryListBoard] => {
    const own = found.filter(({ board }) => board === key.unitId);
    const units = own.filter(({ unitId }) => unitId !== null).map((row) => Object.assign(new HonoraryListStanding(), row));
    const codec = codecOf(key);
    const board = Object.assign(new HonoraryListBoard(), {
      tallies: Object.values(HonoraryListProgress).map((progress) => ({ progress, count: own[0]?.tallies[progress] ?? 0 })),
      units: pageOf(units, own[0]?.total ?? 0, key, { node: (row) => row, cursor: ({ name, unitId }) => codec.encode([name, unitId]) }),
    });
    return [keyText(key), board];
  };

function readBoards(em: EntityManager, viewer: Viewer, asked: readonly BoardKey[]): Promise<Found[]> {
  const [first] = asked as readonly [BoardKey, ...BoardKey[]];
  const { filter, size, after } = first;
  const [name = null, id = null] = after == null ? [] : codecOf(first).decode(after, ['text', 'id']);
  const day = first.asOf ?? today();
  const unitIds = asked.map(({ unitId }) => unitId);
  const search = filter.search?.trim() || null;
  return rows(
    em,
    sql<Found>`
    ${standingsOn(partsOf(viewer, unitIds, day), day)}, matched as materialized (
      select * from standing
      where (${filter.progress ?? null}::text[] is null or progress = any (${filter.progress ?? null}::text[]))
        and (${search}::text is null or public.fold_text(full_name) like public.search_pattern(${search}))
    )
    select board.id as board, told.tallies, counted.total, page.*
    from unnest(${unitIds}::uuid[]) as board (id)
    cross join lateral (
      select coalesce(jsonb_object_agg(progress, n), '{}') as tallies
      from (select progress, count(*) as n from standing where "askedId" = board.id group by progress) as t
    ) as told
    cross join lateral (select count(*)::int as total from matched where "askedId" = board.id) as counted
    left join lateral (
      select * from matched
      where "askedId" = board.id and (${id}::uuid is null or (name collate "vi-x-icu", "unitId") > (${name}::text collate "vi-x-icu", ${id}::uuid))
      order by name collate "vi-x-icu", "unitId" limit ${size + 1}
    ) as page on true
    order by board.id, page.name collate "vi-x-icu", page."unitId"`,
  );
}

/** The units directly below on the day that recognise honorary members (HON-009). */
const partsOf = (viewer: Viewer, unitIds: readonly string[], day: string) => sql`
  select n.ancestor_id as asked, u.id, v.name, v.full_name
  from organisation.unit_ancestor n
  join organisation.unit u on u.id = n.unit_id and (u.level = 'PROVINCE' or u.level = 'BASE' and u.target_applies
    or u.level = 'DISTRICT' and ${day}::date <= ${lastDayOfDistricts}::date)
  join organisation.unit_version v on v.unit_id = u.id and ${day}::date between v.valid_from and v.valid_to
  where n.ancestor_id = any (${unitIds}::uuid[]) and n.depth = 1 and ${day}::date between n.valid_from and n.valid_to
    and ${isWithinReach(viewer, 'organisation', sql`u.id`)}`;

/** @throws {Forbidden} without the scope `persons`: each row is of a unit that may have one alone. */
export function readBoard({ viewer, listBoards }: Context, key: BoardKey): Promise<HonoraryListBoard | null> {
  requireScope(viewer, 'persons');
  return listBoards.load(key);
}
