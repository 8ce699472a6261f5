-- Charter R42: the terms of the instance itself. A version never changes; a new one comes into force
-- only after people had time to read it and to leave with all their money.
create table house_terms (
  version integer primary key constraint versions_of_terms_count_from_one check (version >= 1),
  text text not null constraint terms_say_something check (length(text) between 1 and 60000),
  worsens boolean not null,
  published_by uuid not null references person (id),
  published_at timestamptz not null,
  effective_at timestamptz not null,
  constraint new_terms_give_15_days_of_notice
    check (version = 1 or effective_at >= published_at + interval '15 days'),
  constraint worse_terms_give_30_days_of_notice
    check (version = 1 or not worsens or effective_at >= published_at + interval '30 days')
);
create index house_terms_in_force on house_terms (effective_at desc, version desc);
create trigger terms_are_append_only before update or delete or truncate on house_terms
  for each statement execute function refuse_edit();
