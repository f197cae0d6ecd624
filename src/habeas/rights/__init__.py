"""Rights: who may see what: roles, names that are withheld, cases that are sealed or restricted."""
