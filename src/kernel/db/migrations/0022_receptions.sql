-- 领导接访日: plans by their day, for the public site and the overview.
create index matter_reception_day on matter (bureau, (data ->> 'on') desc)
  where type = 'reception-day';
-- 接访登记: the visits of one plan.
create index matter_reception_visit on matter (bureau, (data ->> 'plan'))
  where type = 'reception-visit';
