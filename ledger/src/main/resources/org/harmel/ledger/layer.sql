-- Of each layer, NAME standing for event, statement or perception.
-- Rows as in the read table; known_from and known_until bound the days on which the record stood so, the last one left out.
CREATE TABLE NAME_known AS SELECT *, CAST(NULL AS DATE) AS known_from, CAST(NULL AS DATE) AS known_until FROM NAME_read LIMIT 0;

-- What is asked: each row as it is known. SET VARIABLE as_of = DATE '2018-06-01' shows it as it was known on that day.
CREATE VIEW NAME AS
WITH known AS (
    SELECT * FROM NAME_known
    WHERE known_from <= coalesce(CAST(getvariable('as_of') AS DATE), DATE '9999-12-31')
        AND coalesce(known_until, DATE 'infinity') > coalesce(CAST(getvariable('as_of') AS DATE), DATE '9999-12-31'))
SELECT * FROM NAME_read ANTI JOIN known USING (article, place)
UNION ALL
SELECT * EXCLUDE (known_from, known_until) FROM known;
