-- Long texts lie with their row, which spares three more trees to write at every commit.
set max_length_inplace_lob 100000;

create index oproep_assignment_board on oproep_assignment (state, published_at desc, reference);
create index oproep_outbox_due on oproep_outbox (due_at, id);
create index oproep_outbox_newest on oproep_outbox (state, created_at desc, id);
