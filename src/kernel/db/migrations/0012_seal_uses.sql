-- 用印登记簿 (第三十条(六)3)：every matter in which a seal was set, by the number of its line.

create index matter_seal_use on matter (bureau, (data -> 'sealUse' ->> 'no') desc)
  where data -> 'sealUse' ->> 'no' is not null;
