"""Mentions being joined into figures: a disjoint-set forest that remembers names, gender and number."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from habeas.claims import naming
from habeas.claims.mention import Mention


@dataclass(slots=True)
class Groups:
    """Mentions joined so far: a disjoint-set forest with the names, gender and number of each set."""

    mentions: tuple[Mention, ...]
    slavic: bool = False
    parent: list[int] = field(default_factory=list)
    names: dict[int, list[str]] = field(default_factory=dict)
    gender: dict[int, str | None] = field(default_factory=dict)
    many: dict[int, bool | None] = field(default_factory=dict)
    members: dict[int, list[int]] = field(default_factory=dict)
    votes: dict[int, Counter[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, mentions: tuple[Mention, ...], *, slavic: bool = False) -> Groups:
        """Begin with every mention alone; `slavic` where names bear Slavic case endings in Latin letters."""
        start = cls(mentions, slavic, list(range(len(mentions))))
        for mention in mentions:
            start.names[mention.id] = [mention.bare] if mention.bare else []
            start.gender[mention.id] = mention.gender
            start.many[mention.id] = mention.many
            start.members[mention.id] = [mention.id]
            start.votes[mention.id] = Counter([mention.role] if mention.role else [])
        return start

    def find(self, id: int) -> int:
        """Give the representative of the set that holds a mention."""
        while self.parent[id] != id:
            self.parent[id] = self.parent[self.parent[id]]
            id = self.parent[id]
        return id

    def agree(self, one: int, other: int) -> bool:
        """Say whether gender and number allow two mentions to be one person."""
        a, b = self.find(one), self.find(other)
        genders = {self.gender[a], self.gender[b]} - {None}
        numbers = {self.many[a], self.many[b]} - {None}
        return len(genders) < 2 and len(numbers) < 2

    def clash(self, one: int, other: int) -> bool:
        """Say whether the names of two sets contradict one another."""
        a, b = self.find(one), self.find(other)
        ours, theirs = naming.full(self.names[a]), naming.full(self.names[b])
        return any(naming.conflict(x, y, slavic=self.slavic) for x in ours for y in theirs)

    def share(self, one: int, other: int) -> bool:
        """Say whether the names of two sets have a word in common, so that a clash means two people of one family."""
        a, b = self.find(one), self.find(other)
        ours = {word for name in self.names[a] for word in naming.parts(name)}
        theirs = {word for name in self.names[b] for word in naming.parts(name)}
        return any(naming.same_word(x, y, slavic=self.slavic) for x in ours for y in theirs)

    def join(self, one: int, other: int) -> None:
        """Make two sets one."""
        a, b = sorted((self.find(one), self.find(other)))
        if a == b:
            return
        self.parent[b] = a
        self.names[a] += [name for name in self.names.pop(b) if name not in self.names[a]]
        self.gender[a] = self.gender[a] or self.gender[b]
        self.many[a] = self.many[b] if self.many[a] is None else self.many[a]
        self.members[a] += self.members.pop(b)
        self.votes[a] += self.votes.pop(b)

    def role(self, id: int) -> str | None:
        """Give the role the model saw most often for the set that holds a mention."""
        votes = self.votes[self.find(id)].most_common(1)
        return votes[0][0] if votes else None
