-- The board in other orders than newest first.
create index oproep_assignment_closing on oproep_assignment (state, closes_on, published_at desc, reference);
