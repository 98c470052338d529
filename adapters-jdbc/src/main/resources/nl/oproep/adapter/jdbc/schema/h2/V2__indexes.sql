create index oproep_assignment_board on oproep_assignment (state, published_at desc, reference);
create index oproep_outbox_due on oproep_outbox (due_at, id);
create index oproep_outbox_owner on oproep_outbox (owner);
