-- Workers among themselves (charter R43): spaces that no requester reads, petitions that must be
-- answered, and the numbers that were promised to them.

-- One space for each project, one for all work of a requester, one for everybody here.
create table space (
  id uuid primary key default gen_random_uuid(),
  kind text not null
    constraint a_space_is_of_a_known_kind check (kind in ('project', 'requester', 'platform')),
  requester_id uuid references requester,
  project_id uuid unique references project,
  people_numbered integer not null default 0,
  constraint a_space_belongs_to_what_it_is_about check
    ((kind = 'project') = (project_id is not null)
      and (kind = 'platform') = (requester_id is null))
);
create unique index a_requester_has_one_space on space (requester_id) where kind = 'requester';
create unique index everybody_has_one_space on space (kind) where kind = 'platform';
insert into space (kind) values ('platform');
insert into space (kind, requester_id, project_id) select 'project', requester_id, id from project;
insert into space (kind, requester_id) select 'requester', requester_id from scorecard;

create function a_space_begins() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'project' then
    insert into space (kind, requester_id, project_id)
    values ('project', new.requester_id, new.id) on conflict do nothing;
  else
    insert into space (kind, requester_id)
    values ('requester', new.requester_id) on conflict do nothing;
  end if;
  return null;
end $$;
create trigger a_project_has_a_space after insert on project
  for each row execute function a_space_begins();
create trigger a_requester_who_publishes_has_a_space after insert on scorecard
  for each row execute function a_space_begins();

-- What people are called in a space: the order in which they first wrote there, and nothing else.
create table space_person (
  space_id uuid not null references space,
  worker_id uuid not null references worker,
  number integer not null,
  primary key (space_id, worker_id),
  constraint nobody_shares_a_number unique (space_id, number)
);

-- Who belongs to a space: whoever handed in work there, and acts for no requester that it is about.
create function space_admits(about uuid, person uuid) returns boolean language sql stable as $$
  select exists (
    select from space s, assignment a join job j on j.id = a.job_id
    where s.id = about and a.worker_id = person and a.first_submitted_at is not null
      and (s.kind = 'platform' or j.requester_id = s.requester_id)
      and (s.kind <> 'project' or j.project_id = s.project_id)
      and not exists (select from worker w join requester_member m on m.person_id = w.person_id
                      where w.id = person and m.requester_id = s.requester_id))
$$;

-- How many people handed in work there in the 90 days before.
create function space_people(about uuid, at timestamptz) returns bigint language sql stable as $$
  select count(distinct a.worker_id)
  from space s, assignment a join job j on j.id = a.job_id
  where s.id = about and a.first_submitted_at > at - interval '2160 hours'
    and a.first_submitted_at <= at
    and (s.kind = 'platform' or j.requester_id = s.requester_id)
    and (s.kind <> 'project' or j.project_id = s.project_id)
$$;

create table post (
  id uuid primary key,
  space_id uuid not null references space,
  reply_to uuid references post,
  worker_id uuid not null references worker,
  text text constraint a_post_says_something check (length(text) between 1 and 4000),
  written_at timestamptz not null,
  removed_at timestamptz,
  last_at timestamptz not null,
  replies integer not null default 0,
  constraint what_was_removed_is_gone check ((text is null) = (removed_at is not null))
);
create index post_threads on post (space_id, last_at desc, id desc) where reply_to is null;
create index post_replies on post (reply_to, id) where reply_to is not null;
create index post_by_worker on post (worker_id, written_at);

create function posts_stay_as_written() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if not space_admits(new.space_id, new.worker_id) then
      raise exception 'who writes in a space has worked there' using errcode = 'FH063';
    end if;
    if new.reply_to is not null and not exists (
      select from post where id = new.reply_to and reply_to is null and space_id = new.space_id)
    then
      raise exception 'a reply belongs to a thread of its space' using errcode = 'FH063';
    end if;
  elsif tg_op = 'DELETE'
    or (new.id, new.space_id, new.reply_to, new.worker_id, new.written_at)
      is distinct from (old.id, old.space_id, old.reply_to, old.worker_id, old.written_at)
    or (new.text is distinct from old.text and new.text is not null)
  then
    raise exception 'what was written stays as it is, or goes' using errcode = 'FH063';
  end if;
  return coalesce(new, old);
end $$;
create trigger posts_stay_as_written before insert or update or delete on post
  for each row execute function posts_stay_as_written();

