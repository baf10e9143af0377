import pg from 'pg';

/**
 * What every test office has from the start, and nothing more: the office row, the two channels and the calendar, SLA
 * profile and versions of domain.md §2.1. Everything else is made by factories, so that a test shows what it needs.
 */
export async function fillTemplate(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`
      INSERT INTO office (id, province_code, name, is_demo) VALUES (1, '22', 'Test office', true);
      INSERT INTO working_calendar (code, name, week, updated_at) VALUES ('office', 'Office hours',
        '[[["08:00","12:00"],["13:00","17:00"]],[["08:00","12:00"],["13:00","17:00"]],[["08:00","12:00"],["13:00","17:00"]],
          [["08:00","12:00"],["13:00","17:00"]],[["08:00","12:00"],["13:00","17:00"]],[],[]]', now());
      INSERT INTO channel (code, name, kind) VALUES ('app', 'Citizen app', 'citizen_app'), ('counter', 'Counter', 'counter');
      INSERT INTO sla_profile (code, name) VALUES ('default', 'Default');
      INSERT INTO sla_version (profile_id, urgency, valid_from, accept_value, accept_unit, update_value, update_unit,
          resolve_value, resolve_unit, publish_value, publish_unit, warn_hours, max_extensions)
        SELECT p.id, v.urgency, '2025-01-01', v.accept_hours, 'working_hours', v.update_days, 'working_days',
          v.resolve_days, 'working_days', 2, 'working_days', v.warn_hours, 1
        FROM sla_profile p, (VALUES ('urgent', 4, 1, 1, 4), ('normal', 8, 3, 7, 16), ('complex', 8, 5, 15, 24))
          AS v (urgency, accept_hours, update_days, resolve_days, warn_hours);`);
  } finally {
    await client.end();
  }
}
