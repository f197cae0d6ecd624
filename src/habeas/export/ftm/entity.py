"""One entity of FollowTheMoney: an id, a schema and properties with values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from habeas.records.encode import Object


@dataclass(frozen=True, slots=True)
class Entity:
    """An entity with its properties in order; no property is empty and no value stands twice."""

    id: str
    schema: str
    properties: tuple[tuple[str, tuple[str, ...]], ...]

    @classmethod
    def make(cls, id: str, schema: str, /, **properties: Iterable[str | None] | str | None) -> Entity:
        """Make an entity of what there is: None, empty text and repeats fall away.

        >>> Entity.make("habeas-x-1", "Person", name="Ada Roe", alias=["", None]).properties
        (('name', ('Ada Roe',)),)
        """
        given = {
            key: (value,) if value is None or isinstance(value, str) else value for key, value in properties.items()
        }
        kept = {key: tuple(dict.fromkeys(one for one in values if one)) for key, values in given.items()}
        return cls(id, schema, tuple((key, values) for key, values in kept.items() if values))

    def encode(self) -> Object:
        """Give the entity as the JSON object that FollowTheMoney reads."""
        return {
            "id": self.id,
            "schema": self.schema,
            "properties": {key: list(values) for key, values in self.properties},
        }
