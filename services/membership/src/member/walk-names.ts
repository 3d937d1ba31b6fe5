import { today } from '@vwu/kit/clock';
import { type RawBuilder, sql } from '@vwu/kit/database';
import { isWithinReach } from '@vwu/kit/reach';
import { mostCounted } from './member.entity.ts';
import { type Breadth, homeOf, isAfter, type MemberQuestion, memberColumns, onDay, traitsOf } from './member-question.ts';

/** So many names are put in order with all who bear them; of more the first are looked for. */
const someNames = 2_000;

/** Who bears one of so few names is looked up one by one: to spell out all that a province reaches takes longer. */
const fewNames = 20;

/** A question for a province or all of the Union, where hundreds of thousands may answer: «Nguyễn Thị». */
export interface WideQuestion extends MemberQuestion {
  readonly breadth: Exclude<Breadth, 'BASE'>;
}

/**
 * Answers a wide question by the names. Names are few and members many (migration 0008): the names that hold what is searched for are
 * found first, and by them who bears them, all of which stands in one index, `member_by_name`. When the names are some, all who bear
 * them are put in order and counted. When they are many, or no name is asked for, the walk goes through them in the order of the
 * alphabet until the page is full, those written as asked first, and they are counted up to {@link mostCounted}: further nobody reads,
 * and to count all would take longer than anybody waits.
 *
 * PostgreSQL does the half that is asked for and leaves the other: each hangs on how many names there are, which is known before.
 */
export function walkNames(question: WideQuestion): RawBuilder<unknown> {
  const { size } = question;
  return sql`
    with ${reached(question)}, ${named(question)}, gathered as materialized (${gathered(question)}), exact as materialized (${bearers(question, 0)}),
    loose as materialized (${bearers(question, 1)}), chosen as materialized (
      select * from (select * from gathered c where ${isAfter(question)} union all select * from exact union all select * from loose) as c
      order by c.rank, c.full_name collate "vi-x-icu", c.id limit ${size + 1}
    )
    select counted.total, page.*
    from (
      select case when (${isMany}) then (select count(*) from (${bearersOfMany(question)} limit ${mostCounted + 1}) as found)
        else least((select count(*) from gathered), ${mostCounted + 1}) end::int as total
    ) as counted
    left join lateral (
      select ${memberColumns}, c.rank from chosen c join membership.member m on m.id = c.id order by c.rank, c.full_name collate "vi-x-icu", c.id
    ) as page on true`;
}

/** What is reached, spelled out once however often it is looked into, and not at all when nobody looks. */
const reached = ({ viewer, unitId, day }: WideQuestion): RawBuilder<unknown> => sql`
  seen as materialized (select organisation.reach_widely(${viewer.unitId}::uuid, ${today()}::date) as id),
  asked as materialized (select organisation.reach_widely(${unitId}::uuid, ${day ?? today()}::date) as id)`;

/** The names that hold what is searched for, those written as asked first; of too many, no more than that they are. */
const named = ({ search }: WideQuestion): RawBuilder<unknown> => sql`
  named as materialized (
    select n.full_name, case when position(public.mark_text(${search}) in n.name_marked) > 0 then 0 else 1 end as rank
    from membership.borne_name n where ${search}::text is not null and n.name_folded like public.search_pattern(${search}) limit ${someNames + 1}
  ),
  some_names as materialized (select ${search}::text is null or count(*) > ${someNames} as are_many, count(*) <= ${fewNames} as are_few from named)`;

const isMany = sql`select are_many from some_names`;
const isFew = sql`select are_few from some_names`;

/**
 * Who bears one of some names: looked up name by name. Left to choose, PostgreSQL began with all who were born in a year and looked for
 * the names among them, in forty times the time.
 */
function gathered(question: WideQuestion): RawBuilder<unknown> {
  const isSeen = sql`case when (${isFew}) then ${isWithinReach(question.viewer, 'organisation', sql`m.home_id`)} else m.home_id in (select id from seen) end`;
  return sql`
    select named.rank, named.full_name, b.id from named cross join lateral (
      select m.id from membership.member m ${onDay(question)}
      where m.full_name = named.full_name and ${conditions(question, isSeen)} offset 0
    ) as b
    where not (${isMany})`;
}

