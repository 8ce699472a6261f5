-- Questions (charter R33): workers ask about unclear terms while their time stands still, and what
-- nobody has explained is held against nobody.

-- A worker's question about the terms of a job, asked while doing one of its tasks.
create table question (
  id uuid primary key,
  job_id uuid not null references job,
  requester_id uuid not null references requester,
  worker_id uuid not null references worker,
  assignment_id uuid not null references assignment,
  -- JSON pointer to what it is about; empty: the terms as a whole.
  about text not null
    constraint a_question_is_about_the_terms check (about = '' or starts_with(about, '/')),
  text text not null,
  asked_at timestamptz not null,
  answer_until timestamptz not null,
  -- By how much the worker's time was put off; an early answer takes the rest back.
  put_off_seconds integer not null constraint time_is_only_added check (put_off_seconds >= 0),
  answer text,
  answered_at timestamptz,
  answered_by text,
  constraint a_question_is_due_in_24_hours check (answer_until = asked_at + interval '24 hours'),
  constraint an_answer_has_a_time_and_an_author check
    ((answered_at is null) = (answered_by is null) and (answer is null or answered_at is not null))
);
create unique index a_task_waits_for_one_answer on question (assignment_id)
  where answered_at is null;
create index question_by_job on question (job_id, id desc);
create index question_open on question (job_id) where answered_at is null;

-- Asked and answered once; only texts can be emptied, when a person is erased.
create function questions_stay_as_asked() returns trigger language plpgsql as $$
begin
  if (new.id, new.job_id, new.requester_id, new.worker_id, new.assignment_id, new.about,
      new.asked_at, new.answer_until, new.put_off_seconds)
     is distinct from
     (old.id, old.job_id, old.requester_id, old.worker_id, old.assignment_id, old.about,
      old.asked_at, old.answer_until, old.put_off_seconds)
    or (new.text <> old.text and new.text <> '') or new.answer <> old.answer
    or new.answered_at is distinct from coalesce(old.answered_at, new.answered_at)
    or new.answered_by is distinct from coalesce(old.answered_by, new.answered_by)
  then
    raise exception 'a question stays as it was asked and answered' using errcode = 'FH010';
  end if;
  return new;
end $$;
create trigger a_question_stays_as_asked before update on question
  for each row execute function questions_stay_as_asked();
create trigger questions_stay before delete or truncate on question
  for each statement execute function refuse_edit();

-- What nobody has explained yet cannot be held against anybody.
create function nothing_unexplained_is_held_against_work() returns trigger language plpgsql as $$
begin
  if exists (
    select from question q
    where q.job_id = new.job_id and q.answered_at is null
      and (q.about = '' or q.about = new.criterion or starts_with(new.criterion, q.about || '/')))
  then
    raise exception 'a criterion with an open question is no reason to reject'
      using errcode = 'FH012';
  end if;
  return new;
end $$;
create trigger nothing_unexplained_is_held_against_work before insert on rejection
  for each row execute function nothing_unexplained_is_held_against_work();
