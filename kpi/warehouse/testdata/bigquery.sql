SELECT
  group_1 AS `campaign`,
  CAST(MIN(day) AS STRING) AS `day`,
  CAST(known AS STRING) AS `known`,
  currency AS `currency`,
  qualifier_event AS `event`,
  CAST(COUNT(*) AS STRING) AS `rows`,
  CAST(SUM(refused) AS STRING) AS `refused`,
  CAST(SUM(measure_1) AS STRING) AS `sum_impressions`,
  CAST(SUM(measure_2) AS STRING) AS `sum_conversions`,
  CAST(SUM(measure_3) AS STRING) AS `sum_spend`
FROM (
  SELECT
    NULLIF(COLLATE(CAST(source.`campaign` AS STRING), ''), '') AS group_1,
    DATE_TRUNC(CAST(source.`day` AS DATE), ISOWEEK) AS group_2,
    NULLIF(COLLATE(CAST(source.`currency` AS STRING), ''), '') AS currency,
    NULLIF(COLLATE(CAST(source.`event` AS STRING), ''), '') AS qualifier_event,
    CASE WHEN source.`impressions` IS NULL THEN 0 ELSE 1 END + CASE WHEN source.`conversions` IS NULL THEN 0 ELSE 2 END + CASE WHEN source.`spend` IS NULL THEN 0 ELSE 4 END AS known,
    CAST(source.`day` AS DATE) AS day,
    CASE WHEN CAST(source.`impressions` AS BIGNUMERIC) < 0 OR ROUND(CAST(source.`impressions` AS BIGNUMERIC), 0) <> CAST(source.`impressions` AS BIGNUMERIC) OR CAST(source.`conversions` AS BIGNUMERIC) < 0 OR ROUND(CAST(source.`conversions` AS BIGNUMERIC), 1) <> CAST(source.`conversions` AS BIGNUMERIC) OR ROUND(CAST(source.`spend` AS BIGNUMERIC), 2) <> CAST(source.`spend` AS BIGNUMERIC) OR NULLIF(COLLATE(CAST(source.`currency` AS STRING), ''), '') IS NULL AND CAST(source.`spend` AS BIGNUMERIC) <> 0 THEN 1 ELSE 0 END AS refused,
    CAST(source.`impressions` AS BIGNUMERIC) AS measure_1,
    CAST(source.`conversions` AS BIGNUMERIC) AS measure_2,
    CAST(source.`spend` AS BIGNUMERIC) AS measure_3
  FROM `small` AS source
) AS source_rows
GROUP BY group_1, group_2, currency, qualifier_event, known

SELECT
  group_1 AS `campaign`,
  group_2 AS `week`,
  currency AS `currency`,
  qualifier_event AS `event`,
  refused AS `refused`,
  num_1 AS `impressions_num`,
  den_1 AS `impressions_den`,
  left_out_1 AS `impressions_left_out`,
  CASE WHEN den_1 > 0 THEN CAST(num_1 AS FLOAT64) / CAST(den_1 AS FLOAT64) END AS `impressions_display`,
  num_2 AS `cpm_num`,
  den_2 AS `cpm_den`,
  left_out_2 AS `cpm_left_out`,
  CASE WHEN den_2 > 0 THEN CAST(num_2 AS FLOAT64) / CAST(den_2 AS FLOAT64) END AS `cpm_display`,
  num_3 AS `cpa_num`,
  den_3 AS `cpa_den`,
  left_out_3 AS `cpa_left_out`,
  CASE WHEN den_3 > 0 THEN CAST(num_3 AS FLOAT64) / CAST(den_3 AS FLOAT64) END AS `cpa_display`
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
      NULLIF(COLLATE(CAST(source.`campaign` AS STRING), ''), '') AS group_1,
      DATE_TRUNC(CAST(source.`day` AS DATE), ISOWEEK) AS group_2,
      NULLIF(COLLATE(CAST(source.`currency` AS STRING), ''), '') AS currency,
      NULLIF(COLLATE(CAST(source.`event` AS STRING), ''), '') AS qualifier_event,
      CASE WHEN CAST(source.`impressions` AS BIGNUMERIC) < 0 OR ROUND(CAST(source.`impressions` AS BIGNUMERIC), 0) <> CAST(source.`impressions` AS BIGNUMERIC) OR CAST(source.`conversions` AS BIGNUMERIC) < 0 OR ROUND(CAST(source.`conversions` AS BIGNUMERIC), 1) <> CAST(source.`conversions` AS BIGNUMERIC) OR ROUND(CAST(source.`spend` AS BIGNUMERIC), 2) <> CAST(source.`spend` AS BIGNUMERIC) OR NULLIF(COLLATE(CAST(source.`currency` AS STRING), ''), '') IS NULL AND CAST(source.`spend` AS BIGNUMERIC) <> 0 THEN 1 ELSE 0 END AS refused,
      CAST(source.`impressions` AS BIGNUMERIC) AS measure_1,
      CAST(source.`conversions` AS BIGNUMERIC) AS measure_2,
      CAST(source.`spend` AS BIGNUMERIC) AS measure_3
    FROM `small` AS source
  ) AS source_rows
  GROUP BY group_1, group_2, currency, qualifier_event
) AS sums
