-- Charter R49: what whoever asked left unsaid stands on the job, so that nobody takes a careful reading
-- for somebody’s word.
alter table job add column unstated text[] not null default '{}'
  constraint only_what_the_charter_asks_can_be_left_unsaid check
    (unstated <@ array['purpose', 'data_use', 'ai_use', 'input_origin']);

-- Charter R07: a version holds all that may still change for the better, not the pay alone. What was
-- published before could only change its pay, so that its row says what the earlier versions were too.
alter table job_terms
  add column title text,
  add column deadline timestamptz,
  add column auto_approve_seconds integer,
  add column lease_seconds integer,
  add column estimated_seconds integer,
  add column overlap integer;
alter table job_terms disable trigger job_terms_is_append_only;
update job_terms t set title = j.title, deadline = j.deadline,
  auto_approve_seconds = j.auto_approve_seconds, lease_seconds = j.lease_seconds,
  estimated_seconds = j.estimated_seconds, overlap = j.overlap
from job j where j.id = t.job_id;
alter table job_terms enable trigger job_terms_is_append_only;
alter table job_terms
  alter column title set not null,
  alter column auto_approve_seconds set not null,
  alter column lease_seconds set not null,
  alter column estimated_seconds set not null,
  alter column overlap set not null;

-- The words of a card are terms too: whoever accepted read them.
create or replace function job_terms_only_rise() returns trigger language plpgsql as $$
begin
  if old.published_at is null then
    return new;
  end if;
  if new.reward_minor < old.reward_minor
    or new.auto_approve_seconds > old.auto_approve_seconds
    or new.lease_seconds < old.lease_seconds
    or new.overlap < old.overlap
    or new.deadline < coalesce(old.deadline, 'infinity')
    or (new.title, new.description, new.lang, new.currency, new.form, new.form_sha256, new.purpose,
        new.data_use, new.ai_use, new.input_origin, new.unstated, new.published_at)
      is distinct from
       (old.title, old.description, old.lang, old.currency, old.form, old.form_sha256, old.purpose,
        old.data_use, old.ai_use, old.input_origin, old.unstated, old.published_at)
  then
    raise exception 'published terms never get worse for workers' using errcode = 'FH001';
  end if;
  if new.terms_version <> old.terms_version +
    ((new.reward_minor, new.deadline, new.auto_approve_seconds, new.lease_seconds,
      new.estimated_seconds, new.overlap)
     is distinct from
     (old.reward_minor, old.deadline, old.auto_approve_seconds, old.lease_seconds,
      old.estimated_seconds, old.overlap))::int
  then
    raise exception 'changed terms are a new version, and a new version changes terms'
      using errcode = 'FH078';
  end if;
  return new;
end $$;

-- Nobody writes down a version that the job never had.
create function a_version_says_what_its_job_says() returns trigger language plpgsql as $$
begin
  if not exists (
    select from job j where j.id = new.job_id
      and (j.terms_version, j.reward_minor, j.currency, j.form_sha256, j.title, j.deadline,
           j.auto_approve_seconds, j.lease_seconds, j.estimated_seconds, j.overlap)
        is not distinct from
          (new.version, new.reward_minor, new.currency, new.form_sha256, new.title, new.deadline,
           new.auto_approve_seconds, new.lease_seconds, new.estimated_seconds, new.overlap))
  then
    raise exception 'a version of terms says what its job says' using errcode = 'FH079';
  end if;
  return new;
end $$;
create trigger a_version_says_what_its_job_says before insert on job_terms
  for each row execute function a_version_says_what_its_job_says();

-- No published terms without the row that keeps them.
create function published_terms_are_kept() returns trigger language plpgsql as $$
begin
  if not exists (select from job_terms t
                 where t.job_id = new.id and t.version = new.terms_version) then
    raise exception 'published terms are kept, each version' using errcode = 'FH079';
  end if;
  return null;
end $$;
create constraint trigger published_terms_are_kept after update on job
  deferrable initially deferred for each row
  when (new.published_at is not null
    and (old.published_at is null or old.terms_version <> new.terms_version))
  execute function published_terms_are_kept();

-- The rules of opening look at a change of status; so no job comes into being open.
create function a_job_is_not_born_open() returns trigger language plpgsql as $$
begin
  raise exception 'a job begins as a draft' using errcode = 'FH078';
end $$;
create trigger a_job_is_not_born_open after insert on job
  for each row when (new.status <> 'draft' or new.published_at is not null)
  execute function a_job_is_not_born_open();

-- What somebody accepted is the version that was there; nobody is moved to another one afterwards.
create function what_was_accepted_stays() returns trigger language plpgsql as $$
begin
  if (new.terms_version, new.claimed_at, new.job_id, new.task_id, new.worker_id)
    is distinct from
     (old.terms_version, old.claimed_at, old.job_id, old.task_id, old.worker_id)
  then
    raise exception 'what was accepted, when and by whom stays' using errcode = 'FH080';
  end if;
  return new;
end $$;
create trigger what_was_accepted_stays
  before update of terms_version, claimed_at, job_id, task_id, worker_id on assignment
  for each row execute function what_was_accepted_stays();
