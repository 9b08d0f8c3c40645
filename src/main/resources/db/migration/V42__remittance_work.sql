-- Remittances are looked through by reference number once, in the background where a statement is
-- long; two people never settle one.
alter table remittance
  add column version     integer not null default 0,
  add column examined_at timestamptz,
  add column settled_at  timestamptz;
create index remittance_to_examine on remittance (booked_on, id) where examined_at is null;
