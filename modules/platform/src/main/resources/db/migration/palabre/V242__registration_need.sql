-- What somebody needs to come. Apart, and erased seven days after the meeting.
CREATE TABLE IF NOT EXISTS registration_need (
  registration_id UUID         NOT NULL PRIMARY KEY,
  children        INT          NOT NULL,
  interpreter     VARCHAR(80)  NOT NULL,
  access          VARCHAR(300) NOT NULL,
  CONSTRAINT registration_need_of FOREIGN KEY (registration_id) REFERENCES registration (id) ON DELETE CASCADE
)
