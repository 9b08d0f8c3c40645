-- A case may owe several fees, each for its own purpose; each has a receipt.
alter table fee drop constraint if exists fee_case_id_key;
create unique index if not exists fee_by_case_and_purpose on fee (case_id, purpose);

alter table issued_document add column subject text not null default '';
alter table issued_document drop constraint issued_document_case_id_kind_key;
create unique index issued_document_once on issued_document (case_id, kind, subject);
