-- What applicants write: details that the roster keeps, and the sections of their applications.
create table member_detail (
  member_id      uuid primary key references member,
  birth_date     date,
  licence_date   date,
  licence_number text,
  changed_at     timestamptz not null,
  changed_by     text        not null
);

-- A section is either open or, where it holds patients' data, sealed; never both.
create table application_section (
  renewal_id uuid        not null references renewal,
  section    text        not null,
  state      text        not null check (state in ('IN_PROGRESS', 'REGISTERED')),
  answers    text,
  sealed     bytea,
  row_count  integer     not null default 0,
  version    integer     not null default 0,
  changed_at timestamptz not null,
  changed_by text        not null,
  primary key (renewal_id, section),
  check ((answers is null) <> (sealed is null))
);

-- Whoever of the staff typed a paper application for a member; cannot decide it.
create table application_proxy (
  renewal_id uuid primary key references renewal,
  account_id uuid        not null,
  entered_by text        not null,
  entered_at timestamptz not null
);
