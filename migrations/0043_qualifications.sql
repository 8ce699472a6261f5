-- Tests (charter R18): what somebody can do, shown once, kept for a year and more, and asked for by jobs.
-- An unpaid test is short and rare; any other pays whatever the result, from money set aside before it opens.
create extension if not exists btree_gist;

insert into ledger_kind (kind, holder, constrained) values ('qualification_escrow', 'requester', true);
insert into transfer_rule (reason, debit_kind, debit_holder, credit_kind, credit_holder, goes_back) values
  ('fund_test',   'requester_available',  'requester', 'qualification_escrow', 'requester', false),
  ('fund_test',   'platform_reserve',     'platform',  'qualification_escrow', 'requester', false),
  ('pay_test',    'qualification_escrow', 'requester', 'worker_earned',        'worker',    false),
  ('refund_test', 'qualification_escrow', 'requester', 'requester_available',  'requester', true),
  ('refund_test', 'qualification_escrow', 'requester', 'platform_reserve',     'platform',  true);
alter table transfer_rule add constraint money_for_a_test_pays_it_or_returns check
  (debit_kind <> 'qualification_escrow' or credit_kind = 'worker_earned' or goes_back);
create unique index an_attempt_is_paid_once on ledger_transfer (about) where reason = 'pay_test';

create table qualification (
  id uuid primary key,
  -- Null: the instance's own, for every requester's jobs.
  requester_id uuid references requester,
  asker uuid not null generated always as
    (coalesce(requester_id, '00000000-0000-0000-0000-000000000000')) stored,
  livemode boolean not null,
  status text not null
    constraint a_qualification_is_in_a_known_state check (status in ('open', 'closed')),
  name text not null constraint a_qualification_has_a_name check (length(name) between 2 and 120),
  description text not null,
  form jsonb not null,
  form_sha256 text not null,
  grading text not null
    constraint a_test_is_graded_by_its_key_or_a_human check (grading in ('key', 'human')),
  threshold smallint not null
    constraint a_threshold_is_a_score check (threshold between 1 and 100),
  estimated_seconds integer not null constraint a_test_takes_time check (estimated_seconds > 0),
  currency char(3) not null,
  reward_minor bigint not null constraint a_test_costs_nobody_anything check (reward_minor >= 0),
  unpaid boolean not null generated always as (reward_minor = 0) stored,
  grade_within_seconds integer not null
    constraint a_grader_answers_within_a_week check (grade_within_seconds between 1 and 604800),
  valid_seconds integer not null
    constraint a_result_is_valid_for_a_year check (valid_seconds >= 31536000),
  -- Paid attempts that money is set aside for and that nobody has begun; null where it is unpaid.
  attempts_left integer constraint attempts_are_funded_before_they_begin check (attempts_left >= 0),
  created_at timestamptz not null,
  closed_at timestamptz,
  constraint a_test_over_five_minutes_is_paid check (reward_minor > 0 or estimated_seconds <= 300),
  constraint a_paid_test_counts_its_attempts check ((reward_minor > 0) = (attempts_left is not null)),
  constraint a_closed_test_has_a_time check ((status = 'closed') = (closed_at is not null)),
  constraint an_attempt_is_paid_as_its_test_says unique (id, asker, unpaid)
);
create unique index a_requester_names_a_test_once on qualification (asker, lower(name))
  where status = 'open';
create index qualification_by_asker on qualification (asker, id desc);

create function tests_stay_as_they_are() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.closed_at is not null
    -- What is generated is not there yet; it follows from the rest.
    or to_jsonb(new) - '{status,attempts_left,closed_at,asker,unpaid}'::text[]
      <> to_jsonb(old) - '{status,attempts_left,closed_at,asker,unpaid}'::text[]
  then
    raise exception 'a test stays as it was made' using errcode = 'FH048';
  end if;
  return new;
end $$;
create trigger a_test_stays_as_it_was_made before update or delete on qualification
  for each row execute function tests_stay_as_they_are();

-- The right answers, apart from what people are shown. Never changed, and read for grading alone.
create table qualification_key (
  qualification_id uuid primary key references qualification,
  key jsonb not null
);
create trigger qualification_key_is_append_only before update or delete or truncate on qualification_key
  for each statement execute function refuse_edit();

