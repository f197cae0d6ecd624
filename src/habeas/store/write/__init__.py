"""Write: reports and what was read in them, put into the tables, and read anew by another reader."""