-- A call for an answer: signed by one in twenty, and by three at least.
create table petition (
  id uuid primary key,
  space_id uuid not null references space,
  worker_id uuid not null references worker,
  title text not null constraint a_petition_has_a_title check (length(title) between 3 and 120),
  text text not null constraint a_petition_says_something check (length(text) between 20 and 10000),
  status text not null
    constraint a_petition_is_in_a_known_state
      check (status in ('collecting', 'sent', 'unanswered', 'answered', 'lapsed')),
  needed integer not null,
  signatures integer not null default 0,
  opened_at timestamptz not null,
  closes_at timestamptz not null,
  sent_at timestamptz,
  due_at timestamptz,
  answer text constraint an_answer_is_written check (length(answer) between 20 and 10000),
  answered_by uuid references person,
  answered_at timestamptz,
  constraint what_was_sent_has_its_signatures check (sent_at is null or signatures >= needed),
  constraint what_was_sent_has_a_clock check
    ((sent_at is null) = (due_at is null)
      and due_at = sent_at + interval '336 hours'
      and (status in ('sent', 'unanswered', 'answered')) = (sent_at is not null)),
  constraint an_answer_has_an_author check
    ((status = 'answered') = (answer is not null)
      and num_nulls(answer, answered_by, answered_at) in (0, 3)),
  constraint nobody_is_late_before_the_time check (status <> 'unanswered' or due_at is not null)
);
create index petition_by_space on petition (space_id, id desc);
create index petition_by_worker on petition (worker_id);
create unique index one_petition_at_a_time on petition (space_id, worker_id)
  where status = 'collecting';
create index petition_with_clock on petition (coalesce(due_at, closes_at))
  where status in ('collecting', 'sent');
create index petition_unanswered on petition (space_id) where status = 'unanswered';

create table petition_signature (
  petition_id uuid not null references petition,
  worker_id uuid not null references worker,
  signed_at timestamptz not null,
  primary key (petition_id, worker_id)
);
create index petition_signature_by_worker on petition_signature (worker_id);

create table petition_history (
  position bigint generated always as identity primary key,
  petition_id uuid not null references petition,
  event text not null,
  from_status text not null,
  to_status text not null,
  caller text not null,
  created_at timestamptz not null
);
create index petition_history_by_petition on petition_history (petition_id, position);
create trigger petition_history_is_append_only before update or delete or truncate
  on petition_history for each statement execute function refuse_edit();

create function petitions_keep_their_way() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.needed > greatest(3, ceil(space_people(new.space_id, new.opened_at) / 20.0)) then
      raise exception 'a petition needs one in twenty, and three at least' using errcode = 'FH063';
    end if;
    return new;
  end if;
  if tg_op = 'DELETE'
    or (new.id, new.space_id, new.worker_id, new.title, new.text, new.needed, new.opened_at,
        new.closes_at)
      is distinct from (old.id, old.space_id, old.worker_id, old.title, old.text, old.needed,
        old.opened_at, old.closes_at)
    or (old.sent_at is not null and (new.sent_at, new.due_at, new.signatures)
      is distinct from (old.sent_at, old.due_at, old.signatures))
    or (old.status = 'answered' and new is distinct from old)
    or (old.status = 'collecting' and new.status = 'sent' and new.needed >
      (select count(*) from petition_signature s where s.petition_id = new.id))
    or (old.status, new.status) not in (values ('collecting', 'collecting'),
      ('collecting', 'sent'), ('collecting', 'lapsed'), ('sent', 'sent'), ('sent', 'answered'),
      ('sent', 'unanswered'), ('unanswered', 'unanswered'), ('unanswered', 'answered'),
      ('answered', 'answered'), ('lapsed', 'lapsed'))
  then
    raise exception 'a petition is signed, sent and answered, and stays as it was written'
      using errcode = 'FH063';
  end if;
  return new;
end $$;
create trigger petitions_keep_their_way before insert or update or delete on petition
  for each row execute function petitions_keep_their_way();

-- Each signature is one person of the space, and counts once.
create function signatures_are_counted() returns trigger language plpgsql as $$
declare about petition;
begin
  select * into about from petition where id = coalesce(new.petition_id, old.petition_id)
  for no key update;
  if about.status <> 'collecting' then
    raise exception 'a petition is signed until it is sent' using errcode = 'FH063';
  end if;
  if tg_op = 'INSERT' and not space_admits(about.space_id, new.worker_id) then
    raise exception 'who signs a petition has worked there' using errcode = 'FH063';
  end if;
  update petition set signatures = signatures + case tg_op when 'INSERT' then 1 else -1 end
  where id = about.id;
  return null;
