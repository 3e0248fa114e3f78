-- Projects of before: the letters of French; any other is made plain when the project is described again.
UPDATE budget_project
SET search_text =
  REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(
  REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(
    CONVERT(LOWER(CONCAT(title, ' ', summary)) USING utf8mb4) COLLATE utf8mb4_bin,
    'à', 'a'), 'â', 'a'), 'ä', 'a'), 'ç', 'c'), 'é', 'e'),
    'è', 'e'), 'ê', 'e'), 'ë', 'e'), 'î', 'i'), 'ï', 'i'),
    'ñ', 'n'), 'ô', 'o'), 'ö', 'o'), 'ù', 'u'), 'û', 'u'),
    'ü', 'u'), 'ÿ', 'y'), 'œ', 'oe'), 'æ', 'ae'), '’', '''')
WHERE search_text = ''
