-- A renewal whose window closed, or whose term ended, while its deferral is under review says so.
alter table renewal drop constraint renewal_status_check;
alter table renewal add constraint renewal_status_check check (status in ('PREPARING', 'SUBMITTED', 'RETURNED',
  'IN_REVIEW', 'AWAITING_FEE', 'APPROVED', 'REJECTED', 'NOT_RENEWED', 'AWAITING_DEFERRAL', 'DEFERRED', 'LAPSED'));

-- Those that wait already: in preparation after their season closed, with a deferral handed in.
update renewal r set status = 'AWAITING_DEFERRAL', version = version + 1
where r.status = 'PREPARING'
  and exists (select 1 from season s where s.id = r.season_id and s.status = 'CLOSED')
  and exists (select 1 from petition p where p.certification_id = r.certification_id and p.kind = 'DEFERRAL'
    and p.status in ('SUBMITTED', 'RETURNED', 'IN_REVIEW'));
