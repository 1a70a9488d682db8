-- 归档文件目录：every filed matter by its 档号.

create index matter_archive on matter (bureau, (data -> 'archive' ->> 'no'))
  where data -> 'archive' ->> 'no' is not null;
