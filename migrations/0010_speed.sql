-- Fewer and cheaper steps for what runs for every task. Nothing here changes what is promised.

-- Which call took the key: one statement takes it and tells whether it was taken before.
alter table idempotency add column event_id uuid;
