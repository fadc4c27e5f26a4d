-- What is asked: each row as it is known. SET VARIABLE as_of = DATE '2018-06-01' shows it as it was known on that day.
CREATE VIEW event AS
WITH known AS (
    SELECT * FROM event_known
    WHERE known_from <= coalesce(CAST(getvariable('as_of') AS DATE), DATE '9999-12-31')
        AND coalesce(known_until, DATE 'infinity') > coalesce(CAST(getvariable('as_of') AS DATE), DATE '9999-12-31'))
SELECT * FROM event_read ANTI JOIN known USING (article, place)
UNION ALL
SELECT * EXCLUDE (known_from, known_until) FROM known;

CREATE VIEW statement AS
WITH known AS (
    SELECT * FROM statement_known
    WHERE known_from <= coalesce(CAST(getvariable('as_of') AS DATE), DATE '9999-12-31')
        AND coalesce(known_until, DATE 'infinity') > coalesce(CAST(getvariable('as_of') AS DATE), DATE '9999-12-31'))
SELECT * FROM statement_read ANTI JOIN known USING (article, place)
UNION ALL
SELECT * EXCLUDE (known_from, known_until) FROM known;

CREATE VIEW perception AS
WITH known AS (
    SELECT * FROM perception_known
    WHERE known_from <= coalesce(CAST(getvariable('as_of') AS DATE), DATE '9999-12-31')
        AND coalesce(known_until, DATE 'infinity') > coalesce(CAST(getvariable('as_of') AS DATE), DATE '9999-12-31'))
SELECT * FROM perception_read ANTI JOIN known USING (article, place)
UNION ALL
SELECT * EXCLUDE (known_from, known_until) FROM known;
