"""Which passages match these words?"""

from index.retrieval.analysis import Token, analyse, fold, term, tokens, word_spans, words
from index.retrieval.engine import Engine, Match
from index.retrieval.okapi import OkapiEngine

__all__ = ["Engine", "Match", "OkapiEngine", "Token", "analyse", "fold", "term", "tokens", "word_spans", "words"]
