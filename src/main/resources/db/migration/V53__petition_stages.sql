-- Since when a petition has stood at its present stage: votes given before do not count.
alter table petition add column stage_since timestamptz;
update petition set stage_since = submitted_at where submitted_at is not null;
