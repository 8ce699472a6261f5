-- Results inferred from all answers of a job together. Of small jobs they are inferred when they are
-- read; of large ones a loop keeps them here. All of it can be made anew from the answers.

create table job_inference (
  job_id uuid primary key references job,
  -- Per item of the form, the method that its requester chose.
  methods jsonb not null default '{}',
  -- Counts up when the methods change, so that what was inferred before does not count any more.
  methods_version integer not null default 1,
  -- Events below this horizon were taken in; null before the first inference.
  horizon bigint,
  answers integer,
  -- How far people agree and how sure results are, per item.
  quality jsonb,
  -- Inferred since the job closed: nothing more comes.
  settled boolean not null default false,
  -- Not again before; while somebody works on it, the end of their time.
  next_at timestamptz,
  inferred_at timestamptz
);

create table task_inference (
  task_id uuid primary key references task,
  job_id uuid not null references job,
  -- Which answers, and which methods, this rests on; another print means it is out of date.
  print text not null,
  result jsonb not null
);
create index task_inference_by_job on task_inference (job_id);

-- Jobs whose results the loop infers: the number is INFERENCE_LIMITS.when_read.
create index job_inferred_by_loop on job (id)
  where task_count * overlap > 1000 and published_at is not null;

-- What changed in a job since a horizon tells whether counts and inferences still hold. In the place of
-- the index by position alone, so that an event costs what it did.
drop index event_by_job;
create index event_by_job on event (job_id, horizon, position) where job_id is not null;
