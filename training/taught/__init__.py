"""Marks of the accurate mode, for the default model to learn from (distillation, Hinton et al. 2015)."""
