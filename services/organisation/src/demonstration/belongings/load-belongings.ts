import { loadBeforeIndexes } from '@vwu/kit/load-in-bulk';
import type pg from 'pg';
import { leadership } from './leadership.ts';
import { networks } from './networks.ts';
import { work } from './work.ts';

/**
 * Demonstration only: what units of the country have, by sets and the same in every installation. What stands in documents
 * is as they state it: terms, fifteen clubs of domestic workers with 450 members in Hà Nội (004), two lines of the Central
 * Organisation Board (002).
 */
export async function loadBelongings(db: pg.Client): Promise<void> {
  await db.query(`
    -- the same id everywhere for a thing of a unit
    create function pg_temp.thing_id(thing text, unit uuid) returns uuid language sql immutable as $$
      select overlay(overlay(md5(thing || unit::text) placing '8' from 13) placing '8' from 17)::uuid
    $$;
    -- a number from 0 below \`sides\` that belongs to a thing of a unit
    create function pg_temp.drawn(sides integer, thing text, unit uuid) returns integer language sql immutable as $$
      select (((hashtextextended(thing || unit::text, 2026) % sides) + sides) % sides)::integer
    $$;
    -- units down to bases with their names, and the first day something of theirs may be recorded
    create temp table living on commit drop as
    select u.id, u.level, u.kind, u.opened_on, u.closed_on, v.name, v.code
    from organisation.unit u join organisation.unit_version v on v.unit_id = u.id and v.valid_from = u.opened_on
    where u.level not in ('BRANCH', 'GROUP');
    create index on living (level);
    analyze living;
    create temp table counted (id uuid, counted_on date, members integer) on commit drop;`);
  // the tables with the most rows
  const tables = ['term', 'body', 'party_structure', 'priority_list', 'seat'].map((table) => `organisation.${table}`);
  await loadBeforeIndexes(db, tables, async () => {
    for (const statement of [...leadership, ...networks, ...work]) await db.query(statement);
    await db.query(`
      insert into organisation.member_count (belonging_id, counted_on, members, origin)
      select id, counted_on, members, 'DEMONSTRATION' from counted`);
  });
}
