-- People and whom they act for: workers, requesters and their members, agents with mandates and
-- keys, operators; the instance itself; and what the pipeline writes, events and idempotency keys.
-- Design §5. Append-only tables hold ids and sums, never names, addresses or texts of people.

create function refuse_edit() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'LE001';
end $$;

-- What this database is. One row, made at first start.
create table instance (
  id uuid primary key,
  name text not null,
  livemode boolean not null,
  -- Public half of the key that receipts are signed with, PEM.
  receipt_key text not null,
  created_at timestamptz not null,
  only_one boolean not null default true unique,
  constraint there_is_only_one_instance check (only_one)
);

create trigger the_instance_stays_what_it_is
  before update of id, livemode, receipt_key, created_at, only_one on instance
  for each statement execute function refuse_edit();
create trigger the_instance_stays before delete or truncate on instance
  for each statement execute function refuse_edit();

-- A human being. Signed-up people share their id with auth."user"; erasing that row leaves the bare
-- id, which is all that events and receipts name. Sandbox workers have no account.
create table person (
  id uuid primary key,
  user_id uuid,
  created_at timestamptz not null,
  constraint one_person_for_each_account unique (user_id),
  constraint a_person_has_the_id_of_its_account check (user_id = id),
  constraint the_account_of_a_person_exists
    foreign key (user_id) references auth."user" ("id") on delete set null
);

-- In the same transaction, so that no account is ever without its person.
create function make_person() returns trigger language plpgsql as $$
begin
  insert into public.person (id, user_id, created_at) values (new."id", new."id", new."createdAt");
  return null;
end $$;
create trigger every_account_is_a_person after insert on auth."user"
  for each row execute function make_person();

create table worker (
  id uuid primary key,
  person_id uuid not null references person (id),
  -- Charter R47: 18 or over, by the person's own word.
  of_age_attested_at timestamptz,
  sandbox boolean not null default false,
  created_at timestamptz not null,
  constraint a_person_is_one_worker unique (person_id),
  constraint a_worker_says_to_be_of_age check (sandbox or of_age_attested_at is not null)
);

create table requester (
  id uuid primary key,
  name text not null,
  currency char(3) not null,
  livemode boolean not null,
  created_at timestamptz not null,
  constraint requester_has_a_name check (length(name) between 2 and 120),
  constraint currency_is_a_code_of_three_letters check (currency ~ '^[A-Z]{3}$'),
  unique (id, livemode),
  unique (id, currency)
);

create table requester_member (
  requester_id uuid not null references requester (id),
  person_id uuid not null references person (id),
  role text not null,
  created_at timestamptz not null,
  primary key (requester_id, person_id),
  constraint role_is_known check (role in ('owner', 'manager', 'reviewer', 'finance'))
);
create index requester_member_by_person on requester_member (person_id);

create table operator (
  person_id uuid primary key references person (id),
  role text not null,
  created_at timestamptz not null,
  constraint role_is_known check (role in ('support', 'reviewer', 'finance', 'admin'))
);

-- Software that acts for one requester. Where money is real a named human answers for it.
create table agent (
  id uuid primary key,
  requester_id uuid not null,
  livemode boolean not null,
  name text not null,
  contact_person_id uuid references person (id),
  created_at timestamptz not null,
  constraint agent_has_a_name check (length(name) between 2 and 80),
  constraint an_agent_that_spends_real_money_has_a_human_contact
    check (contact_person_id is not null or not livemode),
  constraint an_agent_lives_where_its_requester_lives
    foreign key (requester_id, livemode) references requester (id, livemode),
  unique (id, livemode)
);
create index agent_by_requester on agent (requester_id, id);

