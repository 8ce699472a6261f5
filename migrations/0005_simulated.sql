-- People played by a program, so that an agent's developer can try things out. They carry a mark for
-- ever, and a database where money is real holds none of them.

alter table worker add column simulated boolean not null default false;
alter table worker add constraint a_simulated_worker_is_a_sandbox_worker
  check (sandbox or not simulated);

create function refuse_simulated_worker() returns trigger language plpgsql as $$
begin
  if new.simulated and exists (select from public.instance where livemode) then
    raise exception 'simulated workers exist only on sandbox instances'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger simulated_workers_exist_only_on_sandboxes before insert or update on worker
  for each row execute function refuse_simulated_worker();

create function refuse_change_of_simulated() returns trigger language plpgsql as $$
begin
  raise exception 'whether a worker is simulated never changes' using errcode = 'check_violation';
end $$;
create trigger a_simulated_worker_never_becomes_a_person before update of simulated on worker
  for each row when (old.simulated is distinct from new.simulated)
  execute function refuse_change_of_simulated();
