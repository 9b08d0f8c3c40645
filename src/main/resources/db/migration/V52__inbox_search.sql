-- Words are found within a queue: a name that thousands carry is otherwise looked for in every other queue too.
create extension if not exists btree_gin;
drop index inbox_search;
create index inbox_search on inbox_task using gin ((society || ' ' || role), search gin_trgm_ops);
