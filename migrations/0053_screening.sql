-- Texts are looked at before people read them (charter R34): a job that asks for contact data, documents,
-- secrets, bank details or whereabouts waits for a human of the instance. Nobody is judged by it, and no
-- money has moved. A machine holds; only a human releases or refuses; what nobody looks at in time is its
-- requester's draft again.
create table job_screening (
  id uuid primary key,
  job_id uuid not null references job,
  requester_id uuid not null references requester,
  -- Of everything that was looked at: what a human let pass is not held a second time.
  texts_sha256 text not null constraint texts_are_told_by_their_hash check (length(texts_sha256) = 64),
  findings jsonb not null,
  held_at timestamptz not null,
  decide_until timestamptz not null,
  outcome text constraint a_held_job_ends_in_a_known_way
    check (outcome in ('released', 'refused', 'lapsed', 'taken_back')),
  reason text,
  decided_by uuid references person,
  decided_at timestamptz,
  constraint whoever_holds_a_job_says_why check (jsonb_array_length(findings) > 0),
  constraint only_a_human_releases_or_refuses
    check (coalesce(outcome in ('released', 'refused'), false) = (decided_by is not null)),
  constraint a_refusal_has_a_reason check (outcome is distinct from 'refused' or reason is not null),
  constraint a_held_job_ended_at_a_time check ((outcome is null) = (decided_at is null)),
  constraint a_held_job_does_not_wait_for_ever
    check (decide_until > held_at and decide_until <= held_at + interval '72 hours')
);
create unique index a_job_is_held_once_at_a_time on job_screening (job_id) where outcome is null;
create index job_screening_due on job_screening (decide_until) where outcome is null;
create index job_screening_by_job on job_screening (job_id, held_at desc);
create index job_screening_known on job_screening (requester_id, texts_sha256)
  where outcome in ('released', 'refused');

create function screenings_stay() returns trigger language plpgsql as $$
begin
  if old.outcome is not null
    or (new.id, new.job_id, new.requester_id, new.texts_sha256, new.findings, new.held_at,
        new.decide_until)
      is distinct from
       (old.id, old.job_id, old.requester_id, old.texts_sha256, old.findings, old.held_at,
        old.decide_until)
  then
    raise exception 'what was found stays as it was found, and so does what a human decided'
      using errcode = 'FH060';
  end if;
  return new;
end $$;
create trigger screenings_stay before update on job_screening
  for each row execute function screenings_stay();

-- A held job goes nowhere but back to its requester, and only once somebody or the clock has said so.
create function held_jobs_wait() returns trigger language plpgsql as $$
begin
  if new.status <> 'draft'
    or exists (select from job_screening where job_id = new.id and outcome is null)
  then
    raise exception 'a held job waits for a human, then it is a draft again' using errcode = 'FH060';
  end if;
  return new;
end $$;
create trigger a_held_job_waits before update of status on job
  for each row when (old.status = 'held' and new.status <> 'held')
  execute function held_jobs_wait();
