"""What writes and translates: the embedded phrasebook and any LLM, behind one protocol."""
