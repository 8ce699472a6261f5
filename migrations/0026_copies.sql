-- Copies: files that the instance fetches from the https addresses in tasks and forms, before anybody
-- is shown them. A task keeps the address as its requester wrote it; what workers see is the copy.

-- The same for the same address of the same kind in the same job, so that it is fetched once.
create function copy_id(job uuid, kind text, address text) returns uuid
language sql immutable parallel safe as $$
  select encode(
    set_byte(set_byte(h, 6, get_byte(h, 6) & 15 | 128), 8, get_byte(h, 8) & 63 | 128), 'hex')::uuid
  from substring(sha256(convert_to(job || ' ' || kind || ' ' || address, 'UTF8')) for 16) as h
$$;

create table file_copy (
  id uuid primary key,
  job_id uuid not null references job,
  requester_id uuid not null references requester,
  kind text not null constraint pictures_and_sounds_are_copied check (kind in ('image', 'audio')),
  -- As tasks and the form name it.
  address text not null,
  -- Where it is fetched: a fresh link, when the first one had expired.
  fetched_from text not null,
  -- Whether the job's form shows it, and not only tasks.
  in_form boolean not null default false,
  status text not null default 'waiting'
    constraint a_copy_is_in_a_known_state check (status in ('waiting', 'copied', 'failed')),
  file_id uuid references file,
  -- Why the last attempt failed.
  reason text,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  -- Who fetches it at this moment, and until when that counts, in real time.
  lease uuid,
  leased_until timestamptz,
  created_at timestamptz not null,
  constraint what_is_copied_has_its_file check ((status = 'copied') = (file_id is not null)),
  constraint what_failed_says_why check (status <> 'failed' or reason is not null)
);
create index file_copy_by_job on file_copy (job_id, status, id);
create index file_copy_due on file_copy (requester_id, next_attempt_at) where status = 'waiting';
create index file_copy_by_file on file_copy (file_id) where file_id is not null;

-- Which tasks show it.
create table task_copy (
  task_id uuid not null references task on delete cascade,
  copy_id uuid not null references file_copy on delete cascade,
  primary key (task_id, copy_id)
);
create index task_copy_by_copy on task_copy (copy_id);

-- What stands in the place of a task's addresses, by kind and address.
create view copied_for_task as
  select tc.task_id, jsonb_object_agg(c.kind || ' ' || c.address, c.file_id) as copied
  from task_copy tc join file_copy c on c.id = tc.copy_id
  where c.file_id is not null
  group by tc.task_id;

create function a_copy_is_shown() returns trigger language plpgsql as $$
begin
  update file set shown = true where id = new.file_id and not shown;
  return null;
end $$;
create trigger copies_show_files after insert or update of file_id on file_copy
  for each row when (new.file_id is not null) execute function a_copy_is_shown();

-- Nobody is offered work whose pictures are not there.
create function a_job_has_its_files() returns trigger language plpgsql as $$
begin
  if exists (select from file_copy where job_id = new.id and status <> 'copied') then
    raise exception 'a job opens when its files are copied' using errcode = 'FH004';
  end if;
  return new;
end $$;
create trigger a_job_opens_with_its_files before update of status on job
  for each row when (old.status = 'draft' and new.status = 'screening')
  execute function a_job_has_its_files();

-- Tasks that are there already and may still be shown: their files are copied now.
with named as materialized (
  select j.id as job_id, j.requester_id, t.id as task_id, d.kind, t.input ->> d.name as address
  from job j
    cross join lateral jsonb_to_recordset(j.form -> 'data') as d(name text, kind text)
    join task t on t.job_id = j.id
  where j.status not in ('closed', 'refused') and d.kind in ('image', 'audio')
    and t.input ->> d.name ~* '^https://'
), copies as (
  insert into file_copy
    (id, job_id, requester_id, kind, address, fetched_from, next_attempt_at, created_at)
  select distinct copy_id(job_id, kind, address), job_id, requester_id, kind, address, address,
    now(), now()
  from named)
insert into task_copy (task_id, copy_id)
  select distinct task_id, copy_id(job_id, kind, address) from named;
