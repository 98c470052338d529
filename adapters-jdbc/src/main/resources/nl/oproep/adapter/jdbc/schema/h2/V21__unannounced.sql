create index oproep_assignment_unannounced on oproep_assignment (announced, published_at, id);
