-- Who has been away the longest is found without reading those who are there (MEM-013).
create index member_state_away on membership.member_state (away_since) include (member_id, home_id, residence)
  where presence <> 'PRESENT' and valid_to = 'infinity';
