SELECT
  group_1 AS "campaign",
  CAST(MIN(day) AS VARCHAR) AS "day",
  CAST(known AS VARCHAR) AS "known",
  currency AS "currency",
  qualifier_event AS "event",
  CAST(COUNT(*) AS VARCHAR) AS "rows",
  CAST(SUM(refused) AS VARCHAR) AS "refused",
  CAST(SUM(measure_1) AS VARCHAR) AS "sum_impressions",
  CAST(SUM(measure_2) AS VARCHAR) AS "sum_conversions",
  CAST(SUM(measure_3) AS VARCHAR) AS "sum_spend"
FROM (
  SELECT
    NULLIF(CAST(source."campaign" AS VARCHAR) COLLATE C, '') AS group_1,
    CAST(date_trunc('week', CAST(source."day" AS DATE)) AS DATE) AS group_2,
    NULLIF(CAST(source."currency" AS VARCHAR) COLLATE C, '') AS currency,
    NULLIF(CAST(source."event" AS VARCHAR) COLLATE C, '') AS qualifier_event,
    CASE WHEN source."impressions" IS NULL THEN 0 ELSE 1 END + CASE WHEN source."conversions" IS NULL THEN 0 ELSE 2 END + CASE WHEN source."spend" IS NULL THEN 0 ELSE 4 END AS known,
    CAST(source."day" AS DATE) AS day,
    CASE WHEN CAST(source."impressions" AS DECIMAL(38, 0)) < 0 OR CAST(source."impressions" AS DECIMAL(38, 0)) <> source."impressions" OR typeof(source."impressions") = 'VARCHAR' OR CAST(source."conversions" AS DECIMAL(38, 1)) < 0 OR CAST(source."conversions" AS DECIMAL(38, 1)) <> source."conversions" OR typeof(source."conversions") = 'VARCHAR' OR CAST(source."spend" AS DECIMAL(38, 2)) <> source."spend" OR typeof(source."spend") = 'VARCHAR' OR NULLIF(CAST(source."currency" AS VARCHAR) COLLATE C, '') IS NULL AND CAST(source."spend" AS DECIMAL(38, 2)) <> 0 THEN 1 ELSE 0 END AS refused,
    CAST(source."impressions" AS DECIMAL(38, 0)) AS measure_1,
    CAST(source."conversions" AS DECIMAL(38, 1)) AS measure_2,
    CAST(source."spend" AS DECIMAL(38, 2)) AS measure_3
  FROM "small" AS source
) AS source_rows
GROUP BY group_1, group_2, currency, qualifier_event, known

SELECT
  group_1 AS "campaign",
  group_2 AS "week",
  currency AS "currency",
  qualifier_event AS "event",
  refused AS "refused",
  num_1 AS "impressions_num",
  den_1 AS "impressions_den",
  left_out_1 AS "impressions_left_out",
  CASE WHEN den_1 > 0 THEN CAST(num_1 AS DOUBLE) / CAST(den_1 AS DOUBLE) END AS "impressions_display",
  num_2 AS "cpm_num",
  den_2 AS "cpm_den",
  left_out_2 AS "cpm_left_out",
  CASE WHEN den_2 > 0 THEN CAST(num_2 AS DOUBLE) / CAST(den_2 AS DOUBLE) END AS "cpm_display",
  num_3 AS "cpa_num",
  den_3 AS "cpa_den",
  left_out_3 AS "cpa_left_out",
  CASE WHEN den_3 > 0 THEN CAST(num_3 AS DOUBLE) / CAST(den_3 AS DOUBLE) END AS "cpa_display"
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
    SUM(CASE WHEN measure_3 IS NOT NULL AND measure_1 IS NOT NULL THEN measure_1 END) AS den_2,
    SUM(CASE WHEN (measure_3 IS NOT NULL OR measure_1 IS NOT NULL) AND NOT (measure_3 IS NOT NULL AND measure_1 IS NOT NULL) THEN 1 ELSE 0 END) AS left_out_2,
    SUM(CASE WHEN measure_3 IS NOT NULL AND measure_2 IS NOT NULL THEN measure_3 END) AS num_3,
    SUM(CASE WHEN measure_3 IS NOT NULL AND measure_2 IS NOT NULL THEN measure_2 END) AS den_3,
    SUM(CASE WHEN (measure_3 IS NOT NULL OR measure_2 IS NOT NULL) AND NOT (measure_3 IS NOT NULL AND measure_2 IS NOT NULL) THEN 1 ELSE 0 END) AS left_out_3
  FROM (
    SELECT
      NULLIF(CAST(source."campaign" AS VARCHAR) COLLATE C, '') AS group_1,
      CAST(date_trunc('week', CAST(source."day" AS DATE)) AS DATE) AS group_2,
      NULLIF(CAST(source."currency" AS VARCHAR) COLLATE C, '') AS currency,
      NULLIF(CAST(source."event" AS VARCHAR) COLLATE C, '') AS qualifier_event,
      CASE WHEN CAST(source."impressions" AS DECIMAL(38, 0)) < 0 OR CAST(source."impressions" AS DECIMAL(38, 0)) <> source."impressions" OR typeof(source."impressions") = 'VARCHAR' OR CAST(source."conversions" AS DECIMAL(38, 1)) < 0 OR CAST(source."conversions" AS DECIMAL(38, 1)) <> source."conversions" OR typeof(source."conversions") = 'VARCHAR' OR CAST(source."spend" AS DECIMAL(38, 2)) <> source."spend" OR typeof(source."spend") = 'VARCHAR' OR NULLIF(CAST(source."currency" AS VARCHAR) COLLATE C, '') IS NULL AND CAST(source."spend" AS DECIMAL(38, 2)) <> 0 THEN 1 ELSE 0 END AS refused,
      CAST(source."impressions" AS DECIMAL(38, 0)) AS measure_1,
      CAST(source."conversions" AS DECIMAL(38, 1)) AS measure_2,
      CAST(source."spend" AS DECIMAL(38, 2)) AS measure_3
    FROM "small" AS source
  ) AS source_rows
  GROUP BY group_1, group_2, currency, qualifier_event
) AS sums
