-- A place in a drafting group kept for somebody who was invited to the space; gone with the invitation.
CREATE TABLE IF NOT EXISTS text_drafter_expected (
  text_id       UUID        NOT NULL,
  invitation_id UUID        NOT NULL,
  college       VARCHAR(12) NOT NULL,
  PRIMARY KEY (text_id, invitation_id),
  CONSTRAINT text_drafter_expected_of FOREIGN KEY (text_id) REFERENCES space_text (id),
  CONSTRAINT text_drafter_expected_who FOREIGN KEY (invitation_id) REFERENCES space_invitation (id) ON DELETE CASCADE
)
