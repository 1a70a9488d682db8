-- Events that bring other matters about, so that what a crash left out is found without reading all.
create index matter_event_follow on matter_event (at) where (body -> 'follow') is not null;
