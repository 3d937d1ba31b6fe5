-- What changes after a day, in the whole country: of today and of days to come a few rows.
create index on membership.member_count_change (day);
