"""Which passages match these words."""

from index.retrieval.analysis import Token, analyse, fold, term, tokens, word_spans, words
from index.retrieval.engine import Engine, Match
from index.retrieval.fields import Document
from index.retrieval.okapi import OkapiEngine
from index.retrieval.ranking import Ranked, Ranker, Ranking

__all__ = [
    "Document",
    "Engine",
    "Match",
    "OkapiEngine",
    "Ranked",
    "Ranker",
    "Ranking",
    "Token",
    "analyse",
    "fold",
    "term",
    "tokens",
    "word_spans",
    "words",
]
