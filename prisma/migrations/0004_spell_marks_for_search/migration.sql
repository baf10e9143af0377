-- Trigrams are made of what the database's locale calls letters; in a C locale "ậ" is none, and an index over marked text
-- finds half the table. So marks are spelt as digits ("ngập nước" → "nga56p nu7o71c"): the same trigrams in every locale.
-- lib/reports/search-terms.ts (spellMarks) is the same rule; a property test holds them together.
DROP INDEX report_marked_trgm;
DROP FUNCTION lower_nfc(text);
CREATE FUNCTION spell_marks(value text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN translate(normalize(lower(value COLLATE "und-x-icu"), NFD),
    E'\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b\u0111', '214356879');
ALTER TABLE report ADD COLUMN search_marked text NOT NULL
  GENERATED ALWAYS AS (spell_marks(address || ' ' || description)) STORED;
CREATE INDEX report_search_marked_trgm ON report USING gin (search_marked gin_trgm_ops);

-- Open reports, newest first, with whatever else is asked of them.
CREATE INDEX report_open_received ON report (received_at, id) WHERE closed_at IS NULL;
