-- What a published edition decided when it was first used: it must not change under the cases that keep it.
create table published_edition (
  programme text not null,
  year text not null,
  checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
  published_on date not null,
  primary key (programme, year)
);
