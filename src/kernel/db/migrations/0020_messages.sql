-- 群众留言: an import looks for the numbers and digests that are there already, and for its own batch.
create index matter_message_number on matter ((data ->> 'number')) where type = 'message';
create index matter_message_digest on matter ((data ->> 'digest')) where type = 'message';
create index matter_message_batch on matter ((data ->> 'batch')) where type = 'message';
