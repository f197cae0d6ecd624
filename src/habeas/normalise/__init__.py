"""Words to values, pure: dates, terms, money, offences, names, places, authorities."""
