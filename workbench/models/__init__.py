"""The nouns: values without behaviour that reads files, databases or clocks."""
