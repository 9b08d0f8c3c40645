-- The renewal of what has lapsed, applied for together with its reinstatement.
alter table renewal
  add column reinstating boolean not null default false,
  drop constraint renewal_end_cause_check,
  add constraint renewal_end_cause_check
    check (end_cause in ('DEFERRED', 'MEMBER_LEFT', 'WITHDRAWN', 'NOT_REINSTATED'));
