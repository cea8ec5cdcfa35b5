"""What happens to a brief: generate · localize · validate · review · deliver."""
