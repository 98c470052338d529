-- The planner keeps no examples of what people supplied: they would stay in its statistics after the rows are gone.
alter table oproep_response
    alter column candidate_name set statistics 0,
    alter column candidate_email set statistics 0,
    alter column candidate_email_key set statistics 0,
    alter column candidate_phone set statistics 0,
    alter column content set statistics 0,
    alter column exact_copy set statistics 0,
    alter column receipt set statistics 0;
alter table oproep_assignment
    alter column title set statistics 0,
    alter column text set statistics 0,
    alter column duration set statistics 0,
    alter column rate set statistics 0,
    alter column requirements set statistics 0,
    alter column search set statistics 0,
    alter column search_vector set statistics 0,
    alter column poster_organisation set statistics 0,
    alter column poster_contact set statistics 0,
    alter column poster_email set statistics 0,
    alter column poster_email_key set statistics 0,
    alter column poster_phone set statistics 0,
    alter column poster_website set statistics 0;
alter table oproep_update
    alter column title set statistics 0,
    alter column text set statistics 0;
alter table oproep_attachment
    alter column name set statistics 0;
alter table oproep_attachment_chunk
    alter column bytes set statistics 0;
alter table oproep_outbox
    alter column tag set statistics 0,
    alter column recipient set statistics 0,
    alter column details set statistics 0,
    alter column reason set statistics 0;
alter table oproep_placement
    alter column periods set statistics 0,
    alter column debtor set statistics 0,
    alter column debtor_key set statistics 0;
alter table oproep_invoice
    alter column content set statistics 0,
    alter column debtor_key set statistics 0;
alter table oproep_subscription
    alter column partner_email set statistics 0,
    alter column partner_email_key set statistics 0;
alter table oproep_partner
    alter column email set statistics 0,
    alter column email_key set statistics 0,
    alter column name set statistics 0,
    alter column phone set statistics 0,
    alter column profile set statistics 0;
alter table oproep_partner_change
    alter column email set statistics 0,
    alter column email_key set statistics 0,
    alter column new_email set statistics 0,
    alter column new_email_key set statistics 0,
    alter column name set statistics 0,
    alter column phone set statistics 0,
    alter column profile set statistics 0,
    alter column exact_copy set statistics 0;
alter table oproep_registration
    alter column name set statistics 0,
    alter column email set statistics 0,
    alter column email_key set statistics 0,
    alter column regions set statistics 0,
    alter column availability set statistics 0,
    alter column about set statistics 0;
alter table oproep_member
    alter column name set statistics 0,
    alter column email set statistics 0,
    alter column email_key set statistics 0,
    alter column regions set statistics 0,
    alter column availability set statistics 0,
    alter column about set statistics 0,
    alter column tag set statistics 0;
alter table oproep_privacy_request
    alter column email set statistics 0,
    alter column email_key set statistics 0;
alter table oproep_hold
    alter column reason set statistics 0;
alter table oproep_operator
    alter column name set statistics 0,
    alter column password_hash set statistics 0,
    alter column salt set statistics 0,
    alter column recovery set statistics 0;
alter index oproep_outbox_recipient alter column 1 set statistics 0;
