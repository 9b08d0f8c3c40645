-- Requirements ask for the subject of a course: a credited one must be able to say it.
alter table credit_entry add column course text;
