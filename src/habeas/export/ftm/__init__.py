"""FollowTheMoney: the record as entities, one a line."""
