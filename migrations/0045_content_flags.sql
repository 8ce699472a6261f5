-- Harmful content only by consent (charter R38): what a job may show is said before it opens, and it is
-- offered only to people who said of each kind that they agree to see it. What somebody agreed to is
-- theirs alone: no requester reads it, and no event or history repeats it.

-- Null in a draft that has not said yet; empty: nothing of the kind. Jobs of before said nothing, because
-- the terms of use forbade it.
alter table job add column content_flags text[] default '{}'
  constraint content_flags_are_known check
    (content_flags <@ array['violence', 'sexual', 'self_harm', 'hate', 'child_safety', 'gore']);
alter table job alter column content_flags drop default;
alter table job add constraint an_open_job_says_what_it_shows check
  (content_flags is not null or status not in ('open', 'paused', 'winding_down'));

-- People took it on with these warnings: after publishing none is added and none is taken away.
create function published_flags_stay() returns trigger language plpgsql as $$
begin
  if old.published_at is not null and old.content_flags is distinct from new.content_flags then
    raise exception 'what a published job warns of stays as it was' using errcode = 'FH057';
  end if;
  return new;
end $$;
create trigger published_warnings_stay before update of content_flags on job
  for each row execute function published_flags_stay();

-- What a person agreed to see, and how pictures of it first appear. No row: nothing.
create table content_choice (
  worker_id uuid primary key references worker,
  flags text[] not null
    constraint agreed_flags_are_known check
      (flags <@ array['violence', 'sexual', 'self_harm', 'hate', 'child_safety', 'gore']),
  media text not null
    constraint pictures_first_appear_in_a_known_way check (media in ('blurred', 'grey', 'plain')),
  changed_at timestamptz not null
);

-- Whoever erases their account leaves no word of what they agreed to.
create function forget_content_choice() returns trigger language plpgsql as $$
begin
  delete from public.content_choice using public.worker
    where worker.id = content_choice.worker_id and worker.person_id = new.id;
  return null;
end $$;
create trigger an_erased_account_leaves_no_choice_of_content after update of user_id on person
  for each row when (old.user_id is not null and new.user_id is null)
  execute function forget_content_choice();

-- Whether the job of a place held warned of something: its time counts, two hours of a day at most.
alter table assignment add column content_flagged boolean not null default false;
create index assignment_flagged on assignment (worker_id, claimed_at) where content_flagged;

-- A worker says that a job shows something else than it warns of. They are paid for their time at once
-- and offered the job no more until somebody answered.
create table content_report (
  id uuid primary key,
  job_id uuid not null references job,
  requester_id uuid not null references requester,
  assignment_id uuid not null references assignment
    constraint one_piece_of_work_is_reported_once unique,
  worker_id uuid not null references worker,
  -- What it really shows.
  shows text[] not null
    constraint reported_flags_are_known check
      (shows <@ array['violence', 'sexual', 'self_harm', 'hate', 'child_safety', 'gore']),
  -- What the time until then was worth, and when it was paid; null: when a human agrees.
  worth_minor bigint not null constraint time_is_worth_something_or_nothing check (worth_minor >= 0),
  paid_at timestamptz,
  created_at timestamptz not null,
  -- Silence until then agrees with the worker.
  due_at timestamptz not null,
  outcome text
    constraint a_report_ends_in_a_known_way check (outcome in ('confirmed', 'dismissed')),
  -- The human who answered; null: nobody did in time.
  decided_by uuid references person,
  decided_at timestamptz,
  constraint an_answered_report_has_a_time check ((outcome is null) = (decided_at is null)),
  constraint only_a_human_dismisses_a_report check
    (outcome is distinct from 'dismissed' or decided_by is not null),
  constraint a_report_is_answered_by_silence_in_the_end check (due_at > created_at)
);
create index content_report_open on content_report (job_id, worker_id) where outcome is null;
create index content_report_due on content_report (due_at) where outcome is null;
create index content_report_by_job on content_report (job_id, id desc);
create index content_report_by_worker on content_report (worker_id, created_at desc);

-- What was reported is not written anew, and an answer is not changed.
create function content_reports_stay() returns trigger language plpgsql as $$
begin
  if old.outcome is not null
    or (new.id, new.job_id, new.assignment_id, new.worker_id, new.shows, new.worth_minor, new.created_at,
        new.due_at)
      is distinct from
       (old.id, old.job_id, old.assignment_id, old.worker_id, old.shows, old.worth_minor, old.created_at,
        old.due_at)
  then
    raise exception 'a report of content stays as it was made, and so does its answer'
      using errcode = 'FH058';
  end if;
  return new;
end $$;
create trigger reports_of_content_stay before update on content_report
  for each row execute function content_reports_stay();

-- A job that three people reported opens again when a human has answered, not before.
create function reported_jobs_wait() returns trigger language plpgsql as $$
begin
  if (select count(distinct worker_id) from content_report
      where job_id = new.id and outcome is null) >= 3
  then
    raise exception 'a job that three people reported waits for an answer' using errcode = 'FH059';
  end if;
  return new;
end $$;
create trigger a_reported_job_waits_for_an_answer before update of status on job
  for each row when (old.status = 'paused' and new.status = 'open')
  execute function reported_jobs_wait();
