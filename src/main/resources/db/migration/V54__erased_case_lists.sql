-- What a section held about patients is deleted when its time is over; that it was there stays.
alter table application_section add column erased_at timestamptz;

create index application_section_sealed on application_section (renewal_id) where sealed is not null;