/**
 * Who bears one of many names, in order, from where the page before ended; one more than the page holds. Those whose names are written
 * otherwise than asked are looked for when the others do not fill the page.
 */
function bearers(question: WideQuestion, rank: 0 | 1): RawBuilder<unknown> {
  const { size, search, after } = question;
  const isLeft = rank === 0 ? sql`${after?.rank ?? 0} = 0` : sql`${search}::text is not null and (select count(*) from exact) <= ${size}`;
  const isResumed = after?.rank === rank;
  const fromName = isResumed ? sql`and n.full_name collate "vi-x-icu" >= ${after.name}::text collate "vi-x-icu"` : sql``;
  const fromId = isResumed ? sql`and (m.full_name <> ${after.name} or m.id > ${after.id}::uuid)` : sql``;
  return sql`
    select ${rank}::int as rank, names.full_name, b.id
    from (
      select n.full_name from membership.borne_name n where (${isMany}) and ${isLeft} and ${isNamed(question, rank)} ${fromName}
      order by n.full_name collate "vi-x-icu" ${isEverybody(question) ? sql`limit ${size + 2}` : sql``}
    ) as names
    cross join lateral (
      select m.id from membership.member m ${onDay(question)}
      where m.full_name = names.full_name ${fromId} and ${conditions(question)} order by m.id limit ${size + 1}
    ) as b
    order by names.full_name collate "vi-x-icu", b.id limit ${size + 1}`;
}

function isNamed({ search }: WideQuestion, rank: 0 | 1): RawBuilder<unknown> {
  if (search === null) return sql`true`;
  const isExact = sql`position(public.mark_text(${search}) in n.name_marked) > 0`;
  return sql`n.name_folded like public.search_pattern(${search}) and ${rank === 0 ? isExact : sql`not ${isExact}`}`;
}

/** Every name is somebody's: of everybody, no more names are needed than the page has rows, and the one the page before ended in. */
const isEverybody = ({ breadth, day, birthYear, isActive }: WideQuestion): boolean =>
  breadth === 'NATION' && day === null && birthYear === null && isActive === null;

/** Who bears one of many names, in no order, name after name until there are enough; where no name is asked for, home after home. */
function bearersOfMany(question: WideQuestion): RawBuilder<unknown> {
  const { search, breadth, unitId, day } = question;
  const each = (source: RawBuilder<unknown>, isOfIt: RawBuilder<unknown>) => sql`
    select from ${source} cross join lateral (
      select from membership.member m ${onDay(question)} where ${isOfIt} and ${conditions(question)} offset 0
    ) as one`;
  if (search !== null)
    return each(
      sql`(select full_name from membership.borne_name n where n.name_folded like public.search_pattern(${search})) as n`,
      sql`m.full_name = n.full_name`,
    );
  if (breadth === 'NATION' || day !== null) return sql`select from membership.member m ${onDay(question)} where ${conditions(question)}`;
  return each(sql`(select distinct id from ${unitId === null ? sql`seen` : sql`asked`}) as home`, sql`m.home_id = home.id`);
}

/**
 * What must hold of `membership.member m`, but for her name.
 *
 * @param isSeen where she belongs, for the viewer: by what is spelled out, and not as a join, which would be made anew for each name.
 */
function conditions(question: WideQuestion, isSeen = sql`(m.home_id in (select id from seen)) is true`): RawBuilder<unknown> {
  const { breadth, viewer, unitId } = question;
  const traits = traitsOf(question);
  if (breadth === 'NATION') return sql.join([sql`true`, ...traits], sql` and `);
  const isAsked = sql`${isWithinReach(viewer, 'organisation', sql`${unitId}::uuid`)} and (${homeOf(question)} in (select id from asked)) is true`;
  return sql.join([isSeen, ...(unitId === null ? [] : [isAsked]), ...traits], sql` and `);
}
