-- Koshin's own tables. The engine's tables are created by V2 from the engine's own scripts.
-- Times are timestamptz; dates of activities are calendar dates in Asia/Tokyo.

-- ---------------------------------------------------------------- member
create table member (
  id                uuid primary key,
  society           text        not null,
  number            text        not null,
  family_name       text        not null,
  given_name        text        not null,
  family_kana       text        not null,
  given_kana        text        not null,
  affiliation       text        not null,
  prefecture        text        not null,
  branch            text        not null,
  email             text        not null,
  status            text        not null default 'ACTIVE'
                    check (status in ('ACTIVE', 'LEFT', 'RETIRED', 'DECEASED')),
  training_facility boolean     not null default false,
  days_per_week     numeric(2, 1) not null default 0 check (days_per_week between 0 and 7),
  joined_on         date        not null,
  search            text        not null,
  version           integer     not null default 0,
  unique (society, number)
);
create index member_by_name on member (society, family_kana, given_kana);

create table dues (
  member_id   uuid        not null references member,
  fiscal_year integer     not null,
  paid_on     date        not null,
  entered_by  text        not null,
  primary key (member_id, fiscal_year)
);

-- ---------------------------------------------------------------- access
create table account (
  id                   uuid primary key,
  username             text    not null,
  password_hash        text    not null,
  display_name         text    not null,
  society              text,
  member_id            uuid unique references member,
  branch               text,
  email                text,
  must_change_password boolean not null default false,
  enabled              boolean not null default true,
  locale               text    not null default 'ja',
  version              integer not null default 0
);
create unique index account_username on account (lower(username));

-- Failed logins by the name that was typed, whether or not an account has it: both are answered alike.
create table login_failure (
  name         text primary key,
  failures     integer     not null,
  locked_until timestamptz,
  last_at      timestamptz not null
);
create index login_failure_by_time on login_failure (last_at);

create table account_role (
  account_id uuid not null references account on delete cascade,
  role       text not null,
  primary key (account_id, role)
);

create table api_token (
  id         uuid primary key,
  account_id uuid        not null references account on delete cascade,
  name       text        not null,
  token_hash bytea       not null unique,
  scope      text        not null default 'ALL',
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);

create table password_reset (
  token_hash bytea primary key,
  account_id uuid        not null references account on delete cascade,
  expires_at timestamptz not null,
  used_at    timestamptz
);

-- First answers of calls, kept with the change that they tell of: in the same transaction.
create table idempotency_key (
  caller     text        not null,
  key        text        not null,
  request    bytea       not null,
  status     integer,
  media_type text,
  location   text,
  response   bytea,
  created_at timestamptz not null,
  primary key (caller, key)
);
create index idempotency_key_by_time on idempotency_key (created_at);

create table conflict_of_interest (
  account_id  uuid        not null references account on delete cascade,
  member_id   uuid        not null references member,
  reason      text        not null,
  declared_at timestamptz not null,
  primary key (account_id, member_id)
);

-- ---------------------------------------------------------------- audit
create table audit_entry (
  id         bigint generated always as identity primary key,
  society    text        not null,
  case_id    uuid,
  action     text        not null,
  actor      text        not null,
  actor_name text        not null,
  public     boolean     not null default true,
  at         timestamptz not null,
  details    text        not null default '{}'
);
create index audit_entry_by_case on audit_entry (case_id, id);

-- The hash chain of a society: made right after commit, so that writers never queue on it.
create table audit_link (
  society  text   not null,
  seq      bigint not null,
  entry_id bigint not null unique references audit_entry,
  hash     bytea  not null,
  primary key (society, seq)
);

-- The end of each chain, so that a removed end is found; its row is the sequencer's lock.
create table audit_head (
  society text   primary key,
  seq     bigint not null,
  hash    bytea  not null
);

