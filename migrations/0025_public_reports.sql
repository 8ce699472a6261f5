-- What this place does, month by month, for everybody to read (charter R45). Written once by a loop when
-- the month is over, from the ledger and the histories, and never changed.

-- Histories are written in the order of time: a coarse index costs the claims nothing.
create index assignment_history_by_time on assignment_history using brin (created_at);

create table public_report (
  month date primary key
    constraint a_report_is_about_a_month check (extract(day from month) = 1),
  made_at timestamptz not null,
  figures jsonb not null,
  constraint a_report_comes_after_its_month
    check (made_at >= (month + interval '1 month') at time zone 'UTC')
);
create trigger public_report_is_append_only before update or delete or truncate on public_report
  for each statement execute function refuse_edit();
