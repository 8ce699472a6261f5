-- Review layers: what one person answered is looked at by another, and where those two disagree by a third.
-- Each layer is a job of its own, published with the one whose answers it checks; its tasks are made as
-- these answers come in.

alter table job
  -- What publishing makes besides, as its requester said; null: nobody checks.
  add column review jsonb,
  -- All jobs of one tower of layers, this one too: who works in one of them is not offered the others.
  add column layer_jobs uuid[],
  -- Tasks that are paid for while they still come from answers elsewhere; null: all are there.
  add column planned_tasks integer
    constraint no_task_comes_that_is_not_paid_for check (planned_tasks >= task_count);

-- People read on its card that their answers are checked, and by what share.
create function review_stays_as_published() returns trigger language plpgsql as $$
begin
  raise exception 'how the answers of a published job are checked stays as it was said'
    using errcode = 'FH075';
end $$;
create trigger review_stays_as_it_was_published before update of review, layer_jobs on job
  for each row when (old.published_at is not null
    and (old.review, old.layer_jobs) is distinct from (new.review, new.layer_jobs))
  execute function review_stays_as_published();

-- A layer, and whose answers it checks: those of the job below it.
create table review_layer (
  job_id uuid primary key references job,
  of_job_id uuid not null references job
    constraint a_job_has_one_layer_above unique,
  author_job_id uuid not null references job,
  layer text not null
    constraint a_layer_reviews_or_adjudicates check (layer in ('review', 'adjudication')),
  -- Answers it is drawn from, and how many of them there were.
  expected integer not null constraint a_layer_expects_answers check (expected > 0),
  seen integer not null default 0,
  constraint a_layer_is_no_layer_of_itself check (job_id not in (of_job_id, author_job_id))
);
create index review_layer_by_author_job on review_layer (author_job_id);

-- Which answer a task of a layer is about. `swapped`: an adjudicator reads the reviewer’s answer first.
create table layer_task (
  task_id uuid primary key references task,
  layer_job_id uuid not null references review_layer,
  author_job_id uuid not null references job,
  layer text not null,
  assignment_id uuid not null references assignment,
  revision smallint not null,
  swapped boolean not null,
  constraint an_answer_is_in_a_layer_once unique (assignment_id, layer)
);
create index layer_task_by_author_job on layer_task (author_job_id, layer);

-- What a human of the requester decided where two disagree. It touches nobody’s pay.
create table layer_settlement (
  assignment_id uuid primary key references assignment,
  revision smallint not null,
  stands text not null
    constraint one_of_the_answers_stands check (stands in ('author', 'reviewer', 'adjudicator')),
  settled_by uuid not null references person,
  settled_at timestamptz not null
);

-- What became of each answer that was drawn: whose answer stands, or `disputed`; null while nobody has looked.
-- An answer that was changed afterwards, and looks at one’s own answer, count for nothing.
create view review_outcome as
  select r.author_job_id as job_id, r.assignment_id, a.task_id, r.task_id as review_task_id,
    a.worker_id as author_id, given.answers as given, a.first_submitted_at,
    look.id as review_id, look.worker_id as reviewer_id, look.answers as review,
    third.id as adjudication_id, third.worker_id as adjudicator_id, third.answers as adjudication,
    s.settled_at,
    case
      when s.stands is not null then s.stands
      when look.id is null then null
      when not look.corrects then 'author'
      when third.id is not null then case
        when third.verdict = 'neither' then 'adjudicator'
        when (third.verdict = 'first') <> j.swapped then 'author'
        else 'reviewer' end
      when exists (select from review_layer l
                   where l.author_job_id = r.author_job_id and l.layer = 'adjudication') then 'disputed'
      else 'reviewer' end as stands,
    coalesce(look.corrects, false) as corrects
  from layer_task r
    join assignment a on a.id = r.assignment_id and a.revision = r.revision
    join submission given on given.assignment_id = a.id and given.revision = a.revision
    left join lateral (
      select x.id, x.worker_id, y.answers - 'review_verdict' as answers,
        y.answers ->> 'review_verdict' = 'correct'
          and y.answers - 'review_verdict' <> given.answers as corrects
      from assignment x join submission y on y.assignment_id = x.id and y.revision = x.revision
      where x.task_id = r.task_id and x.status in ('submitted', 'approved')
        and x.worker_id <> a.worker_id
      order by x.first_submitted_at limit 1) look on true
    left join layer_task j on j.assignment_id = r.assignment_id and j.layer = 'adjudication'
      and j.revision = r.revision
    left join lateral (
      select x.id, x.worker_id, y.answers - 'review_verdict' as answers,
        y.answers ->> 'review_verdict' as verdict
      from assignment x join submission y on y.assignment_id = x.id and y.revision = x.revision
      where x.task_id = j.task_id and x.status in ('submitted', 'approved')
        and x.worker_id not in (a.worker_id, look.worker_id)
      order by x.first_submitted_at limit 1) third on true
    left join layer_settlement s on s.assignment_id = r.assignment_id and s.revision = r.revision
  where r.layer = 'review' and a.status in ('submitted', 'approved');
