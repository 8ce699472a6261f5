-- What workers say of requesters (charter R43): stars and words, shown only together with those of
-- others; and what the ledger says of them, counted once a day.

create table requester_rating (
  id uuid primary key,
  requester_id uuid not null references requester,
  worker_id uuid not null references worker,
  pay smallint not null,
  speed smallint not null,
  fairness smallint not null,
  communication smallint not null,
  text text,
  rated_at timestamptz not null,
  -- Since when it is part of what is shown; null: it waits for enough others.
  counted_at timestamptz,
  constraint a_worker_rates_a_requester_once unique (requester_id, worker_id),
  constraint stars_go_from_one_to_five check (pay between 1 and 5 and speed between 1 and 5
    and fairness between 1 and 5 and communication between 1 and 5),
  constraint words_say_something check (length(text) between 1 and 2000)
);
create index requester_rating_waiting on requester_rating (requester_id) where counted_at is null;
create index requester_rating_by_worker on requester_rating (worker_id);

-- Who rates was paid by this requester for work; and a rating stays with both of them.
create function raters_have_worked() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (new.id, new.requester_id, new.worker_id)
    is distinct from (old.id, old.requester_id, old.worker_id)
  then
    raise exception 'a rating stays with who gave it and whom it is about' using errcode = 'FH061';
  end if;
  if tg_op = 'INSERT' and not exists (
    select from assignment a join job j on j.id = a.job_id
    where a.worker_id = new.worker_id and j.requester_id = new.requester_id
      and a.status = 'approved')
  then
    raise exception 'who rates a requester has approved work there' using errcode = 'FH061';
  end if;
  return new;
end $$;
create trigger raters_have_worked before insert or update on requester_rating
  for each row execute function raters_have_worked();

-- The requester's one public answer to the words of a rating.
create table rating_answer (
  rating_id uuid primary key references requester_rating,
  text text not null constraint an_answer_says_something check (length(text) between 1 and 2000),
  answered_by uuid not null references person,
  answered_at timestamptz not null
);
create trigger rating_answer_is_append_only before update or delete or truncate on rating_answer
  for each statement execute function refuse_edit();

-- Words that somebody pointed out: only then does a human look, and hides them with a reason that
-- everybody reads, or lets them stand. One report of one text at a time.
create table text_report (
  id uuid primary key,
  rating_id uuid references requester_rating,
  text text not null,
  reason text not null,
  reported_by uuid not null references person,
  reported_at timestamptz not null,
  decided_by uuid references person,
  decided_at timestamptz,
  hidden boolean,
  public_reason text,
  constraint a_report_is_about_one_text check (num_nonnulls(rating_id) = 1),
  constraint a_report_is_decided_by_a_human check
    ((decided_at is null) = (decided_by is null) and (decided_at is null) = (hidden is null)),
  constraint what_is_hidden_has_a_public_reason check
    (coalesce(hidden, false) = (public_reason is not null))
);
create unique index a_text_is_reported_once_at_a_time on text_report (rating_id)
  where decided_at is null;
create index text_report_hiding on text_report (rating_id, text) where hidden;
create index text_report_waiting on text_report (reported_at, id) where decided_at is null;

create function reports_are_decided_once() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' or old.decided_at is not null
    or (new.id, new.rating_id, new.text, new.reason, new.reported_by, new.reported_at)
      is distinct from
       (old.id, old.rating_id, old.text, old.reason, old.reported_by, old.reported_at)
  then
    raise exception 'a report is decided once' using errcode = 'FH062';
  end if;
  return new;
end $$;
create trigger a_report_is_decided_once before update or delete on text_report
  for each row execute function reports_are_decided_once();

-- What is shown of a requester on every card and on its page. Sums are minor units of its currency.
create table scorecard (
  requester_id uuid primary key references requester,
  counted_at timestamptz not null,
  -- Of the last 90 days.
  people integer not null,
  decided integer not null,
  rejected integer not null,
  pay_delay_seconds integer,
  -- Of the last 28 days; null where they could point at somebody.
  paid_hourly_minor bigint,
  true_hourly_minor bigint,
  promises_kept integer not null,
  promises_due integer not null,
  -- Ratings as they were when they were last counted together; null: fewer than five people.
  raters integer,
  ratings_counted_at timestamptz,
  pay numeric(2, 1),
  speed numeric(2, 1),
  fairness numeric(2, 1),
  communication numeric(2, 1),
  constraint ratings_are_shown_of_five_people_or_none check
    (num_nulls(raters, ratings_counted_at, pay, speed, fairness, communication) in (0, 6)
      and coalesce(raters, 5) >= 5)
);
create index scorecard_by_count on scorecard (counted_at);

-- Whoever publishes has a scorecard; the loop finds what was not counted for a day.
create function publishing_begins_a_scorecard() returns trigger language plpgsql as $$
begin
  insert into scorecard (requester_id, counted_at, people, decided, rejected, promises_kept,
    promises_due)
  values (new.requester_id, 'epoch', 0, 0, 0, 0, 0) on conflict do nothing;
  return null;
end $$;
create trigger publishing_begins_a_scorecard after insert or update of published_at on job
  for each row when (new.published_at is not null) execute function publishing_begins_a_scorecard();
insert into scorecard (requester_id, counted_at, people, decided, rejected, promises_kept, promises_due)
  select distinct requester_id, 'epoch'::timestamptz, 0, 0, 0, 0, 0 from job
  where published_at is not null;
