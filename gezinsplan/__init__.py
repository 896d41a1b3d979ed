"""Gezinsplan: one family, one plan."""

__version__ = "0.1.0"
