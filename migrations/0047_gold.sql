-- Gold: tasks whose answer is known, mixed into the work to see whether answers can be trusted; and the
-- gate of one job (charter R20): announced on its card, for that job only, never a standing.

alter table job
  -- At most so many of a hundred places are gold, once the first places are behind somebody.
  add column gold_percent smallint not null default 0
    constraint gold_takes_little_of_anybodys_time check (gold_percent between 0 and 10),
  add column gate_percent smallint
    constraint a_gate_asks_for_something_possible check (gate_percent between 30 and 90),
  add column gate_over smallint
    constraint a_gate_looks_at_enough_and_not_too_much check (gate_over between 5 and 20),
  -- Places paid for gold, besides those of the tasks. Numbered on after the last of them.
  add column gold_places integer not null default 0
    constraint gold_places_fit_their_number check (gold_places between 0 and 20000),
  -- Gold tasks that are explained after the answer, as far as they come first.
  add column gold_training smallint not null default 0,
  add constraint a_gate_has_both_its_numbers check ((gate_percent is null) = (gate_over is null)),
  add constraint a_gate_stands_on_gold check (gate_percent is null or gold_percent > 0);

-- What a card says of gold and of a gate holds; both may become easier.
create function gold_terms_only_ease() returns trigger language plpgsql as $$
begin
  if new.gold_percent > old.gold_percent
    or (old.gate_percent is null and new.gate_percent is not null)
    or new.gate_percent > old.gate_percent
    or (new.gate_over is not null and new.gate_over <> old.gate_over)
  then
    raise exception 'a published job does not get a harder gate or more gold' using errcode = 'FH064';
  end if;
  return new;
end $$;
create trigger gold_and_gate_never_get_harder before update of gold_percent, gate_percent, gate_over
  on job for each row when (old.published_at is not null) execute function gold_terms_only_ease();

alter table assignment
  add column is_gold boolean not null default false,
  -- What its worker is told instead of the task's id, where the order of ids would tell gold apart.
  add column shown_task_id uuid;
create index assignment_gold on assignment (worker_id, job_id, id) where is_gold;
-- Places for gold are numbered through the job, whatever gold task they go to.
drop index a_place_has_one_holder;
create unique index a_place_has_one_holder on assignment (task_id, place_number)
  where status not in ('returned', 'expired') and not place_reopened and not is_gold;
create unique index a_gold_place_has_one_holder on assignment (job_id, place_number)
  where status not in ('returned', 'expired') and not place_reopened and is_gold;

-- A task's known answer. Beyond the job's own tasks (ordinals from 1,000,000,001) or one of them that
-- has been answered; workers read none of this.
create table gold (
  task_id uuid primary key references task on delete cascade,
  job_id uuid not null references job,
  kind text not null constraint gold_is_of_a_known_kind check (kind in ('hidden', 'training')),
  status text not null default 'active'
    constraint gold_is_in_a_known_state check (status in ('active', 'quarantined', 'retired')),
  expected jsonb not null
    constraint gold_expects_something check (jsonb_typeof(expected) = 'object' and expected <> '{}'),
  tolerance jsonb not null,
  -- Read by whoever answered otherwise.
  reason text not null constraint gold_has_a_reason check (length(reason) between 1 and 1000),
  created_at timestamptz not null,
  ended_at timestamptz,
  constraint gold_out_of_use_has_a_time check ((status = 'active') = (ended_at is null))
);
create index gold_by_job on gold (job_id);

-- Free gold places of a job, like `place`.
create table gold_place (
  job_id uuid not null references job,
  number smallint not null,
  primary key (job_id, number)
) with (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 500,
        autovacuum_vacuum_cost_delay = 0, fillfactor = 70);

-- How a gold task was answered: of the first revision, once, and never changed.
create table gold_answer (
  assignment_id uuid primary key references assignment,
  task_id uuid not null references task,
  job_id uuid not null references job,
  worker_id uuid not null references worker,
  kind text not null constraint gold_was_of_a_known_kind check (kind in ('hidden', 'training')),
  is_right boolean not null,
  seconds integer not null constraint an_answer_took_its_time check (seconds >= 0),
  answered_at timestamptz not null
);
create index gold_answer_by_worker on gold_answer (worker_id, job_id, answered_at);
create index gold_answer_by_task on gold_answer (task_id);
create index gold_answer_by_job on gold_answer (job_id);
create trigger gold_answer_is_append_only before update or delete or truncate on gold_answer
  for each statement execute function refuse_edit();

-- An assignment is gold when its task is, from the claim on, and only then has it an answer to a check.
create function gold_is_gold() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'assignment' then
    if tg_op = 'UPDATE' or not exists (
      select from gold where task_id = new.task_id and job_id = new.job_id)
    then
      raise exception 'an assignment is gold from its claim on, and only of a gold task'
        using errcode = 'FH065';
    end if;
  elsif not exists (
    select from assignment a
    where a.id = new.assignment_id and a.is_gold and a.task_id = new.task_id
      and a.job_id = new.job_id and a.worker_id = new.worker_id and a.submitted_at is not null)
  then
    raise exception 'only a gold task that was handed in has an answer to a check'
      using errcode = 'FH065';
  end if;
  return new;
