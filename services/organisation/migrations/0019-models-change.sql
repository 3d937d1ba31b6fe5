-- ORG-002: a base may be built otherwise from a day on, so a correction says how it is built too.
alter table organisation.unit_correction add column base_model text check (base_model in ('EXEC_BRANCH', 'EXEC_BRANCH_GROUP'));
