-- Who looked at a person's data: found by the person, without reading every event.
create index event_of_look_ups on event (subject) where operation = 'look_up_person';
