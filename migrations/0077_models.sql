-- Models of requesters that people talk to: where they are, what they may cost, and what was said. Their keys
-- are sealed with a key that stands nowhere, so that a stolen database opens none.

create table model (
  id uuid primary key,
  requester_id uuid not null references requester,
  name text not null constraint a_model_has_a_short_name check (length(name) between 1 and 80),
  url text not null constraint a_model_has_an_address check (length(url) between 8 and 2000),
  -- What its server calls it.
  model text not null constraint a_model_is_called_something check (length(model) between 1 and 200),
  system_prompt text,
  key_sealed bytea,
  max_output_tokens integer not null
    constraint a_model_answers_within_bounds check (max_output_tokens between 1 and 8000),
  requests_per_assignment integer not null
    constraint a_model_is_asked_within_bounds check (requests_per_assignment between 1 and 200),
  -- What its requester pays for a million tokens elsewhere, and may pay at most. No money here moves by it.
  currency text,
  input_minor bigint constraint tokens_cost_nothing_or_more check (input_minor >= 0),
  output_minor bigint constraint tokens_cost_nothing_or_more_too check (output_minor >= 0),
  per_assignment_minor bigint constraint a_ceiling_is_above_nothing check (per_assignment_minor > 0),
  per_job_minor bigint constraint a_ceiling_of_a_job_is_above_nothing check (per_job_minor > 0),
  created_at timestamptz not null,
  removed_at timestamptz,
  constraint prices_and_ceilings_come_together check (
    num_nulls(currency, input_minor, output_minor, per_assignment_minor, per_job_minor) in (0, 5))
);
create index model_by_requester on model (requester_id, id) where removed_at is null;

-- What all of a job spent on one model: the row that everybody who asks it waits for, so that a ceiling holds
-- however many ask at once. In millionths of the smallest unit of its currency.
create table model_spend (
  job_id uuid not null references job,
  model_id uuid not null references model,
  requests integer not null,
  cost_micro bigint not null constraint nothing_is_earned_by_asking check (cost_micro >= 0),
  primary key (job_id, model_id)
);

create table model_turn (
  id uuid primary key,
  assignment_id uuid not null references assignment,
  job_id uuid not null references job,
  item text not null,
  number integer not null,
  text text not null,
  status text not null constraint a_turn_is_in_a_known_state
    check (status in ('waiting', 'answered', 'failed', 'stopped')),
  better text constraint one_reply_is_better_or_none check (better in ('a', 'b', 'tie')),
  -- Whose fault it was that no reply came.
  fault text constraint a_fault_is_of_a_known_kind check (fault in ('endpoint', 'refused')),
  reason text,
  asked_at timestamptz not null,
  ended_at timestamptz,
  -- Which process asks at this moment, in real time.
  lease uuid,
  leased_until timestamptz,
  constraint a_turn_that_ended_says_when check ((status = 'waiting') = (ended_at is null)),
  constraint a_turn_that_failed_says_why check ((status = 'failed') = (reason is not null))
);
create unique index one_turn_at_a_time_of_one_number on model_turn (assignment_id, item, number)
  where status in ('waiting', 'answered');
create index model_turn_by_assignment on model_turn (assignment_id, item, id);
create index model_turn_to_ask on model_turn (asked_at) where status = 'waiting';

create table model_reply (
  turn_id uuid not null references model_turn on delete cascade,
  side text not null constraint a_reply_stands_on_a_side check (side in ('a', 'b')),
  model_id uuid not null references model,
  text text,
  input_tokens integer,
  output_tokens integer,
  -- The most it can cost, until it is known what it did.
  cost_micro bigint not null constraint a_reply_costs_nothing_or_more check (cost_micro >= 0),
  primary key (turn_id, side)
);

-- What was answered stays as it was answered: it is what people are paid for and results are made of.
create function a_reply_stays() returns trigger language plpgsql as $$
begin
  if old.status <> 'waiting' and (new.status, new.text, new.number, new.item, new.assignment_id)
    is distinct from (old.status, old.text, old.number, old.item, old.assignment_id)
  then
    raise exception 'a turn that ended stays' using errcode = 'FH077';
  end if;
  return new;
end $$;
create trigger a_turn_that_ended_stays before update on model_turn
  for each row execute function a_reply_stays();
