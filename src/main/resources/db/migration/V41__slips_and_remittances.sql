-- What a convenience store or a bank asks for: a number, good for a while, and a page about it.
alter table fee
  add column slip_number text,
  add column slip_until  timestamptz,
  add column slip_page   text;

-- Money that came in, as the statements of bank and post and the gateway tell it (入金明細).
create table remittance (
  id          uuid primary key,
  society     text        not null,
  source      text        not null check (source in ('BANK', 'POSTAL', 'GATEWAY')),
  booked_on   date        not null,
  amount      integer     not null check (amount > 0),
  payer       text        not null,
  memo        text        not null default '',
  -- the same line of the same statement is taken once
  fingerprint text        not null,
  status      text        not null check (status in ('OPEN', 'MATCHED', 'EXCESS', 'SETTLED')),
  fee_id      uuid references fee,
  note        text,
  settled_by  text,
  imported_at timestamptz not null,
  imported_by text        not null,
  unique (society, fingerprint),
  check ((status in ('MATCHED', 'EXCESS')) <= (fee_id is not null)),
  check ((status = 'SETTLED') <= (note is not null))
);
create index remittance_by_society on remittance (society, status, booked_on, id);
create index remittance_by_fee on remittance (fee_id) where fee_id is not null;
