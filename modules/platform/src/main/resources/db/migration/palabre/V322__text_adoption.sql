-- One adoption of a text: its number, its day, and who decided it how.
CREATE TABLE IF NOT EXISTS text_adoption (
  id          UUID         NOT NULL PRIMARY KEY,
  text_id     UUID         NOT NULL,
  number      INT          NOT NULL,
  title       VARCHAR(200) NOT NULL,
  adopted_on  DATE         NOT NULL,
  meeting_id  UUID         NULL,
  decided_by  VARCHAR(200) NOT NULL,
  how         VARCHAR(10)  NOT NULL,
  result      VARCHAR(300) NOT NULL,
  recorded_at DATETIME(6)  NOT NULL,
  recorded_by UUID         NULL,
  UNIQUE KEY text_adoption_number (text_id, number),
  CONSTRAINT text_adoption_of FOREIGN KEY (text_id) REFERENCES space_text (id),
  CONSTRAINT text_adoption_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE SET NULL,
  CONSTRAINT text_adoption_recorder FOREIGN KEY (recorded_by) REFERENCES person (id)
)
