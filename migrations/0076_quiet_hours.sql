-- Quiet hours end by the clock on the wall, also in nights in which it is changed. A zone that this server
-- does not know counts as UTC.
create or replace function after_quiet(at timestamptz, zone text, quiet_from integer, quiet_until integer)
returns timestamptz language plpgsql stable as $$
declare
  known text := zone;
  there timestamp;
  ends timestamp;
begin
  if quiet_from is null or not is_between(minute_of_day(at, zone), quiet_from, quiet_until) then
    return at;
  end if;
  begin
    there := at at time zone zone;
  exception when invalid_parameter_value then
    known := 'UTC';
    there := at at time zone 'UTC';
  end;
  ends := date_trunc('day', there) + quiet_until * interval '1 minute';
  if ends <= there then
    ends := ends + interval '1 day';
  end if;
  return greatest(at, ends at time zone known);
end $$;
