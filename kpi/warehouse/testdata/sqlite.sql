SELECT
  group_1 AS "campaign",
  MIN(day) AS "day",
  CAST(known AS TEXT) AS "known",
  currency AS "currency",
  qualifier_event AS "event",
  CAST(COUNT(*) AS TEXT) AS "rows",
  CAST(SUM(refused) AS TEXT) AS "refused",
  CAST(SUM(measure_1) AS TEXT) AS "sum_impressions",
  CAST(SUM(measure_2) AS TEXT) AS "sum_conversions",
  CAST(SUM(measure_3) AS TEXT) AS "sum_spend"
FROM (
  SELECT
    NULLIF(CAST(source."campaign" AS TEXT) COLLATE BINARY, '') AS group_1,
    date(date(source."day"), 'weekday 0', '-6 days') AS group_2,
    NULLIF(CAST(source."currency" AS TEXT) COLLATE BINARY, '') AS currency,
    NULLIF(CAST(source."event" AS TEXT) COLLATE BINARY, '') AS qualifier_event,
    CASE WHEN source."impressions" IS NULL THEN 0 ELSE 1 END + CASE WHEN source."conversions" IS NULL THEN 0 ELSE 2 END + CASE WHEN source."spend" IS NULL THEN 0 ELSE 4 END AS known,
    date(source."day") AS day,
    CASE WHEN source."impressions" < 0 OR typeof(source."impressions") NOT IN ('integer', 'null') OR source."conversions" < 0 OR typeof(source."conversions") NOT IN ('integer', 'null') OR typeof(source."spend") NOT IN ('integer', 'null') OR NULLIF(CAST(source."currency" AS TEXT) COLLATE BINARY, '') IS NULL AND source."spend" <> 0 OR source."day" IS NOT NULL AND (typeof(source."day") <> 'text' OR date(source."day") IS NOT substr(source."day", 1, 10)) THEN 1 ELSE 0 END AS refused,
    source."impressions" AS measure_1,
    source."conversions" AS measure_2,
    source."spend" AS measure_3
  FROM "small" AS source
) AS source_rows
GROUP BY group_1, group_2, currency, qualifier_event, known

SELECT
  group_1 AS "campaign",
  group_2 AS "week",
  currency AS "currency",
  qualifier_event AS "event",
  refused AS "refused",
  CASE WHEN typeof(num_1) = 'real' THEN 'out of range' ELSE num_1 END AS "impressions_num",
  CASE WHEN typeof(den_1) = 'real' THEN 'out of range' ELSE den_1 END AS "impressions_den",
  left_out_1 AS "impressions_left_out",
  CASE WHEN den_1 > 0 THEN CAST(num_1 AS REAL) / CAST(den_1 AS REAL) END AS "impressions_display",
  CASE WHEN typeof(num_2) = 'real' THEN 'out of range' ELSE num_2 END AS "cpm_num",
  CASE WHEN typeof(den_2) = 'real' THEN 'out of range' ELSE den_2 END AS "cpm_den",
  left_out_2 AS "cpm_left_out",
  CASE WHEN den_2 > 0 THEN CAST(num_2 AS REAL) / CAST(den_2 AS REAL) END AS "cpm_display",
  CASE WHEN typeof(num_3) = 'real' THEN 'out of range' ELSE num_3 END AS "cpa_num",
  CASE WHEN typeof(den_3) = 'real' THEN 'out of range' ELSE den_3 END AS "cpa_den",
  left_out_3 AS "cpa_left_out",
  CASE WHEN den_3 > 0 THEN CAST(num_3 AS REAL) / CAST(den_3 AS REAL) END AS "cpa_display"
FROM (
  SELECT
    group_1,
    group_2,
    currency,
    qualifier_event,
    SUM(refused) AS refused,
    SUM(measure_1) AS num_1,
    1 AS den_1,
    0 AS left_out_1,
    1000 * (SUM(CASE WHEN measure_3 IS NOT NULL AND measure_1 IS NOT NULL THEN measure_3 END)) AS num_2,
    100 * SUM(CASE WHEN measure_3 IS NOT NULL AND measure_1 IS NOT NULL THEN measure_1 END) AS den_2,
    SUM(CASE WHEN (measure_3 IS NOT NULL OR measure_1 IS NOT NULL) AND NOT (measure_3 IS NOT NULL AND measure_1 IS NOT NULL) THEN 1 ELSE 0 END) AS left_out_2,
    SUM(CASE WHEN measure_3 IS NOT NULL AND measure_2 IS NOT NULL THEN measure_3 END) AS num_3,
    10 * SUM(CASE WHEN measure_3 IS NOT NULL AND measure_2 IS NOT NULL THEN measure_2 END) AS den_3,
    SUM(CASE WHEN (measure_3 IS NOT NULL OR measure_2 IS NOT NULL) AND NOT (measure_3 IS NOT NULL AND measure_2 IS NOT NULL) THEN 1 ELSE 0 END) AS left_out_3
  FROM (
    SELECT
      NULLIF(CAST(source."campaign" AS TEXT) COLLATE BINARY, '') AS group_1,
      date(date(source."day"), 'weekday 0', '-6 days') AS group_2,
      NULLIF(CAST(source."currency" AS TEXT) COLLATE BINARY, '') AS currency,
      NULLIF(CAST(source."event" AS TEXT) COLLATE BINARY, '') AS qualifier_event,
      CASE WHEN source."impressions" < 0 OR typeof(source."impressions") NOT IN ('integer', 'null') OR source."conversions" < 0 OR typeof(source."conversions") NOT IN ('integer', 'null') OR typeof(source."spend") NOT IN ('integer', 'null') OR NULLIF(CAST(source."currency" AS TEXT) COLLATE BINARY, '') IS NULL AND source."spend" <> 0 OR source."day" IS NOT NULL AND (typeof(source."day") <> 'text' OR date(source."day") IS NOT substr(source."day", 1, 10)) THEN 1 ELSE 0 END AS refused,
      source."impressions" AS measure_1,
      source."conversions" AS measure_2,
      source."spend" AS measure_3
    FROM "small" AS source
  ) AS source_rows
  GROUP BY group_1, group_2, currency, qualifier_event
) AS sums
