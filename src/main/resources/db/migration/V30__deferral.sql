-- A certification whose end was moved by a deferral (更新猶予), or by the board that kept it (留保).
alter table certification add column deferred_until date;
alter table certification add constraint certification_deferral
  check (deferred_until is null or deferred_until > term_to);
create index certification_by_end
  on certification (programme, (coalesce(deferred_until, term_to)), id)
  where status in ('ACTIVE', 'DEFERRED', 'RESERVED');

-- What the secretariat knows of a member, such as being in charge of a centre; codes of the programmes.
create table member_fact (
  member_id  uuid        not null references member,
  fact       text        not null,
  entered_by text        not null,
  entered_at timestamptz not null,
  primary key (member_id, fact)
);

-- Applications for deferral (DEFERRAL) and reinstatement (REINSTATEMENT), and reservations that a
-- society opens (RESERVATION).
create table petition (
  id               uuid primary key,
  kind             text        not null check (kind in ('DEFERRAL', 'REINSTATEMENT', 'RESERVATION')),
  number           text        not null unique,
  society          text        not null,
  programme        text        not null,
  edition          text        not null,
  application_year integer     not null,
  certification_id uuid        not null references certification,
  member_id        uuid        not null references member,
  term_from        date        not null,
  term_to          date        not null,
  status           text        not null check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'IN_REVIEW', 'GRANTED',
                     'REJECTED', 'CLOSED', 'ENDED', 'NOTIFIED', 'ANSWERED', 'UNANSWERED', 'KEPT', 'REVOKED',
                     'PASSED', 'RESTORED')),
  stage            text,
  grounds          text,
  statement        text        not null default '',
  years            integer     not null default 1 check (years > 0),
  renewing         boolean     not null default true,
  until            date,
  reason           text,
  due_at           timestamptz,
  entered_by       uuid references account,
  created_at       timestamptz not null,
  submitted_at     timestamptz,
  decided_at       timestamptz,
  version          integer     not null default 0
);
create index petition_by_member on petition (member_id, programme, created_at desc);
create index petition_by_certification on petition (certification_id, kind, status);
create index petition_by_society on petition (society, number desc);
-- One of a kind is open for a certification at a time.
create unique index petition_open_once on petition (certification_id, kind)
  where status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'IN_REVIEW', 'NOTIFIED', 'ANSWERED', 'UNANSWERED', 'PASSED');
create sequence petition_number;

-- Warnings of a shortage of credits: once for a certification, the end of its term and a step.
create table shortage_warning (
  certification_id uuid        not null references certification,
  ends_on          date        not null,
  months           integer     not null,
  missing          numeric(7, 2) not null,
  warned_at        timestamptz not null,
  primary key (certification_id, ends_on, months)
);
