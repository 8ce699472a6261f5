-- The time ledger (charter R16): what nobody pays, beside what is paid. Work itself is read from the
-- assignments; this holds what only the worker's own device can know, as sums of a day.
create table time_note (
  worker_id uuid not null references worker,
  day date not null,
  kind text not null
    constraint noted_time_is_of_a_known_kind check (kind in ('search', 'waiting', 'onboarding')),
  seconds integer not null constraint a_day_has_so_many_seconds check (seconds between 0 and 86400),
  primary key (worker_id, day, kind)
) with (fillfactor = 70);
