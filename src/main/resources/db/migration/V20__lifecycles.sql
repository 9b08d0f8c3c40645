-- Applications that end early, review by votes, absences, reminders of a season, members who leave.

alter table renewal
  -- why a case ended before its decision; null for one that ran its course
  add column end_cause text check (end_cause in ('DEFERRED', 'MEMBER_LEFT', 'WITHDRAWN')),
  -- since when it has stood at its present stage: votes given before do not count
  add column stage_since timestamptz;

-- Where a returned case goes: to the applicant, or one stage back.
alter table decision
  add column return_to text check (return_to in ('APPLICANT', 'PREVIOUS'));

-- Days on which somebody is absent and who decides in their place; both days included.
create table absence (
  id            uuid primary key,
  account_id    uuid        not null references account on delete cascade,
  substitute_id uuid        not null references account on delete cascade,
  first_day     date        not null,
  last_day      date        not null,
  entered_by    text        not null,
  created_at    timestamptz not null,
  check (first_day <= last_day),
  check (account_id <> substitute_id)
);
create index absence_by_account on absence (account_id, last_day);
create index absence_by_substitute on absence (substitute_id, last_day);

-- Each reminder of a closing window reaches a case once, also when its batch runs again.
create table renewal_reminder (
  renewal_id  uuid    not null references renewal,
  days_before integer not null,
  primary key (renewal_id, days_before)
);

-- The day on which somebody left the society, retired or died; null for members.
alter table member add column ended_on date;
