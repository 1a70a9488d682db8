-- 待办、待阅：a page of an inbox is read in order from the index, not sorted from all that is open.
create index task_inbox_order on task
  (holder, (kind = 'read'), rank, coalesce(due_on, '9999-12-31'::date), id)
  where closed_at is null;
drop index task_inbox;

-- 检索：common words are found by walking from the newest matter on.
create index matter_search_newest on matter_search (created_at desc, matter_id desc, part);
drop index matter_search_recent;
