-- Whether those who hold the meeting put somebody on the list themselves: then they are told of it, whoever else may read it.
ALTER TABLE registration ADD COLUMN IF NOT EXISTS by_hand BOOLEAN NOT NULL DEFAULT FALSE
