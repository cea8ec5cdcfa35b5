"""Facts about text: slot text (ICU), typed facts, locales, lengths, merge tags. Babel and ICU stay in here."""
