-- Your own people first: what workers say of themselves, the pools of a requester and the links into
-- them, favourites, and whom each job is for. Jobs whose people are paid elsewhere are held by
-- constraints to those who said that they are.

-- Three facts, each the person's own word, for one purpose: being offered the work that needs them.
create table worker_profile (
  worker_id uuid primary key references worker,
  languages text[] not null default '{}',
  -- Where they live, ISO 3166-1.
  country text,
  devices text[] not null default '{}',
  updated_at timestamptz not null,
  constraint residence_is_the_code_of_a_country check (country ~ '^[A-Z]{2}$'),
  constraint devices_are_known check (devices <@ array['phone', 'desktop']),
  constraint a_person_speaks_so_many_languages_at_most check (cardinality(languages) <= 20)
);
create index worker_profile_by_language on worker_profile using gin (languages);
create index worker_profile_by_country on worker_profile (country) where country is not null;

-- Whoever erases their account leaves a bare id, and no word about themselves.
create function forget_profile() returns trigger language plpgsql as $$
begin
  delete from public.worker_profile using public.worker
    where worker.id = worker_profile.worker_id and worker.person_id = new.id;
  return null;
end $$;
create trigger an_erased_account_leaves_no_profile after update of user_id on person
  for each row when (old.user_id is not null and new.user_id is null)
  execute function forget_profile();

create table pool (
  id uuid primary key,
  requester_id uuid not null references requester,
  name text not null constraint a_pool_has_a_name check (length(name) between 2 and 80),
  note text not null default '',
  kind text not null
    constraint a_pool_is_of_a_known_kind check (kind in ('invited', 'employed')),
  created_at timestamptz not null,
  unique (id, kind)
);
create unique index a_requester_names_a_pool_once on pool (requester_id, lower(name));
create index pool_by_requester on pool (requester_id, id);

create table pool_invite (
  id uuid primary key,
  pool_id uuid not null references pool,
  token_sha256 bytea not null,
  label text not null default '',
  max_uses integer not null,
  uses integer not null default 0,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  created_at timestamptz not null,
  constraint a_link_leads_to_one_invite unique (token_sha256),
  constraint the_hash_has_256_bits check (octet_length(token_sha256) = 32),
  constraint a_link_is_used_no_more_often_than_it_says check (uses between 0 and max_uses),
  constraint a_link_is_for_somebody check (max_uses > 0)
);
create index pool_invite_by_pool on pool_invite (pool_id, id desc);

create table pool_member (
  pool_id uuid not null,
  kind text not null,
  worker_id uuid not null references worker,
  invite_id uuid not null references pool_invite,
  joined_at timestamptz not null,
  -- "The requester pays me for this elsewhere, under a contract": by the person's own word.
  paid_elsewhere_at timestamptz,
  left_at timestamptz,
  left_because text,
  left_note text,
  primary key (pool_id, worker_id),
  constraint a_membership_is_of_the_kind_of_its_pool
    foreign key (pool_id, kind) references pool (id, kind),
  constraint who_is_paid_elsewhere_has_said_so
    check (kind <> 'employed' or paid_elsewhere_at is not null),
  constraint whoever_left_has_a_reason check ((left_at is null) = (left_because is null))
);
create index pool_member_by_worker on pool_member (worker_id, pool_id) where left_at is null;
-- Nobody's word becomes another's, and a pool stays with its requester and of its kind.
create function refuse_other_pool() returns trigger language plpgsql as $$
begin
  raise exception 'a pool stays what it is, and a membership whose it is' using errcode = 'FH006';
end $$;
create trigger a_pool_stays_what_it_is before update of id, requester_id, kind on pool
  for each statement execute function refuse_other_pool();
create trigger a_membership_stays_whose_it_is
  before update of pool_id, kind, worker_id on pool_member
  for each statement execute function refuse_other_pool();
create index pool_member_in_order on pool_member (pool_id, joined_at, worker_id)
  where left_at is null;

create table favourite (
  requester_id uuid not null references requester,
  worker_id uuid not null references worker,
  -- The work by which the requester knows them.
  assignment_id uuid not null references assignment,
  created_at timestamptz not null,
  primary key (requester_id, worker_id)
);
create index favourite_in_order on favourite (requester_id, created_at, worker_id);

-- Jobs: most are for everybody and have no row in job_audience.
alter table job
  add column has_audience boolean not null default false,
  add column paid_elsewhere boolean not null default false,
  drop constraint a_reward_is_positive,
  add constraint a_job_pays_or_is_paid_elsewhere
    check (reward_minor > 0 and not paid_elsewhere or reward_minor = 0 and paid_elsewhere),
  add constraint work_paid_elsewhere_costs_nothing_here
    check (not paid_elsewhere or (fee_basis_points = 0 and at_most_minor = 0)),
  add constraint work_paid_elsewhere_has_an_audience check (has_audience or not paid_elsewhere),
  add constraint a_job_says_for_good_who_pays unique (id, paid_elsewhere);
create index job_by_form on job (requester_id, form_sha256) where published_at is not null;

create function refuse_other_audience() returns trigger language plpgsql as $$
begin
  raise exception 'whom a published job is for, and who pays, never changes' using errcode = 'FH004';
