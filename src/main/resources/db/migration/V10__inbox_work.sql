-- What people do with the inbox beside deciding one task: filters they keep, and one answer to many tasks.

-- A set of filters under a name, seen by its owner or by the whole desk of a society.
create table saved_filter (
  id         uuid primary key,
  society    text        not null,
  account_id uuid        not null references account on delete cascade,
  name       text        not null,
  shared     boolean     not null default false,
  programme  text,
  kind       text,
  stage      text,
  branch     text,
  assignee   text,
  overdue    boolean     not null default false,
  q          text,
  sort       text        not null,
  created_at timestamptz not null,
  unique (account_id, name)
);
create index saved_filter_shared on saved_filter (society) where shared;

-- One answer to many tasks. Each row is decided in a transaction of its own, together with its result here, so that
-- a run that was cut off goes on where it stood.
create table bulk_decision (
  id          uuid primary key,
  society     text        not null,
  account_id  uuid        not null references account,
  outcome     text        not null check (outcome in ('APPROVE', 'RETURN', 'REJECT')),
  reason      text,
  created_at  timestamptz not null,
  finished_at timestamptz,
  seen_at     timestamptz
);
create index bulk_decision_unseen on bulk_decision (account_id, created_at) where seen_at is null;
create index bulk_decision_unfinished on bulk_decision (created_at) where finished_at is null;

create table bulk_decision_row (
  run_id      uuid    not null references bulk_decision on delete cascade,
  position    integer not null,
  task_id     text    not null,
  version     integer not null,
  case_id     uuid    not null,
  case_number text    not null,
  member_name text    not null,
  state       text    not null default 'WAITING' check (state in ('WAITING', 'DONE', 'LEFT')),
  refusals    text    not null default '[]',
  primary key (run_id, position)
);