-- What an agent may spend; the highest version counts, and null means no limit of that kind.
create table mandate (
  agent_id uuid not null,
  version integer not null,
  livemode boolean not null,
  currency char(3) not null,
  per_job bigint,
  per_day bigint,
  in_all bigint,
  confirm_above bigint,
  set_by uuid references person (id),
  set_at timestamptz not null,
  primary key (agent_id, version),
  constraint versions_count_from_one check (version > 0),
  constraint limits_are_not_negative
    check (least(per_job, per_day, in_all, confirm_above) >= 0),
  constraint a_human_sets_a_mandate_over_real_money check (set_by is not null or not livemode),
  constraint a_mandate_lives_where_its_agent_lives
    foreign key (agent_id, livemode) references agent (id, livemode)
);
create trigger mandates_are_append_only before update or delete or truncate on mandate
  for each statement execute function refuse_edit();

-- What each agent has committed its requester to, at the highest cost of the job; the mandate's
-- limits count these. A raise of a job is one more row.
create table agent_commitment (
  id bigint generated always as identity primary key,
  agent_id uuid not null references agent (id),
  job_id uuid not null,
  amount bigint not null,
  currency char(3) not null,
  created_at timestamptz not null,
  constraint amount_is_positive check (amount > 0)
);
create index agent_commitment_by_agent on agent_commitment (agent_id, created_at) include (amount);
create index agent_commitment_by_job on agent_commitment (job_id);
create trigger commitments_are_append_only before update or delete or truncate on agent_commitment
  for each statement execute function refuse_edit();

-- Keys are shown once; only their hash stands here.
create table api_key (
  id uuid primary key,
  agent_id uuid not null references agent (id),
  prefix text not null,
  key_sha256 bytea not null,
  scopes text[] not null,
  created_by uuid references person (id),
  created_at timestamptz not null,
  revoked_at timestamptz,
  constraint a_key_stands_once unique (key_sha256),
  constraint the_hash_has_256_bits check (octet_length(key_sha256) = 32),
  constraint scopes_are_known
    check (cardinality(scopes) > 0 and scopes <@ array['read', 'jobs', 'reviews'])
);
create index api_key_by_agent on api_key (agent_id, id);

-- Signs a sandbox worker in without an account. Never where money is real.
create table worker_token (
  token_sha256 bytea primary key,
  worker_id uuid not null references worker (id),
  created_at timestamptz not null,
  constraint the_hash_has_256_bits check (octet_length(token_sha256) = 32)
);

create function refuse_worker_token() returns trigger language plpgsql as $$
begin
  if exists (select from public.instance where livemode) then
    raise exception 'worker tokens exist only on sandbox instances' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger worker_tokens_exist_only_on_sandboxes before insert or update on worker_token
  for each row execute function refuse_worker_token();

-- Links that an operator hands over. A row is deleted by its use, so a link works once.
create table sign_in_link (
  token_sha256 bytea primary key,
  email text not null,
  expires_at timestamptz not null,
  constraint the_hash_has_256_bits check (octet_length(token_sha256) = 32)
);
create index sign_in_link_by_expiry on sign_in_link (expires_at);

-- What happened: one row for every operation that wrote. Ids only.
create table event (
  id uuid primary key,
  operation text not null,
  caller text not null,
  request_id text not null,
  created_at timestamptz not null,
  subject text,
  job_id uuid,
  requester_id uuid,
  worker_id uuid,
  position bigint generated always as identity,
  constraint an_event_has_one_position unique (position)
);
create index event_by_requester on event (requester_id, position) where requester_id is not null;
create index event_by_worker on event (worker_id, position) where worker_id is not null;
create index event_by_job on event (job_id, position) where job_id is not null;
create trigger events_are_append_only before update or delete or truncate on event
  for each statement execute function refuse_edit();

-- What a repeated request is answered with. A null response had a secret in it, which is not kept.
create table idempotency (
  caller text not null,
  key text not null,
  operation text not null,
  request_sha256 bytea not null,
  response jsonb,
  created_at timestamptz not null,
  primary key (caller, key)
);
create index idempotency_by_age on idempotency (created_at);