-- What waits to be linked: committed with its entry, removed when linked. Small, so without an index.
create table audit_pending (
  entry_id bigint not null,
  society  text   not null
);
create function await_link() returns trigger language plpgsql as $$
begin
  insert into audit_pending (entry_id, society) values (new.id, new.society);
  return null;
end $$;
create trigger audit_entry_awaits_link after insert on audit_entry
  for each row execute function await_link();

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

create trigger audit_entry_append_only before update or delete on audit_entry
  for each row execute function refuse_change();
create trigger audit_link_append_only before update or delete on audit_link
  for each row execute function refuse_change();
create trigger audit_entry_no_truncate before truncate on audit_entry
  for each statement execute function refuse_change();
create trigger audit_link_no_truncate before truncate on audit_link
  for each statement execute function refuse_change();

-- ---------------------------------------------------------------- certification
create table certification (
  id                   uuid primary key,
  member_id            uuid    not null references member,
  programme            text    not null,
  number               text    not null,
  certified_since      date    not null,
  term_from            date    not null,
  term_to              date    not null,
  consecutive_renewals integer not null default 0 check (consecutive_renewals >= 0),
  status               text    not null default 'ACTIVE'
                       check (status in ('ACTIVE', 'DEFERRED', 'RESERVED', 'LAPSED', 'REVOKED')),
  version              integer not null default 0,
  unique (member_id, programme),
  unique (programme, number),
  check (term_from < term_to)
);
create index certification_by_term on certification (programme, term_to, status);

-- Every term that a certification has run, the present one included; never changed.
create table certification_term (
  certification_id uuid not null references certification,
  term_from        date not null,
  term_to          date not null,
  renewal_id       uuid unique,
  primary key (certification_id, term_from)
);

create table card (
  id               uuid primary key,
  certification_id uuid not null references certification,
  code             text not null unique,
  issued_on        date not null,
  valid_until      date not null,
  revoked_on       date
);
create index card_by_certification on card (certification_id);

-- ---------------------------------------------------------------- claim
create table claim (
  id                uuid primary key,
  number            text        not null unique,
  society           text        not null,
  programme         text        not null,
  edition           text        not null,
  member_id         uuid        not null references member,
  origin            text        not null default 'MEMBER' check (origin in ('MEMBER', 'PROXY', 'CARD', 'IMPORT')),
  status            text        not null
                    check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
  kind              text,
  activity_date     date,
  event             text,
  title             text,
  authorship        text,
  peer_reviewed     boolean     not null default true,
  related           boolean     not null default true,
  course            text,
  lecture           text,
  delivery          text,
  stated_credits    numeric(7, 2),
  correct_answers   integer,
  paid              boolean,
  minutes           integer,
  requested_credits integer,
  cases             integer,
  journal           text,
  credits           numeric(7, 2),
  category          text,
  identity          text,
  reasons           text        not null default '[]',
  override_reason   text,
  reason            text,
  correction_due    timestamptz,
  entered_by        uuid references account,
  created_at        timestamptz not null,
  submitted_at      timestamptz,
  decided_at        timestamptz,
  version           integer     not null default 0
);
create index claim_by_member on claim (member_id, programme, created_at desc);
create index claim_by_society on claim (society, created_at desc, id desc);
-- Two claims for one activity are never open together; the ledger sees to those that are decided.
create unique index claim_open_once on claim (member_id, programme, identity, activity_date)
  where status in ('SUBMITTED', 'RETURNED');
create sequence claim_number;

-- ---------------------------------------------------------------- credit
create table credit_entry (
  id            uuid primary key,
  member_id     uuid          not null references member,
  programme     text          not null,
  edition       text          not null,
  kind          text          not null,
  activity_date date          not null,
  fiscal_year   integer       not null,
  event         text          not null,
  category      text          not null,
  credits       numeric(7, 2) not null,
  source        text          not null check (source in ('CLAIM', 'CARD', 'ELEARNING', 'IMPORT', 'CORRECTION')),
  rule          text          not null,
  claim_id      uuid references claim,
  reverses      uuid unique references credit_entry,
  recorded_at   timestamptz   not null,
  recorded_by   text          not null,
  check ((reverses is null) = (source <> 'CORRECTION'))
);
create index credit_entry_by_member on credit_entry (member_id, programme, activity_date);
create index credit_entry_by_claim on credit_entry (claim_id);
create trigger credit_entry_append_only before update or delete on credit_entry
  for each row execute function refuse_change();

