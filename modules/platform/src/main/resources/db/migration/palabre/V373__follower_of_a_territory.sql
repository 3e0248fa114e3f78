-- Who follows a territory, for its letters, follows no space.
ALTER TABLE follower MODIFY space_id UUID NULL
