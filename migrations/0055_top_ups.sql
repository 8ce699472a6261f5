-- Charter R14: an estimate that falls short of the measured time is corrected for the places still open,
-- and whoever was below the floor is topped up.
alter table job
  -- The estimate as it was published, once a measured one stands in its place.
  add column stated_seconds integer,
  add column pay_check_at timestamptz,
  add column pay_checked_at timestamptz,
  add column topped_up_at timestamptz,
  add constraint an_estimate_is_corrected_upwards_only
    check (stated_seconds is null or estimated_seconds >= stated_seconds);
update job set pay_check_at = published_at
where status in ('open', 'paused', 'winding_down') and not paid_elsewhere;
create index job_by_pay_check on job (pay_check_at)
  where pay_check_at is not null and status in ('open', 'paused', 'winding_down');