-- One credit per member, programme, event and date, whichever way it arrives, and one per claim. A reversal frees
-- the place.
create table credited_activity (
  member_id     uuid not null references member,
  programme     text not null,
  identity      text not null,
  activity_date date not null,
  entry_id      uuid not null unique references credit_entry,
  claim_id      uuid unique references claim,
  primary key (member_id, programme, identity, activity_date)
);

-- ---------------------------------------------------------------- evidence
create table evidence (
  id           uuid primary key,
  case_id      uuid        not null,
  kind         text        not null,
  name         text        not null,
  media_type   text        not null,
  size         bigint      not null check (size > 0),
  sha256       text        not null,
  pages        integer     not null default 1,
  uploaded_at  timestamptz not null,
  uploaded_by  text        not null
);
create index evidence_by_case on evidence (case_id, uploaded_at);
create table evidence_content (
  evidence_id uuid primary key references evidence on delete cascade,
  content     bytea not null
);

-- ---------------------------------------------------------------- season and renewal
create table season (
  id               uuid primary key,
  programme        text        not null,
  society          text        not null,
  application_year integer     not null,
  edition          text        not null,
  opens_at         timestamptz not null,
  closes_at        timestamptz not null,
  status           text        not null default 'PLANNED' check (status in ('PLANNED', 'OPEN', 'CLOSED')),
  version          integer     not null default 0,
  unique (programme, application_year),
  check (opens_at < closes_at)
);

create table renewal (
  id               uuid primary key,
  number           text        not null unique,
  season_id        uuid        not null references season,
  society          text        not null,
  programme        text        not null,
  edition          text        not null,
  application_year integer     not null,
  certification_id uuid        not null references certification,
  member_id        uuid        not null references member,
  status           text        not null check (status in ('PREPARING', 'SUBMITTED', 'RETURNED', 'IN_REVIEW',
                     'AWAITING_FEE', 'APPROVED', 'REJECTED', 'NOT_RENEWED', 'DEFERRED', 'LAPSED')),
  stage            text,
  reason           text,
  correction_due   timestamptz,
  created_at       timestamptz not null,
  submitted_at     timestamptz,
  decided_at       timestamptz,
  version          integer     not null default 0,
  unique (certification_id, application_year)
);
create index renewal_by_member on renewal (member_id, programme);
create index renewal_by_season on renewal (season_id, status);
create sequence renewal_number;

-- ---------------------------------------------------------------- payment
create table fee (
  id           uuid primary key,
  case_id      uuid        not null unique,
  society      text        not null,
  programme    text        not null,
  member_id    uuid        not null references member,
  purpose      text        not null,
  amount       integer     not null check (amount > 0),
  methods      text[]      not null,
  status       text        not null default 'UNPAID'
               check (status in ('UNPAID', 'PENDING', 'PAID', 'EXPIRED', 'REFUNDED')),
  method       text check (method in ('CARD', 'POSTAL_TRANSFER', 'CONVENIENCE_STORE', 'BANK')),
  reference    text        not null unique,
  paid_at      timestamptz,
  confirmed_by text,
  created_at   timestamptz not null,
  version      integer     not null default 0
);
create index fee_by_member on fee (member_id);
create index fee_by_society on fee (society, status, created_at);
-- A gateway may deliver a callback twice: its event id is taken once.
create table gateway_event (
  id          text primary key,
  fee_id      uuid        not null references fee,
  received_at timestamptz not null
);

