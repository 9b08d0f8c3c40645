-- Who takes the jobs that are due asks for the earliest ten that nobody else has, of cases nobody else works on:
-- without these two it reads all jobs, each time.
create index act_idx_job_due on act_ru_job (duedate_) where retries_ > 0 and suspension_state_ = 1;
create index act_idx_job_locked on act_ru_job (lock_exp_time_) where lock_owner_ is not null;
