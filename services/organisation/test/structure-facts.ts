import type pg from 'pg';

/** Everything the structure says, without identities: by what units are called, on which days and by which decision. */
export type StructureFacts = Readonly<Record<string, readonly string[]>>;

/** A unit by its level, its first code and its first day: a code alone is re-used. */
const called = `with called as (
  select distinct on (u.id) u.id, concat_ws('/', u.level, v.code, u.opened_on) as name
  from organisation.unit u join organisation.unit_version v on v.unit_id = u.id order by u.id, v.valid_from)`;

const questions = {
  units: `select jsonb_build_array(c.name, u.kind, u.closed_on, u.ending, u.target_applies) as fact
    from organisation.unit u join called c on c.id = u.id`,
  versions: `select jsonb_build_array(c.name, v.code, v.name, v.full_name, v.admin_type, p.name, v.parent_level, v.base_model,
      v.valid_from, v.valid_to, e.decision_number, e.decided_on, e.issuer) as fact
    from organisation.unit_version v join called c on c.id = v.unit_id left join called p on p.id = v.parent_id
    join organisation.unit_event e on e.id = v.event_id`,
  changes: `select jsonb_build_array(c.name, h.act, h.ending, e.decision_number, e.effective_on) as fact
    from organisation.unit_change h join called c on c.id = h.unit_id join organisation.unit_event e on e.id = h.event_id
    where h.ground = 'ORDERED'`,
  lineage: `select jsonb_build_array(f.name, t.name, l.kind, l.share, l.effective_on, e.decision_number, l.evidence) as fact
    from organisation.unit_lineage l join called f on f.id = l.from_unit_id join called t on t.id = l.to_unit_id
    join organisation.unit_event e on e.id = l.event_id`,
  ancestors: `select jsonb_build_array(c.name, a.name, g.depth, g.ancestor_level, g.valid_from, g.valid_to) as fact
    from organisation.unit_ancestor g join called c on c.id = g.unit_id join called a on a.id = g.ancestor_id`,
  stems: `select jsonb_build_array(c.name, s.level, t.name, b.name, h.valid_from, h.valid_to) as fact
    from organisation.unit_stem h join called c on c.id = h.unit_id join organisation.unit s on s.id = h.unit_id
    join called t on t.id = h.stem_id left join called b on b.id = h.branch_id`,
  heirs: `select jsonb_build_array(c.name, t.name, h.whole, h.effective_on) as fact
    from organisation.unit_heir h join called c on c.id = h.unit_id join called t on t.id = h.heir_id`,
};

/** Reads the structure as sorted texts, so that two databases can be compared. */
export async function readFacts(db: pg.Client): Promise<StructureFacts> {
  const facts: Record<string, string[]> = {};
  for (const [what, question] of Object.entries(questions)) {
    const { rows } = await db.query<{ fact: string }>(`${called} select fact::text from (${question}) as f`);
    facts[what] = rows.map(({ fact }) => fact).toSorted();
  }
  return facts;
}

/** What only one of two structures says: `-` the first, `+` the second. */
export const differences = (one: StructureFacts, other: StructureFacts): string[] =>
  Object.keys(questions).flatMap((what) => {
    const [left, right] = [new Set(one[what]), new Set(other[what])];
    return [...left.symmetricDifference(right)].map((fact) => `${left.has(fact) ? '-' : '+'} ${what} ${fact}`);
  });
