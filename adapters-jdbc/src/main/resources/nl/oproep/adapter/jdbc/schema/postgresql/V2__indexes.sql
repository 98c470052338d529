-- What PostgreSQL does better than others: an inverted index over the words of what is open, and indexes of only those
-- deliveries that still have to go somewhere.

alter table oproep_assignment
    add column search_vector tsvector
    generated always as (array_to_tsvector(string_to_array(btrim(search, E'\n'), E'\n'))) stored;

create index oproep_assignment_search on oproep_assignment using gin (search_vector) where state = 'OPEN';
create index oproep_assignment_board on oproep_assignment (published_at desc, reference) include (closes_on)
    where state = 'OPEN';

create index oproep_outbox_due on oproep_outbox (due_at, id) where due_at is not null;
-- What waits is found by the index above: neither a new delivery nor a claim writes this one.
create index oproep_outbox_newest on oproep_outbox (state, created_at desc, id) where state <> 'PENDING';

-- A queue lives on being cleaned often.
alter table oproep_outbox set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000);

-- Brochures are compressed already.
alter table oproep_attachment_chunk alter column bytes set storage external;
