-- What an operator looks for: all assignments by age, those of any state by their words, and those whose poster cannot be reached.
create index oproep_assignment_created on oproep_assignment (created_at desc, id);
create index oproep_assignment_known on oproep_assignment using gin (search_vector) where state <> 'OPEN';
create index oproep_assignment_unreachable on oproep_assignment (created_at desc, id) where unreachable and state <> 'FINISHED';
