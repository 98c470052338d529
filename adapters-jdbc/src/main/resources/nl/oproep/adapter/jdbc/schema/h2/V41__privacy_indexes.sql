create index oproep_link_expiring on oproep_link (expires_at);
