-- Charter R15: what the worker's own device measured, fixed when work is handed in. Null before that, and
-- for work handed in before there was this column: then the time from claiming to handing in counts.
alter table assignment add column counted_seconds integer
  constraint nobody_counts_more_than_from_claiming_to_handing_in check (
    counted_seconds is null or (counted_seconds >= 0 and first_submitted_at is not null
      and counted_seconds <= ceil(extract(epoch from first_submitted_at - claimed_at))));

-- Times far above those of others: a human of the instance looks. Nothing is decided by them.
create table time_outlier (
  assignment_id uuid primary key references assignment,
  job_id uuid not null references job,
  said_seconds integer not null,
  median_seconds integer not null,
  counted_seconds integer not null
    constraint an_outlier_counts_for_less_than_it_said check (counted_seconds < said_seconds),
  noted_at timestamptz not null,
  looked_by uuid references person,
  looked_at timestamptz,
  counts_in_full boolean,
  constraint a_look_is_that_of_a_person_and_says_what_counts check
    ((looked_by is null) = (looked_at is null) and (looked_by is null) = (counts_in_full is null))
);
create index time_outlier_by_assignment on time_outlier (assignment_id desc) where looked_at is null;
