"""The nouns of Habeas: frozen, slotted dataclasses that every step hands to the next."""
