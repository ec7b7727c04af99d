"""Who said what?"""

from index.quotations.attribution import attribute

__all__ = ["attribute"]
