"""The terminal interface: screens and widgets over the pipeline."""