end $$;
create trigger whom_a_job_is_for_never_changes
  before update of has_audience, paid_elsewhere, requester_id on job
  for each row when (old.published_at is not null
    and (old.has_audience, old.paid_elsewhere, old.requester_id)
      is distinct from (new.has_audience, new.paid_elsewhere, new.requester_id))
  execute function refuse_other_audience();

create table job_audience (
  job_id uuid primary key,
  requester_id uuid not null references requester,
  paid_elsewhere boolean not null,
  pools uuid[],
  favourites boolean not null default false,
  languages text[],
  countries text[],
  devices text[],
  -- People who handed something in for one of these jobs; who did so for none of those.
  did_jobs uuid[],
  did_not_jobs uuid[],
  -- What the quotas below count by: nobody without the fact could be counted.
  quotas_by text[] not null default '{}',
  -- Minutes after publishing: from then on everybody the requester invited; then everybody.
  invited_after_minutes integer,
  everyone_after_minutes integer,
  created_at timestamptz not null,
  constraint an_audience_pays_as_its_job
    foreign key (job_id, paid_elsewhere) references job (id, paid_elsewhere),
  constraint a_list_asks_for_something check
    (least(cardinality(pools), cardinality(languages), cardinality(countries),
           cardinality(devices), cardinality(did_jobs), cardinality(did_not_jobs)) > 0),
  constraint devices_are_known check (devices <@ array['phone', 'desktop']),
  constraint quotas_count_what_is_known
    check (quotas_by <@ array['country', 'language', 'pool']),
  constraint a_fallback_begins_with_own_people check
    (pools is not null or favourites
      or (invited_after_minutes is null and everyone_after_minutes is null)),
  constraint a_fallback_widens check (invited_after_minutes < everyone_after_minutes),
  constraint a_fallback_takes_time
    check (least(invited_after_minutes, everyone_after_minutes) > 0),
  constraint work_paid_elsewhere_falls_back_on_nobody check
    (not paid_elsewhere or (invited_after_minutes is null and everyone_after_minutes is null))
);
-- At most so many places of the job for people of one group; `of_group` '' means each group.
create table job_quota (
  job_id uuid not null references job_audience,
  grouped_by text not null
    constraint quotas_count_what_is_known check (grouped_by in ('country', 'language', 'pool')),
  of_group text not null,
  most integer not null constraint a_quota_lets_somebody_in check (most > 0),
  primary key (job_id, grouped_by, of_group)
);

-- A draft is written anew as often as its requester likes; what is published stays.
create function refuse_audience_of_published() returns trigger language plpgsql as $$
declare about uuid;
begin
  about := case when tg_op = 'DELETE' then old.job_id else new.job_id end;
  if tg_op = 'UPDATE' or exists (
    select 1 from job where id = about and published_at is not null)
  then
    raise exception 'whom a published job is for never changes' using errcode = 'FH004';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger an_audience_stays_when_published before insert or update or delete on job_audience
  for each row execute function refuse_audience_of_published();
create trigger a_quota_stays_when_published before insert or update or delete on job_quota
  for each row execute function refuse_audience_of_published();

-- Places taken by people of a group, e.g. 'country:FR'. Only of jobs with quotas.
create table quota_use (
  job_id uuid not null references job_audience,
  group_key text not null,
  taken integer not null constraint places_taken_are_counted check (taken >= 0),
  primary key (job_id, group_key)
) with (fillfactor = 70);

alter table assignment
  -- The groups this place was counted in, while that matters; null in jobs without quotas.
  add column quota_keys text[],
  add column paid_elsewhere boolean not null default false,
  drop constraint assignment_job_id_fkey,
  -- Checked in the place of the one above, so it costs no more: the word of the job is the assignment's.
  add constraint an_assignment_is_paid_as_its_job_says
    foreign key (job_id, paid_elsewhere) references job (id, paid_elsewhere);
create index assignment_in_quota on assignment (job_id) where quota_keys is not null;

-- Whoever gives a place back leaves room in their groups.
create function leave_quota() returns trigger language plpgsql as $$
begin
  perform 1 from quota_use
    where job_id = old.job_id and group_key = any(old.quota_keys) order by group_key for update;
  update quota_use set taken = taken - 1
    where job_id = old.job_id and group_key = any(old.quota_keys);
  new.quota_keys := null;
  return new;
end $$;
create trigger a_free_place_leaves_its_quota before update of status on assignment
  for each row when (old.quota_keys is not null and new.status in
    ('returned', 'expired', 'rejected', 'cancelled', 'declined', 'lapsed'))
  execute function leave_quota();

-- Work paid elsewhere is for those alone who are in a pool of its requester that says so, and who
-- confirmed it themselves. Costs nothing where an instance or a job pays.
create function only_own_people_are_paid_elsewhere() returns trigger language plpgsql as $$
begin
  if not exists (
    select 1 from job j
      join pool p on p.requester_id = j.requester_id and p.kind = 'employed'
      join pool_member m on m.pool_id = p.id
    where j.id = new.job_id and m.worker_id = new.worker_id and m.left_at is null)
  then
    raise exception 'work paid elsewhere is for the requester''s own people alone'
      using errcode = 'FH005';
  end if;
  return new;
end $$;
create trigger work_paid_elsewhere_is_for_own_people
  before insert or update of worker_id, job_id, paid_elsewhere on assignment
  for each row when (new.paid_elsewhere)
  execute function only_own_people_are_paid_elsewhere();
