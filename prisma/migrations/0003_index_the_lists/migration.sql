-- Marks typed into the search are respected first: NFC and lower case with the marks kept.
-- lib/reports/search-terms.ts (lowerNfc) is the same rule; a property test holds them together.
CREATE FUNCTION lower_nfc(value text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN lower(normalize(value, NFC) COLLATE "und-x-icu");
CREATE INDEX report_marked_trgm ON report USING gin (lower_nfc(address || ' ' || description) gin_trgm_ops);

-- Due date, latest first: paused rows (no due date) still come last, which the ascending index read backwards cannot do.
CREATE INDEX report_due_latest ON report (due_at DESC NULLS LAST, id DESC);

-- Reports closed in a period: what a figure of the dashboard opens.
CREATE INDEX report_closed ON report (closed_at, id) WHERE closed_at IS NOT NULL;
