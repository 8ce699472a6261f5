-- Dynamic overlap: a task gets more answers only while its result is not sure enough; and certainty bought
-- for a sum, where the places paid for are fewer than every task's most.

alter table job
  -- Answers that every task gets; null: all of them get `overlap`.
  add column overlap_min smallint
    constraint every_task_gets_an_answer_first check (overlap_min >= 1),
  -- How sure a result must be, in thousandths.
  add column sure_permille smallint
    constraint certainty_is_possible_and_worth_something check (sure_permille between 600 and 990),
  -- The most that a job which buys certainty may cost in all, as its requester said.
  add column budget_minor bigint
    constraint a_budget_is_a_sum check (budget_minor > 0),
  -- Places of tasks it is paid for; null before it is published, and where every place of every task is.
  add column place_budget integer
    constraint a_budget_has_a_place_for_each_task check (place_budget >= task_count * overlap_min),
  add constraint dynamic_overlap_has_all_its_numbers
    check ((overlap_min is null) = (sure_permille is null) and (budget_minor is null or overlap_min is not null)),
  add constraint a_task_may_get_more_answers_than_at_first check (overlap_min < overlap);

-- The first step of a launch counts the places that tasks get at first.
alter table job
  drop constraint only_the_first_places_are_out,
  add constraint only_the_first_places_are_out check (first_places is null or next_ordinal
    <= (first_places + coalesce(overlap_min, overlap) - 1) / coalesce(overlap_min, overlap) + 1);

-- What people and requester read before it opened holds.
create function certainty_stays_as_published() returns trigger language plpgsql as $$
begin
  if (new.overlap_min, new.sure_permille, new.budget_minor)
      is distinct from (old.overlap_min, old.sure_permille, old.budget_minor)
    or (old.place_budget is not null and new.place_budget is distinct from old.place_budget)
  then
    raise exception 'how a published job decides over further places stays as it was said'
      using errcode = 'FH075';
  end if;
  return new;
end $$;
create trigger certainty_stays_as_it_was_published
  before update of overlap_min, sure_permille, budget_minor, place_budget on job
  for each row when (old.published_at is not null) execute function certainty_stays_as_published();

alter table task
  -- Places opened for it so far; null: those of the beginning.
  add column places smallint constraint a_task_has_a_place check (places >= 1),
  -- Why it gets no more: sure enough, or nothing left to spend on it.
  add column certainty text
    constraint certainty_ends_in_a_known_way check (certainty in ('reached', 'budget_ended'));
create index task_undecided on task (job_id, ordinal) where certainty is null and places is not null;

-- Where a job with dynamic overlap stands. Written by the loop that decides, in one transaction with what
-- it decides.
create table job_overlap (
  job_id uuid primary key references job,
  -- Places that may be opened in all, and those beyond the first of each task that were.
  budget integer not null,
  further integer not null default 0,
  first integer not null,
  reached integer not null default 0,
  budget_ended integer not null default 0,
  -- Places that tasks without more did not need, of the most they could have had.
  saved integer not null default 0,
  -- Events below were looked at; null before the first look.
  horizon bigint,
  next_at timestamptz,
  constraint a_task_gets_no_place_that_is_not_paid_for check (first + further <= budget)
);
create index job_overlap_due on job_overlap (next_at);

-- Charter R03, with fewer places where certainty is bought.
create or replace function a_job_opens_with_its_escrow() returns trigger language plpgsql as $$
begin
  if not new.paid_elsewhere and greatest(new.at_most_minor,
    new.reward_minor * coalesce(new.place_budget, new.task_count * new.overlap), 1) > coalesce(
    (select sum(a.credits_posted - a.debits_posted)
     from ledger_kind k join ledger_account a on a.kind = k.kind and a.owner = new.id::text
     where starts_with(k.kind, 'job_')), 0)
  then
    raise exception 'a job opens with its escrow set aside' using errcode = 'FH063';
  end if;
  return new;
end $$;
