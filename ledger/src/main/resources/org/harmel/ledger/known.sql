-- What other articles tell of persons whom an article only names, and the index by which it is found.
-- name: the family name, folded, of a person without a code, or of one whom an office fact names.
-- layer: event, statement, perception or office_fact. unsettled: names of which articles have told since the known tables
-- were made.
CREATE TABLE family (
    name VARCHAR NOT NULL,
    layer VARCHAR NOT NULL,
    article VARCHAR NOT NULL,
    place INTEGER NOT NULL);

CREATE TABLE unsettled (name VARCHAR NOT NULL);

-- Rows as in the read tables; known_from and known_until bound the days on which the record stood so, the last one left out.
CREATE TABLE event_known AS SELECT *, CAST(NULL AS DATE) AS known_from, CAST(NULL AS DATE) AS known_until FROM event_read LIMIT 0;

CREATE TABLE statement_known AS SELECT *, CAST(NULL AS DATE) AS known_from, CAST(NULL AS DATE) AS known_until FROM statement_read LIMIT 0;

CREATE TABLE perception_known AS SELECT *, CAST(NULL AS DATE) AS known_from, CAST(NULL AS DATE) AS known_until FROM perception_read LIMIT 0;
