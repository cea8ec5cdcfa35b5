"""The commands: parse, call the pipeline, print. Each command's module is imported only when it is asked for."""
