-- What was loaded at once is loaded in parts, some of them beside one another: whoever has the whole has its parts.
insert into organisation.load_record (name)
select part.name
from organisation.load_record done
join (values
  ('demonstration', 'difficult-areas'), ('demonstration', 'demonstration-changes'), ('demonstration', 'demonstration-stems'),
  ('branches-before-reform', 'branches-before-reform-changes'), ('branches-before-reform', 'branches-before-reform-stems'),
  ('heirs-of-branches', 'demonstration-heirs'), ('heirs-of-branches', 'branches-before-reform-heirs')
) as part (whole, name) on part.whole = done.name;
