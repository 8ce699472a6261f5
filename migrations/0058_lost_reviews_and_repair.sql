-- Requesters with one billing entity count as one (charter R11); who loses reviews often pays what they
-- cost, and its posts are looked at (R31); repair of what AI made is paid as creation (R32).

create table billing_entity (
  requester_id uuid primary key references requester,
  country char(2) not null constraint a_billing_entity_has_a_country check (country ~ '^[A-Z]{2}$'),
  -- Its number in a public register, letters and digits alone.
  number text not null constraint a_billing_entity_has_a_number check (number ~ '^[A-Z0-9]{3,40}$'),
  -- What an operator found counts, whatever the requester says later.
  by_operator boolean not null,
  stated_by uuid not null references person,
  stated_at timestamptz not null
);
create index billing_entity_by_number on billing_entity (country, number);

create function billing_entity_found_by_an_operator_stays() returns trigger language plpgsql as $$
begin
  if old.by_operator and not new.by_operator then
    raise exception 'what an operator found of a billing entity stays' using errcode = 'FH052';
  end if;
  return new;
end $$;
create trigger a_billing_entity_found_by_an_operator_stays before update on billing_entity
  for each row execute function billing_entity_found_by_an_operator_stays();
create trigger billing_entities_stay before delete or truncate on billing_entity
  for each statement execute function refuse_edit();

create index bank_transfer_by_payer on bank_transfer (payer_iban) where status = 'booked';

-- The requester, and all who are the same payer: one number in a register, or one bank account.
create function same_payer(requester uuid) returns setof uuid language sql stable as $$
  select requester
  union
  select o.requester_id from billing_entity m
    join billing_entity o on o.country = m.country and o.number = m.number
  where m.requester_id = requester
  union
  select o.requester_id from bank_transfer m
    join bank_transfer o on o.payer_iban = m.payer_iban and o.status = 'booked'
  where m.requester_id = requester and m.status = 'booked'
$$;

-- How often another human overturned a rejection of this requester's.
create index verdict_overturned on verdict (assignment_id) where kind = 'overturn';
create function lost_reviews(requester uuid, since timestamptz) returns integer language sql stable as $$
  select count(*)::int from rejection r join verdict v on v.assignment_id = r.assignment_id
  where r.requester_id = requester and v.kind = 'overturn' and v.created_at > since
$$;

-- What a lost review cost beyond the third in 90 days: owed to the platform, never by a worker.
create table review_cost (
  assignment_id uuid primary key references rejection,
  requester_id uuid not null,
  amount_minor bigint not null constraint a_review_costs_something check (amount_minor > 0),
  currency char(3) not null,
  noted_at timestamptz not null,
  paid_at timestamptz,
  constraint a_review_costs_in_the_currency_of_its_requester
    foreign key (requester_id, currency) references requester (id, currency)
);
create index review_cost_unpaid on review_cost (requester_id, noted_at) where paid_at is null;

create function only_a_lost_review_costs() returns trigger language plpgsql as $$
begin
  if not exists (select from verdict where assignment_id = new.assignment_id and kind = 'overturn')
    or lost_reviews(new.requester_id, new.noted_at - interval '90 days') <= 3
  then
    raise exception 'only the fourth lost review in 90 days costs something' using errcode = 'FH053';
  end if;
  return new;
end $$;
create trigger only_a_lost_review_costs before insert on review_cost
  for each row execute function only_a_lost_review_costs();
create function review_cost_is_only_paid() returns trigger language plpgsql as $$
begin
  if (new.assignment_id, new.requester_id, new.amount_minor, new.currency, new.noted_at)
      is distinct from
     (old.assignment_id, old.requester_id, old.amount_minor, old.currency, old.noted_at)
    or old.paid_at is not null
  then
    raise exception 'what a review cost is only paid' using errcode = 'FH010';
  end if;
  return new;
end $$;
create trigger a_review_cost_is_only_paid before update on review_cost
  for each row execute function review_cost_is_only_paid();
create trigger review_costs_stay before delete or truncate on review_cost
  for each statement execute function refuse_edit();

insert into transfer_rule (reason, debit_kind, debit_holder, credit_kind, credit_holder, goes_back) values
  ('review_cost', 'requester_available', 'requester', 'platform_reserve', 'platform', false);

-- A post of such a requester waits for a human of the instance, two days at most.
create table post_review (
  job_id uuid primary key references job,
  requester_id uuid not null references requester,
  agent_id uuid references agent,
  discloses_lower_pay boolean not null,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  decision text constraint a_post_passes_or_goes_back check (decision in ('pass', 'send_back')),
  reasons text,
  decided_by uuid references person,
  decided_at timestamptz,
  -- Nothing more to do: published, or refused for another reason, which its requester reads.
  over_at timestamptz,
  constraint a_post_waits_two_days_at_most check (due_at = asked_at + interval '48 hours'),
  constraint who_decides_over_a_post_is_named check
    ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
  constraint a_post_goes_back_with_reasons check (decision is distinct from 'send_back' or reasons <> '')
);
create index post_review_waiting on post_review (due_at) where over_at is null;

-- Charter R32: what is repaired, shown by its worst items, and how long writing it anew would take.
alter table job
  add column repair jsonb,
  add constraint only_what_ai_made_is_repaired check (repair is null or input_origin <> 'human');
create function repair_is_shown_and_paid_as_creation() returns trigger language plpgsql as $$
begin
  if new.published_at is not null and new.repair is not null
    and (jsonb_array_length(new.repair -> 'worst') = 0
      or (new.repair ->> 'creation_seconds')::int < new.estimated_seconds)
  then
    raise exception 'repair shows its worst items and is paid as creation' using errcode = 'FH054';
  end if;
  if old.published_at is not null and old.repair is distinct from new.repair then
    raise exception 'what is repaired is said before publishing' using errcode = 'FH054';
  end if;
  return new;
end $$;
create trigger repair_is_shown_and_paid_as_creation before update of published_at, repair on job
  for each row execute function repair_is_shown_and_paid_as_creation();

-- Who looked at repair work and said what it is worth, or left it, paid for the time until then.
create table repair_quote (
  assignment_id uuid primary key references assignment,
  job_id uuid not null references job,
  worker_id uuid not null references worker,
  wish_minor bigint constraint a_wish_is_a_sum check (wish_minor > 0),
  text text not null,
  left_work boolean not null,
  paid_minor bigint not null constraint looking_is_never_paid_below_nothing check (paid_minor >= 0),
  quoted_at timestamptz not null,
  constraint a_worker_judges_a_repair_once unique (job_id, worker_id),
  constraint a_repair_is_quoted_or_left check (wish_minor is not null or left_work)
);
create trigger repair_quotes_stay before update or delete or truncate on repair_quote
  for each statement execute function refuse_edit();
