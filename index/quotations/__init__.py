"""Say who said what.

A page's text becomes attribution relations, and these become quotations, in steps that each have a module:

- `marks` pairs quote marks; `prose` cuts a paragraph into tokens and sentences, each marked stretch one token;
- `cues` finds the reporting words, `sources` the noun phrases beside them, `contents` what they report, with
  `opening` and `closing` for its two ends; `relations` reads a sentence with them from left to right;
- `names` and `cast` know whom the article names; `speakers` resolves each source to one of them, or to nobody;
- `attribution` makes quotations of it all, and `placement` gives each to its passage.

`lexicon` holds the words that it turns on, `asides` what is no prose, `transcript` what has labels for cues and
`blockquotes` what markup sets apart.
"""

from __future__ import annotations

from index.quotations.attribution import attribute, names_in

__all__ = ["attribute", "names_in"]
