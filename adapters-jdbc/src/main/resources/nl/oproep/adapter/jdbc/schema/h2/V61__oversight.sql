create index oproep_assignment_created on oproep_assignment (created_at desc, id);
create index oproep_assignment_unreachable on oproep_assignment (unreachable, state);
