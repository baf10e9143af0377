-- Values that few reports have: without an index a list of them reads the table (decisions/0024). Partial, so that the
-- usual report costs nothing more to write.
CREATE INDEX report_not_normal ON report (urgency, received_at, id) WHERE urgency <> 'normal';
CREATE INDEX report_not_field ON report (flow, received_at, id) WHERE flow <> 'field';
CREATE INDEX report_breached ON report (received_at, id) WHERE deadline_outcome = 'breached';
