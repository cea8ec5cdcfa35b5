"""What a message must never get wrong: one module per check; `registry.run_checks` runs them all."""
