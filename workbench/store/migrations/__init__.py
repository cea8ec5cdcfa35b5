"""Migrations, in the order of their numbers; see ``env.py`` for how they run."""
