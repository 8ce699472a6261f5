-- Charter R48: honest numbers before anybody signs up, and a waiting list when there are far more
-- people than paid work.

-- What the ledger says of the last days, counted again every few minutes: one row, replaced.
create table market (
  only_one boolean primary key default true
    constraint there_is_only_one_market check (only_one),
  counted_at timestamptz not null,
  people integer not null constraint people_are_counted check (people >= 0),
  paid_tasks integer not null constraint paid_tasks_are_counted check (paid_tasks >= 0),
  -- {"EUR": "12345"}: minor units paid to people in the window, as text because JSON numbers round.
  paid jsonb not null,
  joined integer not null,
  joined_and_paid integer not null,
  median_wait_seconds integer,
  sign_up_open boolean not null,
  constraint who_was_paid_had_joined check (joined_and_paid between 0 and joined)
);

-- Transfers are written in the order of time, so a few bytes for each stretch of the table find the
-- last days; a tree would cost every payment.
create index ledger_transfer_in_time on ledger_transfer using brin (created_at)
  with (autosummarize = on);
create index worker_by_time on worker (created_at);

create table waiting_person (
  person_id uuid primary key references person (id),
  of_age_attested_at timestamptz not null,
  waiting_since timestamptz not null,
  admitted_at timestamptz,
  left_at timestamptz,
  constraint nobody_is_admitted_after_leaving check (admitted_at is null or left_at is null)
);
create index waiting_in_order on waiting_person (waiting_since, person_id)
  where admitted_at is null and left_at is null;
