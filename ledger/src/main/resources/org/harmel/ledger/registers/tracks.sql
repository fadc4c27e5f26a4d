-- Both tracks of each dyad by period and strand. Words after a colon are put in by Tracks: the period's name, conditions
-- on events, articles and dyads, and how many events are shown as evidence.
--
-- Counted are events with a strand and a day. A date that is longer than the period ("in April" by weeks) is left out, unless
-- it tells on which day the act began. Articles of the same text are one: each of their reports is one event.
WITH told AS (
    SELECT *, CAST(date_trunc(:period, tally_first) AS DATE) AS period,
        row_number() OVER (PARTITION BY text_hash, place ORDER BY published NULLS LAST, article) = 1 AS earliest
    FROM (SELECT event.*, (SELECT text_hash FROM article WHERE article.id = event.article) AS text_hash FROM event)
    WHERE counted AND strand <> 'none' AND tally_first IS NOT NULL
        AND (tally_exact OR date_trunc(:period, tally_first) = date_trunc(:period, tally_last))
        AND :filter),
sides AS (
    SELECT DISTINCT article, place, least(a, b) AS one, greatest(a, b) AS other
    FROM (
        SELECT article, place, a, unnest(list_concat(recipients, list_concat(facing, actors))) AS b
        FROM (SELECT article, place, unnest(actors) AS a, actors, recipients, facing
              FROM event
              WHERE :stood))
    WHERE a <> b),
dyads AS (
    SELECT told.*, sides.one, sides.other FROM told JOIN sides USING (article, place)
    UNION ALL
    SELECT told.*, actors[1], NULL FROM told
    WHERE strand = 'posture' AND len(actors) = 1 AND len(recipients) = 0 AND len(facing) = 0),
read AS (
    SELECT CAST(date_trunc(:period, published) AS DATE) AS period, count(*) AS articles
    FROM article
    WHERE published IS NOT NULL AND :stood
    GROUP BY ALL),
read_on_dyad AS (
    SELECT CAST(date_trunc(:period, published) AS DATE) AS period, one, other, count(DISTINCT article) AS articles
    FROM sides JOIN (SELECT article, place, published FROM event) USING (article, place)
    WHERE published IS NOT NULL
    GROUP BY ALL)
SELECT one, other, period, track, strand,
    count(*) FILTER (earliest),
    count(*),
    coalesce(any_value(read.articles), 0),
    coalesce(any_value(read_on_dyad.articles), 0),
    round(avg(score) FILTER (earliest), 2),
    round(sum(score) FILTER (earliest), 2),
    '[' || array_to_string(
        list(json_merge_patch(json_extract(json, '$.evidence'), json_object('article', article))
            ORDER BY published NULLS LAST, article, place)[1:(:shown)], ', ') || ']',
    round(avg(confidence), 2)
FROM dyads
    LEFT JOIN read USING (period)
    LEFT JOIN read_on_dyad USING (period, one, other)
WHERE :wanted
GROUP BY one, other, period, track, strand
ORDER BY one, other NULLS FIRST, period, track, strand
