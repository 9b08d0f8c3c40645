-- The status of a certification before it ended with its holder's membership; null otherwise. Taken back
-- when the ending was recorded in error.
alter table certification
  add column ended_from text check (ended_from in ('ACTIVE', 'DEFERRED', 'RESERVED'));
