-- The engine looks for subtasks on every completion and has no index for it: it would scan all open tasks.
create index koshin_task_parent on act_ru_task (parent_task_id_);