end $$;
create trigger signatures_are_counted after insert or delete on petition_signature
  for each row execute function signatures_are_counted();

-- While a petition stays unanswered after its time, nothing more is published where it belongs.
create function petition_left_unanswered(of_requester uuid, of_project uuid) returns uuid
language sql stable as $$
  select p.id from petition p join space s on s.id = p.space_id
  where p.status = 'unanswered' and s.requester_id = of_requester
    and (s.kind = 'requester' or s.project_id = of_project)
  order by p.due_at limit 1
$$;
create function who_owes_an_answer_publishes_nothing() returns trigger language plpgsql as $$
begin
  if petition_left_unanswered(new.requester_id, new.project_id) is not null then
    raise exception 'a petition waits for its answer' using errcode = 'FH063';
  end if;
  return new;
end $$;
create trigger who_owes_an_answer_publishes_nothing before update of published_at on job
  for each row when (old.published_at is null and new.published_at is not null)
  execute function who_owes_an_answer_publishes_nothing();

alter table text_report
  add column post_id uuid references post,
  add column petition_id uuid references petition,
  drop constraint a_report_is_about_one_text,
  add constraint a_report_is_about_one_text check (num_nonnulls(rating_id, post_id, petition_id) = 1);
create unique index a_post_is_reported_once_at_a_time on text_report (post_id)
  where decided_at is null;
create unique index a_petition_is_reported_once_at_a_time on text_report (petition_id)
  where decided_at is null;
create index text_report_hiding_post on text_report (post_id) where hidden;
create index text_report_hiding_petition on text_report (petition_id) where hidden;

-- Charter R03: whatever the program says, a job opens with its escrow and reserves in the ledger.
create function a_job_opens_with_its_escrow() returns trigger language plpgsql as $$
begin
  if not new.paid_elsewhere and greatest(
    new.at_most_minor, new.reward_minor * new.task_count * new.overlap, 1) > coalesce(
    (select sum(a.credits_posted - a.debits_posted)
     from ledger_kind k join ledger_account a on a.kind = k.kind and a.owner = new.id::text
     where starts_with(k.kind, 'job_')), 0)
  then
    raise exception 'a job opens with its escrow set aside' using errcode = 'FH063';
  end if;
  return new;
end $$;
create trigger a_job_opens_with_its_escrow after update of status on job
  for each row when (new.status = 'open' and old.status in ('draft', 'screening', 'held'))
  execute function a_job_opens_with_its_escrow();

-- Charter R43: what was promised in numbers. The last row of each name is what holds; a worse one is
-- written only thirty days after it was announced, and the announcement stays.
create table announced_number (
  id uuid primary key,
  name text not null,
  -- Null: the promise is dropped.
  value bigint,
  reason text not null constraint an_announcement_says_why check (length(reason) between 20 and 2000),
  announced_by uuid not null references person,
  announced_at timestamptz not null
);
create index announced_number_by_name on announced_number (name, announced_at);
create table promised_number (
  position bigint generated always as identity primary key,
  name text not null,
  value bigint,
  higher_is_better boolean not null,
  since timestamptz not null
);
create index promised_number_by_name on promised_number (name, position);

create function worse_numbers_have_notice() returns trigger language plpgsql as $$
declare before promised_number;
begin
  select * into before from promised_number where name = new.name order by position desc limit 1;
  if before.value is null then return new; end if;
  if new.higher_is_better <> before.higher_is_better
    or ((new.value is null
        or case when new.higher_is_better then new.value < before.value
                else new.value > before.value end)
      and not exists (
        select from announced_number a
        where a.name = new.name and a.announced_at <= new.since - interval '720 hours'
          and a.announced_at >= before.since
          and (a.value is null
            or case when new.higher_is_better then a.value <= new.value
                    else a.value >= new.value end)))
  then
    raise exception 'a worse number was announced thirty days before' using errcode = 'FH063';
  end if;
  return new;
end $$;
create trigger worse_numbers_have_notice before insert on promised_number
  for each row execute function worse_numbers_have_notice();

-- What the operator said of the place, and since when: a contract names what held at its moment.
create table place_statement (
  position bigint generated always as identity primary key,
  legal_name text,
  contact text,
  governing_law text,
  since timestamptz not null
);
create index place_statement_by_time on place_statement (since, position);

do $$
declare name text;
begin
  foreach name in array array['announced_number', 'promised_number', 'place_statement']
  loop
    execute format('create trigger %I before update or delete or truncate on %I
      for each statement execute function refuse_edit()', name || '_is_append_only', name);
  end loop;
end $$;
