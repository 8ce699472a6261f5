-- Screening out (charter R19): an answer on a form's first page may end the work. After a minute the time
-- is paid, the place opens again, and nothing stands against the person.
alter table job add column screens boolean not null default false;

create table screen_out (
  assignment_id uuid primary key references assignment,
  job_id uuid not null references job,
  worker_id uuid not null references worker,
  item text not null,
  seconds integer not null constraint time_is_not_negative check (seconds >= 0),
  paid_minor bigint not null constraint what_is_paid_is_not_negative check (paid_minor >= 0),
  created_at timestamptz not null,
  constraint a_person_is_screened_out_of_a_job_once unique (job_id, worker_id)
);
create index screen_out_by_worker on screen_out (worker_id, created_at);
create trigger screen_out_is_append_only before update or delete or truncate on screen_out
  for each statement execute function refuse_edit();

-- More than a minute of somebody's time is never for nothing, unless the requester pays elsewhere.
create function a_minute_is_paid() returns trigger language plpgsql as $$
begin
  if new.seconds > 60 and new.paid_minor = 0
    and exists (select from job where id = new.job_id and not paid_elsewhere)
  then
    raise exception 'screening out after a minute is paid' using errcode = 'FH051';
  end if;
  return new;
end $$;
create trigger screening_out_after_a_minute_is_paid before insert on screen_out
  for each row execute function a_minute_is_paid();
