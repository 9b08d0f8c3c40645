-- A page of one programme, or of one stage of it, is read in its order like a page of everything.
create index inbox_by_programme_created on inbox_task (society, role, programme, created_at, id);
create index inbox_by_programme_member on inbox_task (society, role, programme, member_kana, id);
create index inbox_by_programme_stage on inbox_task (society, role, programme, stage, due_at, id);
-- Finer statistics tell a common word of a search from a rare one.
alter table inbox_task alter column search set statistics 1000;
