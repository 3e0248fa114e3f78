-- What the meetings of a series looked like before: one that looks like none of these was changed alone, and keeps its change.
CREATE TABLE IF NOT EXISTS meeting_former_look (
  id           UUID          NOT NULL PRIMARY KEY,
  series_id    UUID          NOT NULL,
  start_time   TIME          NOT NULL,
  minutes      INT           NOT NULL,
  title        VARCHAR(160)  NOT NULL,
  kind         VARCHAR(12)   NOT NULL,
  summary      VARCHAR(2000) NOT NULL,
  audience     VARCHAR(10)   NOT NULL,
  place        VARCHAR(200)  NOT NULL,
  address      VARCHAR(300)  NOT NULL,
  link         VARCHAR(500)  NOT NULL,
  territory_id UUID          NULL,
  KEY meeting_former_look_of (series_id),
  CONSTRAINT meeting_former_look_of FOREIGN KEY (series_id) REFERENCES meeting_series (id) ON DELETE CASCADE,
  CONSTRAINT meeting_former_look_territory FOREIGN KEY (territory_id) REFERENCES territory (id) ON DELETE SET NULL
)
