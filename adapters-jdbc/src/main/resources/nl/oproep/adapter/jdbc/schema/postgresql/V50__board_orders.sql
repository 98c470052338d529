-- The board in other orders than newest first, and what one can choose from, each by an index of its own.
create index oproep_assignment_closing on oproep_assignment (closes_on, published_at desc, reference) where state = 'OPEN';
create index oproep_assignment_starting on oproep_assignment (starts_on, published_at desc, reference) include (closes_on)
    where state = 'OPEN';
create index oproep_assignment_tally on oproep_assignment (disciplines, region, remote) include (closes_on, published_at)
    where state = 'OPEN';
