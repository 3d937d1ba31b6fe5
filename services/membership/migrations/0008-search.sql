-- Names are few and members many: two million women share some hundred thousand names. Who is searched for by a part of her name is
-- found among the names, in the order of the alphabet, and then by the name itself (src/member/walk-names.ts). A name stands here as
-- long as somebody bears it by a record of today.
create table membership.borne_name (
  full_name text primary key,
  name_folded text not null generated always as (public.fold_text(full_name)) stored,
  name_marked text not null generated always as (public.mark_text(full_name)) stored
);
create index borne_name_part on membership.borne_name using gin (name_folded public.gin_trgm_ops);
create index borne_name_order on membership.borne_name (full_name collate "vi-x-icu") include (name_folded, name_marked);

-- Who bears a name holds it for her transaction: two who admit namesakes do not wait for each other, and nobody takes it away meanwhile.
create function membership.keep_names() returns trigger language plpgsql as $$
begin
  insert into membership.borne_name (full_name) select distinct full_name from added where is_current on conflict do nothing;
  perform from membership.borne_name where full_name in (select full_name from added) for key share;
  return null;
end $$;
create trigger member_names_added after insert on membership.member referencing new table as added
  for each statement execute function membership.keep_names();

-- Waits for whoever holds the name, and looks again whether anybody bears it.
create function membership.let_go_name() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.is_current then
    insert into membership.borne_name (full_name) values (new.full_name) on conflict do nothing;
    perform from membership.borne_name where full_name = new.full_name for key share;
  end if;
  perform from membership.borne_name where full_name = old.full_name for update;
  delete from membership.borne_name n
  where n.full_name = old.full_name and not exists (select from membership.member m where m.full_name = old.full_name and m.is_current);
  return null;
end $$;
create trigger member_name_changed after update of full_name, merged_into, unmerged_at on membership.member
  for each row when ((old.full_name, old.is_current) is distinct from (new.full_name, new.is_current)) execute function membership.let_go_name();
create trigger member_name_gone after delete on membership.member for each row execute function membership.let_go_name();

insert into membership.borne_name (full_name) select distinct full_name from membership.member where is_current;

-- In place of the index of parts of names over all members.
drop index membership.member_name;
create index member_by_name on membership.member (full_name, id) include (home_id, birth_year, is_active, is_current);
drop index membership.member_home;
create index member_home on membership.member (home_id, is_active) include (birth_year, id, is_current);
create index member_born on membership.member (birth_year) include (home_id, is_active, id, is_current);
