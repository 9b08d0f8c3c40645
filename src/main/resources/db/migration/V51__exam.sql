-- Written exams: who applied for which year, and what came of it.
create table exam_application (
  member_id  uuid        not null references member,
  programme  text        not null,
  exam_year  integer     not null,
  applied_at timestamptz not null,
  applied_by text        not null,
  primary key (member_id, programme, exam_year)
);
create table exam_result (
  member_id   uuid        not null references member,
  programme   text        not null,
  exam_year   integer     not null,
  passed      boolean     not null,
  taken_on    date        not null,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  primary key (member_id, programme, exam_year)
);
