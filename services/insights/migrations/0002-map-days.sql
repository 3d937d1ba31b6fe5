-- On which days units went into others, and which bases stood on such a day: asked before every list on another map.
create index unit_lineage_day on organisation.unit_lineage (effective_on);
create index unit_life on organisation.unit (level, closed_on, opened_on, id);
