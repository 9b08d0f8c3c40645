-- Dues that are being paid (手続中): neither owed as if nothing were done, nor paid.
create table dues_under_way (
  member_id   uuid    not null references member,
  fiscal_year integer not null,
  since       date    not null,
  entered_by  text    not null,
  primary key (member_id, fiscal_year)
);
