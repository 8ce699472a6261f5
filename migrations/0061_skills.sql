-- Skills: how well somebody does one kind of work, from 0 to 100, as far as their answers tell. Theirs to read
-- and to take along; shown to nobody else, and no pay depends on it.

create table worker_skill (
  worker_id uuid not null references worker,
  -- What is answered, and in which language: choice/fr.
  kind text not null constraint a_skill_is_of_a_kind check (kind ~ '^[a-z_]{4,20}/[a-z]{2,3}$'),
  score smallint not null constraint a_skill_is_from_0_to_100 check (score between 0 and 100),
  low smallint not null,
  high smallint not null,
  -- What it stands on: counted alike, and weighed by age and source.
  gold_good integer not null,
  gold_counted integer not null,
  consensus_good integer not null,
  consensus_counted integer not null,
  reviews_good integer not null,
  reviews_counted integer not null,
  good real not null,
  weight real not null,
  counted_at timestamptz not null,
  valid_until timestamptz not null,
  primary key (worker_id, kind),
  constraint a_skill_lies_in_its_interval check (low between 0 and score and high between score and 100)
);

-- The kind of a job, when its people are counted next, and what had been seen then.
create table skill_job (
  job_id uuid primary key references job,
  kind text not null,
  next_at timestamptz not null,
  horizon bigint not null,
  -- Counted after the end of the job.
  settled boolean not null default false
);
create index skill_job_by_kind on skill_job (kind);
create index skill_job_open on skill_job (next_at) where not settled;

-- How often somebody said in one job what most others said.
create table skill_part (
  job_id uuid not null references job,
  worker_id uuid not null references worker,
  kind text not null,
  good integer not null,
  counted integer not null,
  last_at timestamptz not null,
  primary key (job_id, worker_id)
);
create index skill_part_by_worker on skill_part (worker_id, kind);

alter table job_audience
  add column skill_kinds text[],
  add column skill_minimums smallint[],
  add constraint a_skill_is_asked_with_its_least_score check
    (coalesce(cardinality(skill_kinds), 0) = coalesce(cardinality(skill_minimums), 0)
      and (skill_minimums is null or (1 <= all (skill_minimums) and 90 >= all (skill_minimums))));
