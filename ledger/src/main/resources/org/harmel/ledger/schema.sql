-- The ledger's tables, version 2. A change here needs a new number in Schema.VERSION and a step in Schema.MIGRATIONS.
-- json: the record as core's Json writes it; the other columns are drawn from it for queries.
-- NAME_read: as the coder read it in its article. The view NAME (layer.sql) is what to ask: there a row whose parties are
-- known from other articles stands as NAME_known has it.
-- place: position in the document's list, from 0. Codes and names stand in upper case.
CREATE TABLE schema_version (version INTEGER NOT NULL);

CREATE TABLE run (
    id VARCHAR PRIMARY KEY,
    json VARCHAR NOT NULL,
    first_recorded TIMESTAMP NOT NULL);

CREATE TABLE article (
    id VARCHAR PRIMARY KEY,
    text_hash VARCHAR NOT NULL,
    published DATE,
    outlet VARCHAR,
    url VARCHAR,
    run VARCHAR NOT NULL,
    first_recorded TIMESTAMP NOT NULL,
    json VARCHAR NOT NULL);

CREATE TABLE event_read (
    id VARCHAR NOT NULL,
    article VARCHAR NOT NULL,
    place INTEGER NOT NULL,
    run VARCHAR NOT NULL,
    published DATE,
    act_type VARCHAR NOT NULL,
    type VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    track VARCHAR NOT NULL,
    strand VARCHAR NOT NULL,
    counted BOOLEAN NOT NULL,
    mutual BOOLEAN NOT NULL,
    score DOUBLE NOT NULL,
    confidence DOUBLE NOT NULL,
    actors VARCHAR[] NOT NULL,
    recipients VARCHAR[] NOT NULL,
    facing VARCHAR[] NOT NULL,
    actor_names VARCHAR[] NOT NULL,
    recipient_names VARCHAR[] NOT NULL,
    first_day DATE,
    last_day DATE,
    tally_first DATE,
    tally_last DATE,
    tally_exact BOOLEAN NOT NULL,
    country VARCHAR,
    place_name VARCHAR,
    json VARCHAR NOT NULL);

CREATE TABLE statement_read (
    id VARCHAR NOT NULL,
    article VARCHAR NOT NULL,
    place INTEGER NOT NULL,
    published DATE,
    actors VARCHAR[] NOT NULL,
    recipients VARCHAR[] NOT NULL,
    actor_names VARCHAR[] NOT NULL,
    recipient_names VARCHAR[] NOT NULL,
    first_day DATE,
    last_day DATE,
    country VARCHAR,
    place_name VARCHAR,
    json VARCHAR NOT NULL);

CREATE TABLE perception_read (
    id VARCHAR NOT NULL,
    article VARCHAR NOT NULL,
    place INTEGER NOT NULL,
    published DATE,
    actors VARCHAR[] NOT NULL,
    recipients VARCHAR[] NOT NULL,
    actor_names VARCHAR[] NOT NULL,
    recipient_names VARCHAR[] NOT NULL,
    json VARCHAR NOT NULL);

CREATE TABLE office_fact (
    article VARCHAR NOT NULL,
    place INTEGER NOT NULL,
    person VARCHAR NOT NULL,
    day DATE,
    json VARCHAR NOT NULL);
