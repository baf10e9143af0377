-- Same category within 100 m (docs/domain/states.md, duplicates): a narrow band of latitude, then the distance.
CREATE INDEX IF NOT EXISTS report_category_place ON report (category_id, latitude, longitude) WHERE latitude IS NOT NULL;
