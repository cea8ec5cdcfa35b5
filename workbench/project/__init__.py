"""The user's files, read into typed objects: brand, briefs, templates, phrasebooks, prompts, settings."""
