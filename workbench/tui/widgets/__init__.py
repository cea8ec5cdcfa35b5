"""Widgets: they are given data and post messages; none of them calls the pipeline."""
