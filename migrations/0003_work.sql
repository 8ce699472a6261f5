-- Work: jobs, their tasks and places, the assignments of workers, and what they hand in.
-- Statuses repeat the tables in features/*/machine.ts; a test compares both.

create table file (
  id uuid primary key,
  requester_id uuid not null references requester,
  name text not null,
  media_type text not null,
  bytes integer not null constraint a_file_is_not_empty check (bytes > 0),
  sha256 text not null,
  created_at timestamptz not null
);
create index file_by_requester on file (requester_id, id);

create table job (
  id uuid primary key,
  requester_id uuid not null references requester,
  agent_id uuid references agent,
  livemode boolean not null,
  kind text not null default 'batch'
    constraint a_job_is_of_a_known_kind check (kind in ('batch', 'errand', 'contract')),
  status text not null
    constraint a_job_is_in_a_known_state check (status in
      ('draft', 'screening', 'held', 'refused', 'open', 'paused', 'winding_down', 'closed')),
  title text not null,
  description text not null,
  form jsonb not null,
  form_sha256 text not null,
  lang text not null,
  currency text not null,
  reward_minor bigint not null constraint a_reward_is_positive check (reward_minor > 0),
  fee_basis_points integer not null
    constraint a_fee_is_a_share check (fee_basis_points between 0 and 10000),
  overlap integer not null constraint a_task_wants_answers check (overlap between 1 and 100),
  estimated_seconds integer not null
    constraint work_takes_time check (estimated_seconds > 0),
  estimate_stated boolean not null,
  auto_approve_seconds integer not null
    constraint silence_pays_within_14_days check (auto_approve_seconds between 0 and 1209600),
  lease_seconds integer not null constraint a_lease_has_a_length check (lease_seconds > 0),
  deadline timestamptz,
  purpose text not null
    constraint a_job_says_its_purpose check (purpose in ('operate', 'evaluate', 'train', 'publish')),
  data_use jsonb not null,
  ai_use text not null
    constraint a_job_says_its_ai_use check (ai_use in ('forbidden', 'allowed', 'disclose')),
  input_origin text not null
    constraint a_job_says_who_made_its_input check (input_origin in ('human', 'ai', 'mixed')),
  terms_version integer not null default 1,
  -- Escrow stands in this many ledger accounts, so that payments do not queue on one row.
  escrow_parts smallint not null default 1
    constraint escrow_has_parts check (escrow_parts between 1 and 64),
  -- Tasks with an ordinal above task_count are staged by an upload and not yet part of the job.
  task_count integer not null default 0,
  -- First task whose places are not yet in the table of claimable places.
  next_ordinal integer not null default 1,
  at_most_minor bigint not null default 0,
  -- Bonuses paid so far: their fee is rounded over the running total, like that of the rewards.
  bonus_minor bigint not null default 0
    constraint bonuses_are_never_taken_back check (bonus_minor >= 0),
  created_at timestamptz not null,
  published_at timestamptz,
  closed_at timestamptz,
  constraint an_open_job_was_published check
    (status not in ('open', 'paused', 'winding_down') or published_at is not null),
  constraint a_closed_job_has_a_time check ((status = 'closed') = (closed_at is not null))
);
create index job_by_requester on job (requester_id, id desc);
create index job_running on job (id) where status in ('open', 'paused', 'winding_down');
create index job_drafts on job (created_at) where status = 'draft';
create index job_by_deadline on job (deadline)
  where status in ('open', 'paused') and deadline is not null;

-- Charter R07 and R49: after publishing, what a worker was promised never gets worse, and what the
-- answers are for stays as it was said.
create function job_terms_only_rise() returns trigger language plpgsql as $$
begin
  if old.published_at is not null and (
    new.reward_minor < old.reward_minor
    or new.auto_approve_seconds > old.auto_approve_seconds
    or new.lease_seconds < old.lease_seconds
    or new.overlap < old.overlap
    or new.deadline < coalesce(old.deadline, 'infinity')
    or (new.currency, new.form, new.form_sha256, new.purpose, new.data_use, new.ai_use,
        new.input_origin, new.published_at)
      is distinct from
       (old.currency, old.form, old.form_sha256, old.purpose, old.data_use, old.ai_use,
        old.input_origin, old.published_at))
  then
    raise exception 'published terms never get worse for workers' using errcode = 'FH001';
  end if;
  return new;
end $$;
create trigger published_terms_never_get_worse before update on job
  for each row execute function job_terms_only_rise();

create table job_terms (
  job_id uuid not null references job,
  version integer not null,
  reward_minor bigint not null,
  currency text not null,
  form_sha256 text not null,
  created_at timestamptz not null,
  primary key (job_id, version)
);
create table job_history (
  position bigint generated always as identity primary key,
  job_id uuid not null references job,
  event text not null,
  from_status text not null,
  to_status text not null,
  caller text not null,
  created_at timestamptz not null
);
create index job_history_by_job on job_history (job_id, position);

create table upload (
  id uuid primary key,
  job_id uuid not null references job,
  status text not null
    constraint an_upload_is_in_a_known_state check (status in ('staged', 'finished', 'discarded')),
  rows integer not null default 0,
  next_chunk integer not null default 0,
  created_at timestamptz not null
);
create unique index a_job_has_one_staged_upload on upload (job_id) where status = 'staged';

create table task (
  id uuid primary key,
  job_id uuid not null references job,
  ordinal integer not null constraint ordinals_start_at_one check (ordinal >= 1),
  status text not null default 'open'
    -- What a closed job leaves open counts as cancelled; nobody writes that on 100,000 rows.
    constraint a_task_is_in_a_known_state check (status in ('open', 'done')),
  input jsonb not null,
  created_at timestamptz not null,
  constraint a_job_counts_its_tasks unique (job_id, ordinal)
);

-- Which files a job's form or one task's input shows: who holds an assignment may see them.
create table job_file (
  job_id uuid not null references job,
  file_id uuid not null references file,
  primary key (file_id, job_id)
);
create table task_file (
  task_id uuid not null references task on delete cascade,
  file_id uuid not null references file,
  primary key (file_id, task_id)
);
create index task_file_by_task on task_file (task_id);

-- Claimable places only: small, and vacuumed eagerly because its head dies with every claim.
create table place (
  task_id uuid not null references task on delete cascade,
  number smallint not null,
  job_id uuid not null references job,
  ordinal integer not null,
  primary key (task_id, number)
) with (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 500,
        autovacuum_vacuum_cost_delay = 0, fillfactor = 70);
create index place_in_order on place (job_id, ordinal, number);

create table assignment (
  id uuid primary key,
  job_id uuid not null references job,
  task_id uuid not null references task,
  place_number smallint not null,
  ordinal integer not null,
  worker_id uuid not null references worker,
  status text not null
    constraint an_assignment_is_in_a_known_state check (status in
      ('active', 'submitted', 'changes_requested', 'approved', 'returned', 'expired')),
  terms_version integer not null,
  claimed_at timestamptz not null,
  expires_at timestamptz not null,
  first_submitted_at timestamptz,
  submitted_at timestamptz,
  -- Silence acts at this time: approves a submission, or makes the last revision final.
  auto_approve_at timestamptz,
  decided_at timestamptz,
  revision integer not null default 0,
  change_rounds smallint not null default 0
    constraint changes_are_asked_for_at_most_twice check (change_rounds between 0 and 2),
  change_request text,
  return_reason text,
  -- What was paid, fixed by the approval.
  paid_minor bigint,
  fee_minor bigint,
  constraint waiting_work_has_a_clock check
    ((status in ('submitted', 'changes_requested')) = (auto_approve_at is not null)),
  constraint submitted_work_was_handed_in check
    (status not in ('submitted', 'changes_requested', 'approved') or submitted_at is not null),
  constraint approved_work_is_paid check ((status = 'approved') = (paid_minor is not null)),
  constraint silence_pays_14_days_after_the_first_submission check
    (auto_approve_at is null or auto_approve_at <= first_submitted_at + interval '14 days')
);
create unique index a_worker_answers_a_task_once on assignment (task_id, worker_id)
  where status not in ('returned', 'expired');
create unique index a_place_has_one_holder on assignment (task_id, place_number)
  where status not in ('returned', 'expired');
create index assignment_by_worker on assignment (worker_id, id desc);
create index assignment_held on assignment (worker_id) where status in ('active', 'changes_requested');
create index assignment_by_job on assignment (job_id, id desc);
-- Holds all that a job's progress is counted from.
create index assignment_count on assignment (job_id, status) include (paid_minor, fee_minor);
create index assignment_expiring on assignment (expires_at) where status = 'active';
create index assignment_awaiting_silence on assignment (auto_approve_at)
  where status in ('submitted', 'changes_requested');
create index assignment_had on assignment (task_id, worker_id);
create index assignment_progress on assignment (worker_id, job_id, ordinal);

-- Design §5: a member never works for the own requester.
create function nobody_works_for_their_own_requester() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from worker w
      join requester_member m on m.person_id = w.person_id
      join job j on j.requester_id = m.requester_id
    where w.id = new.worker_id and j.id = new.job_id)
  then
    raise exception 'a member does not work for the own requester' using errcode = 'FH003';
  end if;
  return new;
end $$;
create trigger a_member_never_works_for_the_own_requester before insert on assignment
  for each row execute function nobody_works_for_their_own_requester();

create table assignment_history (
  position bigint generated always as identity primary key,
  assignment_id uuid not null references assignment,
  event text not null,
  from_status text,
  to_status text not null,
  caller text not null,
  created_at timestamptz not null
);
create index assignment_history_by_assignment on assignment_history (assignment_id, position);

create table draft (
  assignment_id uuid primary key references assignment,
  answers jsonb not null,
  saved_at timestamptz not null
);
create index draft_by_time on draft (saved_at);

create table submission (
  assignment_id uuid not null references assignment,
  revision integer not null,
  answers jsonb not null,
  submitted_at timestamptz not null,
  primary key (assignment_id, revision)
);

create table bonus (
  id uuid primary key,
  assignment_id uuid not null references assignment,
  amount_minor bigint not null constraint a_bonus_is_positive check (amount_minor > 0),
  fee_minor bigint not null,
  currency text not null,
  reason text not null,
  created_at timestamptz not null
);
create index bonus_by_assignment on bonus (assignment_id);

create table payout (
  id uuid primary key,
  worker_id uuid not null references worker,
  rail text not null constraint a_payout_has_a_known_rail check (rail in ('test')),
  amount_minor bigint not null constraint a_payout_is_positive check (amount_minor > 0),
  currency text not null,
  status text not null
    constraint a_payout_is_in_a_known_state check (status in
      ('requested', 'held', 'sent', 'settled', 'failed', 'unknown', 'returned')),
  requested_at timestamptz not null,
  settled_at timestamptz
);
create index payout_by_worker on payout (worker_id, id desc);
create index payout_to_send on payout (requested_at) where status = 'requested';
create table payout_history (
  position bigint generated always as identity primary key,
  payout_id uuid not null references payout,
  event text not null,
  from_status text,
  to_status text not null,
  caller text not null,
  created_at timestamptz not null
);

-- Charter R46: what a worker was paid, signed, never changed.
create table receipt (
  id uuid primary key,
  worker_id uuid not null references worker,
  kind text not null
    constraint a_receipt_is_of_a_known_kind check (kind in ('reward', 'bonus', 'payout')),
  assignment_id uuid references assignment,
  payout_id uuid references payout,
  amount_minor bigint not null constraint a_receipt_is_positive check (amount_minor > 0),
  currency text not null,
  transfer_id uuid not null constraint a_transfer_has_one_receipt unique,
  signed jsonb not null,
  created_at timestamptz not null
);
create index receipt_by_worker on receipt (worker_id, id desc);

do $$
declare name text;
begin
  foreach name in array array['job_terms', 'job_history', 'assignment_history', 'submission',
                              'bonus', 'payout_history', 'receipt']
  loop
    execute format('create trigger %I before update or delete or truncate on %I
      for each statement execute function refuse_edit()', name || '_is_append_only', name);
  end loop;
end $$;
