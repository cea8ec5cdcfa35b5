"""Workbench: one marketing brief becomes many checked, localized, approved email and push variants."""

__version__ = "0.1.0"
