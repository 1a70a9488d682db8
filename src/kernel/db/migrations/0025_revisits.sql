-- 执法回访: the cases of a year, by the day on which they were finished (or, while under way, visited).
create index matter_revisit_day
  on matter ((coalesce(data ->> 'finishedOn', data -> 'record' ->> 'on'))) where type = 'revisit';
