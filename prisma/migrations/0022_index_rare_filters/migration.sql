-- Values that few cases have: without an index a list of them reads the table (decisions/0024). Partial, so that the
-- usual case costs nothing more to write.
CREATE INDEX report_not_normal ON report (urgency, received_at, id) WHERE urgency <> 'normal';
CREATE INDEX report_not_field ON report (flow, received_at, id) WHERE flow <> 'field';
CREATE INDEX report_breached ON report (received_at, id) WHERE deadline_outcome = 'breached';

CREATE INDEX dossier_fee_due ON dossier (submitted_at, id) WHERE finance_state = 'due';
CREATE INDEX dossier_other_ending ON dossier (ending, submitted_at, id) WHERE ending <> 'completed';
CREATE INDEX dossier_breached ON dossier (submitted_at, id) WHERE deadline_outcome = 'breached';
CREATE INDEX dossier_received_at_id_idx ON dossier (received_at, id);
