-- Only what was published and not announced: nearly nothing, whatever is stored.
create index oproep_assignment_unannounced on oproep_assignment (published_at, id)
    where not announced and published_at is not null;
