-- Schedules: a draft that is published at a time, or a job that is made anew by a rule. Each run is one
-- transaction, and there is one run for each time, whoever looks and however often.

create table schedule (
  id uuid primary key,
  requester_id uuid not null references requester,
  -- The agent whose mandate every run is counted in; null when a member made the schedule.
  agent_id uuid references agent,
  livemode boolean not null,
  status text not null
    constraint a_schedule_is_in_a_known_state check (status in ('active', 'paused', 'ended')),
  -- The draft that is published once, or the job that every run is a copy of.
  job_id uuid not null references job,
  at timestamptz,
  repeat jsonb,
  -- The inputs of each run’s tasks, instead of those of the copied job.
  tasks jsonb,
  max_cost_minor bigint constraint a_limit_is_a_sum check (max_cost_minor >= 0),
  -- How long each run gives out places.
  open_seconds integer constraint a_run_is_open_for_a_while check (open_seconds > 0),
  ends_at timestamptz,
  -- What was due up to here is decided; the next run is the first of the rule’s times after it.
  decided_until timestamptz not null,
  next_run_at timestamptz,
  -- The version of the time zone rules that next_run_at was reckoned with: governments change them.
  zone_rules text,
  -- Runs refused one after another.
  refusals integer not null default 0,
  created_at timestamptz not null,
  constraint a_schedule_is_for_once_or_repeats check ((at is null) <> (repeat is null)),
  constraint an_active_schedule_has_a_next_run check ((status = 'active') = (next_run_at is not null)),
  constraint a_repeating_schedule_knows_its_zone_rules check ((repeat is null) = (zone_rules is null))
);
create index schedule_by_requester on schedule (requester_id, id desc);
create index schedule_by_job on schedule (job_id, id desc);
create index schedule_due on schedule (next_run_at) where status = 'active';
create index schedule_by_zone_rules on schedule (zone_rules) where status = 'active';
create unique index a_draft_is_published_by_one_schedule on schedule (job_id)
  where at is not null and status <> 'ended';

create table schedule_history (
  position bigint generated always as identity primary key,
  schedule_id uuid not null references schedule,
  event text not null,
  from_status text not null,
  to_status text not null,
  caller text not null,
  created_at timestamptz not null
);

create table schedule_run (
  schedule_id uuid not null references schedule,
  -- The time it was due at, not the time it came to.
  run_at timestamptz not null,
  started_at timestamptz not null,
  -- Earlier times that passed by while nothing ran.
  missed integer not null constraint what_was_missed_is_counted check (missed >= 0),
  outcome text not null
    constraint a_run_ends_in_a_known_way check (outcome in ('opened', 'needs_human', 'refused')),
  job_id uuid references job,
  -- Why it was refused, from the catalogue of refusals, and in a sentence of ours.
  code text,
  detail text,
  constraint a_schedule_runs_once_for_each_time primary key (schedule_id, run_at),
  constraint a_refused_run_says_why check ((outcome = 'refused') = (code is not null)),
  constraint a_run_that_was_not_refused_has_its_job check (outcome = 'refused' or job_id is not null)
);
create index schedule_run_by_job on schedule_run (job_id) where job_id is not null;
