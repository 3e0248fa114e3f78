-- What residents propose: its words are a statement, never copied here.
CREATE TABLE IF NOT EXISTS budget_idea (
  id              UUID          NOT NULL PRIMARY KEY,
  edition_id      UUID          NOT NULL,
  area_id         UUID          NULL,
  category        VARCHAR(80)   NOT NULL,
  origin          VARCHAR(10)   NOT NULL,
  state           VARCHAR(20)   NOT NULL,
  reason          VARCHAR(500)  NOT NULL,
  explanation     VARCHAR(1000) NOT NULL,
  decided_at      DATETIME(6)   NULL,
  appeal          VARCHAR(2000) NOT NULL,
  appealed_at     DATETIME(6)   NULL,
  appeal_answer   VARCHAR(1000) NOT NULL,
  appeal_upheld   BOOLEAN       NULL,
  answered_at     DATETIME(6)   NULL,
  proposed_at     DATETIME(6)   NOT NULL,
  version         INT           NOT NULL,
  KEY budget_idea_state (edition_id, state),
  KEY budget_idea_category (edition_id, category),
  CONSTRAINT budget_idea_statement FOREIGN KEY (id) REFERENCES statement (id),
  CONSTRAINT budget_idea_edition FOREIGN KEY (edition_id) REFERENCES budget_edition (space_id),
  CONSTRAINT budget_idea_area FOREIGN KEY (area_id) REFERENCES budget_area (id)
)
