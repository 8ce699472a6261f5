-- Events fit for programs: an order that no late commit can break, an inbox for every reader, and
-- webhooks with what was sent to them.

-- Numbers of transactions begin anew on another server, so a dump brought back elsewhere would put
-- new events before old ones. What stands here is added to every number; a start moves it ahead.
create table event_clock (
  added bigint not null,
  only_one boolean primary key default true,
  constraint there_is_only_one_event_clock check (only_one)
);
insert into event_clock (added) values (0);

-- The order of events is (horizon, position). A position alone does not do: it is given out before
-- the commit, so a reader could pass by one that commits late. The horizon is the later of the
-- event's own transaction and the last one finished when it was written. Hence no transaction that
-- still runs can write one below the oldest running transaction, and whatever followed from an event
-- that was committed stands behind it.
create function event_horizon() returns bigint language sql volatile as $$
  select added + greatest(pg_current_xact_id()::text::bigint,
                          pg_snapshot_xmax(pg_current_snapshot())::text::bigint - 1)
  from public.event_clock
$$;

-- Every event below this horizon is there for all to see, and none will be added.
create function event_settled_before() returns bigint language sql stable as $$
  select added + pg_snapshot_xmin(pg_current_snapshot())::text::bigint from public.event_clock
$$;

alter table event
  -- What programs know it by, e.g. submission.created; null when only an audit asks for it.
  add column type text,
  add column horizon bigint not null default event_horizon(),
  drop constraint an_event_has_one_position,
  add constraint an_event_has_one_place_in_the_order unique (horizon, position);
drop index event_by_requester;
drop index event_by_worker;
create index event_by_requester on event (requester_id, horizon, position)
  where requester_id is not null;
create index event_by_worker on event (worker_id, horizon, position) where worker_id is not null;

-- How far each reader has acknowledged. The reader is a caller's key: agent:…, member:…, worker:….
create table inbox (
  reader text primary key,
  horizon bigint not null,
  position bigint not null,
  acknowledged_at timestamptz not null
);

create table webhook (
  id uuid primary key,
  requester_id uuid not null references requester,
  name text not null,
  url text not null,
  -- Empty: every type.
  types text[] not null,
  status text not null
    constraint a_webhook_is_in_a_known_state check (status in ('enabled', 'disabled')),
  disabled_reason text
    constraint a_webhook_is_disabled_for_a_known_reason
      check (disabled_reason in ('by_request', 'gone', 'failing')),
  -- The secret is not kept: it follows from the instance's key, the id and this number.
  secret_version integer not null default 1,
  previous_secret_until timestamptz,
  -- The last event that was made into a delivery, or passed over.
  horizon bigint not null,
  position bigint not null,
  -- Failures one after another; nothing is sent before resting_until.
  failures integer not null default 0,
  failing_since timestamptz,
  resting_until timestamptz,
  -- Who sends at this moment, in real time; when nobody does, until when somebody did.
  lease uuid,
  leased_until timestamptz,
  created_at timestamptz not null,
  constraint a_disabled_webhook_has_a_reason check ((status = 'disabled') = (disabled_reason is not null)),
  constraint failing_has_a_beginning check ((failures > 0) = (failing_since is not null))
);
create index webhook_by_requester on webhook (requester_id, id desc);

create table webhook_delivery (
  id uuid primary key,
  webhook_id uuid not null references webhook on delete cascade,
  -- The id that the receiver sees on every attempt. A test's event stands in no other table.
  event_id uuid not null,
  type text not null,
  -- Exactly what is sent and signed.
  body text not null,
  status text not null
    constraint a_delivery_is_in_a_known_state check (status in ('pending', 'delivered', 'failed')),
  attempts integer not null default 0,
  -- Attempts from before it was asked for once more; the pauses grow anew then.
  earlier_attempts integer not null default 0,
  -- Begins the days for which it is tried.
  due_since timestamptz not null,
  next_attempt_at timestamptz,
  created_at timestamptz not null,
  position bigint generated always as identity,
  constraint an_event_is_delivered_to_a_webhook_once unique (webhook_id, event_id),
  constraint a_waiting_delivery_has_a_clock
    check ((status = 'pending') = (next_attempt_at is not null))
);
create index webhook_delivery_in_order on webhook_delivery (webhook_id, position)
  where status = 'pending';
create index webhook_delivery_due on webhook_delivery (webhook_id, next_attempt_at)
  where status = 'pending';
create index webhook_delivery_log on webhook_delivery (webhook_id, id desc);
create index webhook_delivery_by_age on webhook_delivery (created_at) where status <> 'pending';

create table webhook_attempt (
  delivery_id uuid not null references webhook_delivery on delete cascade,
  number integer not null,
  at timestamptz not null,
  duration_ms integer not null,
  status_code integer,
  -- Why nothing came back, or why what came was no success.
  error text,
  response_body text,
  primary key (delivery_id, number)
);
