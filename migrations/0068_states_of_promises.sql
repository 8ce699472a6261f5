-- A promise of a supplement is let go by the states of an assignment that there are.
drop trigger a_promise_is_let_go on assignment;
create trigger a_promise_is_let_go after update of status on assignment
  for each row when (new.minimum_minor is not null and new.status <> old.status
    and new.status in ('returned', 'expired', 'upheld'))
  execute function a_promise_is_let_go();
