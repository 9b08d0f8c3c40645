-- The list of cases reads claims, renewals and petitions of a society from the latest on: when each was handed in,
-- or else begun.
create index claim_by_arrival on claim (society, (coalesce(submitted_at, created_at)) desc, id desc);
create index renewal_by_arrival on renewal (society, (coalesce(submitted_at, created_at)) desc, id desc);
create index petition_by_arrival on petition (society, (coalesce(submitted_at, created_at)) desc, id desc);
