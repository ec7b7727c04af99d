"""Say who said what."""

from __future__ import annotations

from index.quotations.attribution import attribute, names_in

__all__ = ["attribute", "names_in"]
