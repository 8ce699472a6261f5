-- Rules of a job: of the last answers of a person fewer than so many were good → training again, the gate of
-- the job, or a human is asked. There is no rule that bans, ranks or refuses pay, and none can be added.

-- Whether a rule of the job sends people through its training again: places are paid for it.
alter table job add column retrains boolean not null default false;

create table job_rule (
  job_id uuid not null references job,
  number smallint not null constraint a_job_has_few_rules check (number between 1 and 8),
  collector text not null constraint a_rule_counts_what_is_known
    check (collector in ('gold', 'consensus', 'speed', 'skipped', 'reviews')),
  "over" smallint not null constraint a_rule_looks_at_enough_and_not_too_much check ("over" between 3 and 50),
  fewer_than smallint not null,
  -- The gate stands with the job (charter R20) and is no row here.
  action text not null constraint a_rule_retrains_or_asks_a_human check (action in ('retrain', 'ask_human')),
  created_at timestamptz not null,
  primary key (job_id, number),
  constraint a_rule_can_hold check (fewer_than between 1 and "over"),
  constraint nothing_but_a_question_follows_from_speed check (collector <> 'speed' or action = 'ask_human')
);

create function rules_stand_before_anybody_works() returns trigger language plpgsql as $$
begin
  if exists (select from job where id = coalesce(new.job_id, old.job_id) and published_at is not null) then
    raise exception 'the rules of a published job stay as they were read' using errcode = 'FH073';
  end if;
  return coalesce(new, old);
end $$;
create trigger rules_stand_when_people_begin before insert or update or delete on job_rule
  for each row execute function rules_stand_before_anybody_works();

-- That a rule held for somebody, once for each stretch of answers. Never changed.
create table rule_firing (
  id uuid primary key,
  job_id uuid not null,
  number smallint not null,
  worker_id uuid not null references worker,
  action text not null constraint a_rule_did_something_harmless check (action in ('retrain', 'ask_human')),
  good smallint not null,
  counted smallint not null,
  fired_at timestamptz not null,
  foreign key (job_id, number) references job_rule,
  constraint fewer_were_good_than_were_counted check (good between 0 and counted)
);
create unique index a_rule_holds_once_at_a_time on rule_firing (job_id, worker_id, number, fired_at);
create trigger rule_firings_are_append_only before update or delete or truncate on rule_firing
  for each statement execute function refuse_edit();

-- Somebody goes through the training of a job again, paid as the first time.
create table retraining (
  job_id uuid not null references job,
  worker_id uuid not null references worker,
  begun_at timestamptz not null,
  ended_at timestamptz,
  primary key (job_id, worker_id, begun_at)
);
create unique index one_retraining_at_a_time on retraining (worker_id, job_id) where ended_at is null;

-- When a job’s rules are looked at next, and what had been seen then.
create table rule_look (
  job_id uuid primary key references job,
  next_at timestamptz not null,
  horizon bigint not null
);

-- Training may come again; everything else is answered once.
alter table assignment add column again boolean not null default false
  constraint only_a_check_comes_again check (not again or is_gold);
drop index a_worker_answers_a_task_once;
create unique index a_worker_answers_a_task_once on assignment (task_id, worker_id)
  where status not in ('returned', 'expired') and not again;

create function only_training_comes_again() returns trigger language plpgsql as $$
begin
  if not exists (select from gold where task_id = new.task_id and kind = 'training')
    or not exists (select from retraining
                   where job_id = new.job_id and worker_id = new.worker_id and ended_at is null)
  then
    raise exception 'only training comes again, and only to whom a rule sends it' using errcode = 'FH074';
  end if;
  return new;
end $$;
create trigger nothing_but_training_comes_again before insert on assignment
  for each row when (new.again) execute function only_training_comes_again();