create table qualification_attempt (
  id uuid primary key,
  qualification_id uuid not null,
  asker uuid not null,
  unpaid boolean not null,
  worker_id uuid not null references worker,
  status text not null
    constraint an_attempt_is_in_a_known_state check
      (status in ('started', 'grading', 'contested', 'passed', 'failed', 'lapsed')),
  started_at timestamptz not null,
  expires_at timestamptz not null,
  -- From then on this person may try again; and may be asked for another unpaid test of the same asker.
  retake_at timestamptz not null,
  unpaid_until timestamptz not null,
  answers jsonb,
  handed_in_at timestamptz,
  counted_seconds integer,
  paid_minor bigint not null default 0,
  grade_until timestamptz,
  score smallint constraint a_score_lies_between_0_and_100 check (score between 0 and 100),
  decided_at timestamptz,
  decided_by uuid references person,
  note text,
  contest text,
  constraint an_attempt_is_paid_as_its_test_says
    foreign key (qualification_id, asker, unpaid) references qualification (id, asker, unpaid),
  constraint what_is_handed_in_is_paid_for check
    (status in ('started', 'lapsed') or (handed_in_at is not null and answers is not null
      and (unpaid or paid_minor > 0))),
  constraint what_waits_for_a_human_has_a_clock check
    ((status in ('grading', 'contested')) = (grade_until is not null)),
  constraint a_result_has_a_time check
    ((status in ('passed', 'failed')) = (decided_at is not null)),
  constraint no_second_try_within_seven_days check (retake_at >= started_at + interval '168 hours'),
  constraint nobody_tries_twice_at_once exclude using gist
    (worker_id with =, qualification_id with =, tstzrange(started_at, retake_at) with &&),
  constraint one_unpaid_test_of_a_requester_in_thirty_days exclude using gist
    (worker_id with =, asker with =, tstzrange(started_at, unpaid_until) with &&)
    where (unpaid)
);
create unique index one_attempt_at_a_time on qualification_attempt (worker_id, qualification_id)
  where status in ('started', 'grading', 'contested');
create index qualification_attempt_by_worker on qualification_attempt (worker_id, id desc);
create index qualification_attempt_by_test on qualification_attempt (qualification_id, id desc);
create index qualification_attempt_expiring on qualification_attempt (expires_at) where status = 'started';
create index qualification_attempt_ungraded on qualification_attempt (grade_until)
  where grade_until is not null;

-- An unpaid attempt keeps its place in the thirty days unless nothing was handed in; a paid one is paid
-- as its test said.
create function attempts_keep_their_word() returns trigger language plpgsql as $$
declare asked record;
begin
  select reward_minor, estimated_seconds into asked from qualification where id = new.qualification_id;
  if tg_op = 'INSERT' then
    if new.unpaid and new.unpaid_until < new.started_at + interval '720 hours' then
      raise exception 'an unpaid test counts for thirty days' using errcode = 'FH049';
    end if;
  elsif new.unpaid_until < old.unpaid_until and new.status <> 'lapsed'
    or (new.id, new.qualification_id, new.worker_id, new.started_at, new.expires_at)
      is distinct from (old.id, old.qualification_id, old.worker_id, old.started_at, old.expires_at)
    or (old.handed_in_at is not null and (new.handed_in_at, new.answers, new.paid_minor)
      is distinct from (old.handed_in_at, old.answers, old.paid_minor))
  then
    raise exception 'an attempt stays as it was' using errcode = 'FH049';
  end if;
  if new.handed_in_at is not null and new.paid_minor <> asked.reward_minor then
    raise exception 'a test pays what it said, whatever the result' using errcode = 'FH049';
  end if;
  return new;
end $$;
create trigger an_attempt_keeps_its_word before insert or update on qualification_attempt
  for each row execute function attempts_keep_their_word();

-- What somebody has shown. It grows and is never taken back before it ends.
create table worker_qualification (
  worker_id uuid not null references worker,
  qualification_id uuid not null references qualification,
  attempt_id uuid not null references qualification_attempt,
  score smallint not null,
  passed_at timestamptz not null,
  valid_until timestamptz not null,
  primary key (worker_id, qualification_id),
  constraint what_was_shown_counts_for_a_year check (valid_until >= passed_at + interval '8760 hours')
);
create index worker_qualification_by_test on worker_qualification (qualification_id, worker_id);
create function results_are_not_taken_back() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (new.worker_id, new.qualification_id)
      is distinct from (old.worker_id, old.qualification_id)
    or new.valid_until < old.valid_until
    or (new.score < old.score and new.passed_at < old.valid_until)
  then
    raise exception 'what somebody has shown is not taken back' using errcode = 'FH050';
  end if;
  return new;
end $$;
create trigger what_was_shown_is_not_taken_back before update or delete on worker_qualification
  for each row execute function results_are_not_taken_back();

-- Which stored files a test shows: who has begun it may see them.
create table qualification_file (
  qualification_id uuid not null references qualification,
  file_id uuid not null references file,
  primary key (file_id, qualification_id)
);
create trigger a_file_of_a_test_is_shown after insert on qualification_file
  referencing new table as shown_now for each statement execute function files_are_shown();

-- Jobs ask for results: all of them must be there, each with its least score.
alter table job_audience
  add column qualification_ids uuid[],
  add column qualification_minimums smallint[],
  add constraint each_test_asked_for_has_a_least_score check (
    (qualification_ids is null and qualification_minimums is null)
    or (cardinality(qualification_ids) between 1 and 20
      and cardinality(qualification_ids) = cardinality(qualification_minimums)));