-- ---------------------------------------------------------------- review and inbox
create table decision (
  id         uuid primary key,
  case_id    uuid        not null,
  task_id    text        not null unique,
  stage      text        not null,
  account_id uuid        not null references account,
  outcome    text        not null check (outcome in ('APPROVE', 'RETURN', 'REJECT')),
  reason     text,
  credits    numeric(7, 2),
  decided_at timestamptz not null,
  undone_at  timestamptz
);
create index decision_by_case on decision (case_id);

-- The projection of open human tasks of staff, written in the engine's transaction.
create table inbox_task (
  id            text primary key,
  case_id       uuid        not null,
  case_number   text        not null,
  kind          text        not null,
  society       text        not null,
  programme     text        not null,
  stage         text        not null,
  role          text        not null,
  branch        text        not null,
  member_id     uuid        not null,
  member_number text        not null,
  member_name   text        not null,
  member_kana   text        not null,
  title         text        not null,
  credits       numeric(7, 2),
  flags         text[]      not null default '{}',
  search        text        not null,
  assignee      text,
  assignee_name text,
  due_at        timestamptz not null,
  created_at    timestamptz not null,
  version       integer     not null default 0
);
create unique index inbox_task_by_case on inbox_task (case_id);
-- Each is read in its own order, so that a page costs the same at any depth.
create index inbox_by_due on inbox_task (society, role, due_at, id);
create index inbox_by_created on inbox_task (society, role, created_at, id);
create index inbox_by_member on inbox_task (society, role, member_kana, id);
create index inbox_by_programme on inbox_task (society, role, programme, due_at, id);
create index inbox_by_stage on inbox_task (society, role, stage, due_at, id);
create index inbox_by_kind on inbox_task (society, role, kind, due_at, id);
create index inbox_by_branch on inbox_task (society, role, branch, due_at, id);
create index inbox_by_assignee on inbox_task (society, assignee, due_at, id) where assignee is not null;
create index inbox_free on inbox_task (society, role, due_at, id) where assignee is null;
create extension if not exists pg_trgm;
create index inbox_search on inbox_task using gin (search gin_trgm_ops);

-- ---------------------------------------------------------------- notification
create table notice (
  id         uuid primary key,
  member_id  uuid        not null references member,
  case_id    uuid,
  subject    text        not null,
  body       text        not null,
  created_at timestamptz not null,
  read_at    timestamptz
);
create index notice_by_member on notice (member_id, created_at desc);

-- A row has the id of the notice with the same text, where there is one.
create table outbox (
  id         uuid primary key,
  case_id    uuid,
  society    text,
  held       boolean     not null default false,
  shown_only boolean     not null default false,
  recipient  text        not null,
  subject    text        not null,
  body       text        not null,
  status     text        not null default 'WAITING' check (status in ('WAITING', 'SENT', 'FAILED', 'CANCELLED')),
  attempts   integer     not null default 0,
  next_at    timestamptz not null,
  created_at timestamptz not null,
  sent_at    timestamptz,
  last_error text
);
create index outbox_due on outbox (next_at) where status = 'WAITING';
create index outbox_by_case on outbox (case_id);
create index outbox_latest on outbox (created_at desc, id);

-- ---------------------------------------------------------------- document
create table issued_document (
  id         uuid primary key,
  case_id    uuid        not null,
  kind       text        not null,
  member_id  uuid        not null references member,
  content    bytea       not null,
  sha256     text        not null,
  created_at timestamptz not null,
  unique (case_id, kind)
);

-- ---------------------------------------------------------------- rehearsal clock (demo profile)
create table rehearsal_clock (
  id          integer primary key check (id = 1),
  offset_nanos numeric(30) not null
);

-- The demonstration's data: there from the first step of making it, finished after the last.
create table demo_data (
  id          integer primary key check (id = 1),
  begun_at    timestamptz not null default now(),
  finished_at timestamptz
);