end $$;
create trigger only_a_gold_task_is_gold before insert on assignment
  for each row when (new.is_gold) execute function gold_is_gold();
create trigger gold_stays_what_it_is before update of is_gold on assignment
  for each row when (new.is_gold is distinct from old.is_gold) execute function gold_is_gold();
create trigger only_gold_is_checked before insert on gold_answer
  for each row execute function gold_is_gold();

-- A worker says that a gold task is wrong. Until a human answers, the answer does not count; silence is
-- on the worker's side.
create table gold_contest (
  assignment_id uuid primary key references gold_answer,
  reason text not null constraint a_contest_has_a_reason check (length(reason) between 1 and 1000),
  contested_at timestamptz not null,
  answer_by timestamptz not null,
  answered_at timestamptz,
  answer text constraint a_contest_is_answered_in_a_known_way
    check (answer in ('for_worker', 'gold_stands', 'silence')),
  answered_by uuid references person,
  reasons text,
  constraint an_answered_contest_has_a_time check ((answer is null) = (answered_at is null)),
  constraint only_a_human_lets_a_gold_stand check
    (answer is distinct from 'gold_stands' or (answered_by is not null and length(reasons) >= 20)),
  constraint a_human_has_seven_days_at_most check (answer_by <= contested_at + interval '7 days')
);
create index gold_contest_open on gold_contest (answer_by) where answered_at is null;

-- Who is to be looked at again: after each check, each answer to a contest, each quarantine.
create table gold_look (
  job_id uuid not null references job,
  worker_id uuid not null references worker,
  due_at timestamptz not null,
  primary key (job_id, worker_id)
);

-- The gate, as a pure function of the checks that count, oldest first. Public: docs/quality.md says the
-- same in words. Under the gate from the check with which less than `percent` of the last `over` are
-- right; seven days later everything begins anew. `since`: when the present attempt began, null for the
-- first; `fell_from`: the oldest check of those that brought somebody under, null when all of them did.
create function gate_of(rights boolean[], times timestamptz[], percent integer, "over" integer,
  at timestamptz, out state text, out "right" integer, out counted integer, out since timestamptz,
  out retake_at timestamptz, out fell_from timestamptz)
language plpgsql immutable as $$
declare
  retake constant interval := interval '7 days';
  fell timestamptz;
  first integer := 1;
begin
  counted := 0;
  "right" := 0;
  for i in 1 .. coalesce(cardinality(rights), 0) loop
    if fell is not null then
      -- Handed in while the gate was shut: it belongs to no attempt.
      continue when times[i] < fell + retake;
      since := fell + retake;
      fell := null;
      first := i;
      counted := 0;
      "right" := 0;
    end if;
    counted := counted + 1;
    "right" := "right" + rights[i]::int;
    if counted > "over" then
      "right" := "right" - rights[i - "over"]::int;
    end if;
    if counted >= "over" and "right" * 100 < percent * "over" then
      fell := times[i];
      fell_from := case when counted > "over" then times[i - "over" + 1] end;
    end if;
  end loop;
  if fell is not null and at < fell + retake then
    state := 'under';
    retake_at := fell + retake;
  elsif fell is not null then
    state := 'checking';
    since := fell + retake;
    counted := 0;
    "right" := 0;
  else
    state := case when counted >= "over" then 'passed' else 'checking' end;
  end if;
  if state <> 'under' then
    fell_from := null;
  end if;
  counted := least(counted, "over");
end $$;

-- The checks of one worker in one job that count: hidden, of gold in use, not contested; what a contest
-- was answered for the worker counts as right.
create view counted_check as
  select g.job_id, g.worker_id, g.assignment_id, g.task_id, g.answered_at,
    g.is_right or coalesce(c.answer in ('for_worker', 'silence'), false) as is_right
  from gold_answer g
    join gold t on t.task_id = g.task_id and t.status <> 'quarantined'
    left join gold_contest c on c.assignment_id = g.assignment_id
  where g.kind = 'hidden' and (c.assignment_id is null or c.answered_at is not null);

-- `until`: what was known then; later checks are left out.
create function gate_for(job uuid, worker uuid, percent integer, "over" integer, at timestamptz,
  until timestamptz default 'infinity', out state text, out "right" integer, out counted integer, out since timestamptz,
  out retake_at timestamptz, out fell_from timestamptz)
language sql stable as $$
  select g.* from (
    select coalesce(array_agg(c.is_right order by c.answered_at, c.assignment_id), '{}') as rights,
      coalesce(array_agg(c.answered_at order by c.answered_at, c.assignment_id), '{}') as times
    from counted_check c
    where c.job_id = job and c.worker_id = worker and c.answered_at < until) checks,
    lateral gate_of(rights, times, percent, "over", at) g
$$;
