-- 矛盾纠纷排查: a month's answers and its ledger; each section is asked once a month.
create index matter_dispute_month on matter (bureau, type, (data ->> 'month'))
  where type in ('dispute', 'dispute-answer');
create unique index matter_dispute_answer_once on matter (bureau, unit, (data ->> 'month'))
  where type = 'dispute-answer';

-- 定期职责 that a matter fulfils, by the day they were due.
create index matter_fulfils on matter (bureau, (data -> 'fulfils' ->> 'day')) where data ? 'fulfils';
