-- What other articles tell of persons whom an article only names, and the index by which it is found; layer.sql has the rest.
-- name: the family name, folded, of a person without a code, or of one whom an office fact names.
-- layer: event, statement, perception or office_fact. unsettled: names of which articles have told since the known tables
-- were made.
CREATE TABLE family (
    name VARCHAR NOT NULL,
    layer VARCHAR NOT NULL,
    article VARCHAR NOT NULL,
    place INTEGER NOT NULL);

CREATE TABLE unsettled (name VARCHAR NOT NULL);
