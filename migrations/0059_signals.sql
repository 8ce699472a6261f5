-- Signals: what a human is asked to look at, with the figures it stands on. A signal is no verdict: nothing
-- refers to it, no state follows from it, and only a human says what it was.

create table signal (
  id uuid primary key,
  job_id uuid not null references job,
  kind text not null constraint a_signal_is_of_a_known_kind check (kind in ('same_answers', 'pattern',
    'below_chance', 'agreed_errors', 'copied_text', 'speed', 'gold_leak', 'rule')),
  worker_id uuid references worker,
  other_worker_id uuid references worker,
  task_id uuid references task,
  -- What tells two signals of one kind about the same people apart.
  detail text not null default '',
  figures jsonb not null constraint a_signal_stands_on_figures check (jsonb_typeof(figures) = 'object'),
  shows text constraint a_signal_shows_little check (length(shows) <= 400),
  noted_at timestamptz not null,
  looked_at timestamptz,
  looked_by uuid references person,
  finding text constraint a_signal_is_nothing_or_something check (finding in ('nothing', 'something')),
  note text constraint a_note_is_short check (length(note) <= 1000),
  constraint a_signal_is_about_people_or_a_gold_task check ((worker_id is null) = (kind = 'gold_leak')
    and (task_id is null) = (kind <> 'gold_leak')),
  constraint a_pair_is_two_people check (other_worker_id is null or other_worker_id > worker_id),
  constraint only_a_human_looks_at_a_signal check
    ((looked_at is null) = (looked_by is null) and (looked_at is null) = (finding is null)),
  constraint who_finds_something_says_what check
    (finding is distinct from 'something' or coalesce(length(note), 0) >= 20)
);
-- The same thing is said once, whatever a human made of it.
create unique index a_signal_is_raised_once on signal (job_id, kind, detail,
  coalesce(worker_id, task_id), coalesce(other_worker_id, '00000000-0000-0000-0000-000000000000'));
create index signal_unseen on signal (id desc) where looked_at is null;
create index signal_by_job on signal (job_id, id desc);
create index signal_by_worker on signal (worker_id, id desc) where looked_at is not null;
create index signal_by_other_worker on signal (other_worker_id, id desc) where looked_at is not null;

create function a_signal_stays() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' or old.looked_at is not null or (new.id, new.job_id, new.kind, new.worker_id,
      new.other_worker_id, new.task_id, new.detail, new.figures, new.shows, new.noted_at)
    is distinct from (old.id, old.job_id, old.kind, old.worker_id, old.other_worker_id, old.task_id,
      old.detail, old.figures, old.shows, old.noted_at)
  then
    raise exception 'a signal stays as it was raised, and a human says once what it was' using errcode = 'FH072';
  end if;
  return new;
end $$;
create trigger a_signal_stays_as_it_was_raised before update or delete on signal
  for each row execute function a_signal_stays();

-- When the answers of a job are looked at next, and what had been seen then.
create table signal_look (
  job_id uuid primary key references job,
  next_at timestamptz not null,
  horizon bigint not null default 0,
  -- Looked at after its end.
  settled boolean not null default false
);
create index signal_look_open on signal_look (next_at) where not settled;
