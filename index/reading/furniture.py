"""Which lines of a page are its furniture: not the article's words, but the site's?

A line is furniture by how it opens (an order to the reader: "Sign up …", "Please refresh …"), by a phrase that only
a site says of itself, by being one of the labels that pages are built with ("Advertisement", "Share"), or by being
no prose at all. Every rule looks at a line alone and at no more than `LONGEST` characters of it.
"""

from __future__ import annotations

import re

LONGEST = 400
"""Characters above which a line is taken to be prose."""

_NEAR = r"[^.!?“]{0,90}?"
_MEDIA = r"(?:story|article|interview|report|piece|column|post|video|clip|transcript|statement|speech|list|updates?)"
_SITES = r"(?:twitter|facebook|instagram|x|youtube|linkedin|tiktok|threads|bluesky|whatsapp|telegram|snapchat)"

_OPENINGS: tuple[tuple[str, str, str], ...] = (
    (
        "log-in notice",
        "please already log login sign you create register",
        r"please (?:refresh|reload|log ?in|sign in|(?:enable|disable|turn o)\w* .*(?:javascript|cookies|block))\b"
        r"|already (?:an? |have an? |registered|subscribed)[^.?!]{0,40}\?"
        r"|(?:log|sign) ?in (?:to (?:your|comment|read|continue|view|post|leave|join|access|save|manage|reply)\b"
        r"|or (?:register|subscribe|sign up|create)|with (?:facebook|google|apple|twitter|your)\b)"
        r"|you (?:must|need to|have to) (?:be )?(?:log(?:ged)? ?in|sign(?:ed)? in|registered|a subscriber)\b"
        r"|(?:create|register)\b.{0,30}\baccount (?:to|for|or)\b|register (?:to (?:read|continue)|for free)\b",
    ),
    (
        "newsletter sign-up",
        "sign subscribe get receive i enter by thanks thank you your we this newsletter our want want",
        r"sign up (?:here|now|today|below|to (?:our|the|receive|get|read|be|an?)\b|for (?:our|free|breaking|the|an?)\b)"
        r"|subscribe (?:to|now|today|here|for|and)\b"
        rf"|(?:get|receive|want)\b{_NEAR}(?:\binbox\b|newsletter|by e-?mail\b|e-?mail alert)"
        r"|i (?:would like|want|agree|consent|wish) to (?:be e-?mailed|receive|the (?:terms|privacy)|have my)"
        r"|enter (?:your|a valid) (?:e-?mail|name|postcode|zip)\b"
        r"|by (?:signing up|subscribing|registering|clicking|submitting|entering|providing|continuing|ticking|joining"
        rf"|proceeding|creating)\b{_NEAR}\b(?:you|i) (?:agree|accept|consent|confirm|acknowledge|will receive)\b"
        r"|thank(?:s| you) for (?:subscribing|signing up|registering)"
        r"|you (?:can|may) (?:also )?(?:unsubscribe|opt[ -]out)\b"
        r"|your e-?mail address will not|we (?:will |won)(?:’t|never|not) (?:share|sell) your e-?mail"
        r"|this (?:site|form) is protected by recaptcha|(?:our|the) newsletter\b.{0,40}$",
    ),
    (
        "notification notice",
        "notifications turn enable allow manage get",
        r"notifications can be (?:managed|turned|changed)"
        r"|(?:turn on|enable|allow|manage|get)(?: [\w’-]+){0,3} (?:notifications|push alerts|news alerts)\b",
    ),
    (
        "cookie notice",
        "we this our the by to accept manage cookies cookie",
        r"(?=[^“]*\bcookies?\b)(?=[^“]*\b(?:(?:web)?sites?|browser|experience|privacy|polic(?:y|ies)|settings"
        r"|preferences|consent|analytics|partners|technologies|advertising)\b)"
        r"(?:we|this (?:web)?site|this content|our (?:web)?sites?|our partners|the (?:web)?site|by (?:using|continuing"
        r"|clicking)|to (?:view|show|see|watch|give|provide|improve)|accept|manage|cookies?)\b"
        r"|we (?:and|value)\b[^.]{0,30}\b(?:partners|privacy)\b",
    ),
    (
        "invitation to comment",
        "join view show read see leave post add be have tell let what do got email contact get comments comment if",
        r"join (?:the|in|our|this|thought-provoking)\b.{0,40}\b(?:conversations?|discussions?|community)\b"
        r"|(?:view|show|read|see|leave|post|add)(?: (?:all|more|an?|your|the|[\d,]+))* comments?\W*$"
        r"|be the first to (?:comment|reply)|have your say\b"
        r"|(?:tell|let) us (?:know )?(?:what you think|your (?:thoughts|views|story)|in the comments)"
        r"|what do you think\?.{0,80}\b(?:comments?|tell us|let us know|vote|below)\b"
        r"|(?:do|have) you\b[^.?!“]{0,90}\? (?:please )?(?:e-?mail|contact|get in touch|let us|tell us|write to|share)\b"
        r"|(?:e-?mail|contact) us (?:at|on|here|via)\b|get in touch (?:with us|via|by)\b"
        r"|(?:if|do|have) you\b.{0,100}\b(?:contact|e-?mail)(?: us)?(?: at)? \S+@\S+"
        r"|comments? (?:are|is) (?:now )?closed|got a (?:news )?(?:tip|story)\b.{0,20}\?",
    ),
    (
        "teaser for another page",
        "read see watch listen hear more related recommended previously earlier must also click tap find view photos "
        "video for follow here’s relevant story article don’t further continue scroll keep",
        r"(?:read (?:more|next|also|this)|also read|see (?:also|more)|more(?: on this(?: story)?| from \w+)?|related"
        r"|relevant reading|recommended|previously|earlier|watch(?: live| now)?|listen(?: now| live)?|must[- ](?:read"
        r"|watch|see)|don’t miss|further reading|photos|video)\s*[:|>»]"
        rf"|(?:read|see|watch|view|find|hear|listen to) (?:the )?(?:full|rest|complete|original|entire|whole|rest of the)"
        rf"(?: {_MEDIA})?(?: (?:here|below|above|on|at|from|in|by|via)\b{_NEAR})?[.:]*$"
        rf"|(?:watch|listen to|see|hear|read)\b{_NEAR}\b(?:below|above|here)\s*[.:]?$"
        r"|(?:read|find out|learn|see) more (?:about|on|from|here|at)\b.{0,80}$"
        r"|(?:click|tap) (?:here|on (?:the|this)|the link|through)\b"
        r"|follow (?:the |our |all the )?(?:latest|live|updates|live updates|blog|live blog)\b.{0,60}(?:here|below|blog)\W*$"
        r"|for (?:more|the latest|all the latest)\b[^.!?“]{0,60}\b(?:click|visit|follow|see|read|go to|sign up)\b"
        r"|(?:story|article) continue[sd] (?:below|after)\b.{0,20}$|(?:continue|keep) (?:reading|scrolling)\b.{0,20}$|scroll (?:down|to)\b",
    ),
    (
        "sharing link",
        "follow like find join share twitter email e-mail facebook instagram contact are do",
        rf"(?:follow|like|find|join|add) {_NEAR}\bon {_SITES}\b|share (?:this|on|via|by|full)\b.{{0,40}}$"
        rf"|(?:{_SITES}|e-?mail|contact)\s*:\s*\S*[@.]\S+|(?:are|do) you\b[^.?!]{{0,60}}\? like the page",
    ),
    (
        "image credit",
        "photo photos photograph photographs image images picture pictures credit illustration media file getty",
        r"(?:photo|photograph|image|picture|credit|illustration|(?:image|photo|picture) credit)s?\s*:"
        r"|(?:image (?:source|caption|credit)|media caption)\b|(?:photo|photograph|image|picture|illustration)s? by [^.]{3,60}$"
        r"|getty(?: images)?(?:/.{1,40})?\W*$",
    ),
    (
        "appeal for support",
        "your support become help we the please if with",
        r"your (?:support|donation|contribution|subscription) (?:makes all|allows us|helps us|keeps|means|enables us)\b"
        r"|(?:support|help(?: us)? fund) (?:our|independent|quality|us|free) (?:work|journalism|reporting|newsroom)"
        r"|become a (?:member|subscriber|supporter|patron)\b|please (?:consider )?(?:support(?:ing)? us|donat|subscrib)"
        r"|(?:if you|with your) .{0,60}(?:support|value) (?:our|independent) (?:work|journalism)",
    ),
    (
        "copyright notice",
        "copyright © (c all this",
        r"(?:copyright|©|\(c\))\W.{0,30}\b(?:19|20)\d\d\b|©|all rights reserved|this (?:material|story|article)\b.{0,20} may not be\b",
    ),
    (
        "player notice",
        "we your this to the video sorry",
        r"we(?: are|’re) sorry, ?this (?:video|content)|your browser (?:does|is|doesn’t)\b|to (?:play|view|watch) this\b.{0,60}"
        r"(?:javascript|browser|cookies)|(?:sorry, )?(?:this|the) (?:video|audio|media|content)\b.{0,30}(?:not available|"
        r"unavailable|restricted|cannot be played|could not be|not supported|failed to load)|video player is loading",
    ),
    (
        "publication time",
        "published first last updated posted modified",
        r"(?:(?:first |last )?(?:published|updated|posted|modified))\b(?=[^.!?]*(?:\d|\bago\b|just now))[^!?]{0,80}(?<![.!?])$",
    ),
)
_CONTAINED: tuple[tuple[str, str, str], ...] = (
    ("log-in notice", "logged in", r"automatically logged in|to be logged in\W*$"),
    ("newsletter sign-up", "your inbox", r"(?:to|in) your inbox\b"),
    ("newsletter sign-up", "privacy", r"\b(?:read|see|view) (?:our|the) (?:privacy|cookie) (?:notice|policy)|privacy policy and terms"),
    (
        "teaser for another page",
        " story",
        r"\b(?:has|have|with) (?:the |all the )?(?:full|whole|rest of the) story(?: (?:here|below))?\s*[:.]?$",
    ),
    (
        "teaser for another page",
        ":",
        r"\b(?:has|have) (?:the |all the |our )?(?:full |latest |rest of the )?(?:report|details|more|latest|analysis)"
        r"(?: (?:here|below|on this))?\s*:$",
    ),
    ("image credit", ")", r"\((?:[^()]{0,60}[/ ])?(?:getty(?: images)?|ap|ap photo|afp|reuters|pa|pa wire|epa|rex|shutterstock"
     r"|the canadian press|associated press|cbc|istock|instagram|facebook|twitter|youtube)(?:/[^()]{0,50})?\s?\)\W*$"
     r"|\((?:submitted|supplied|provided|handout|photo|courtesy)(?: (?:by|to|of)\b)?[^()]{0,60}\)\W*$"),
    ("image credit", "getty", r"\bgetty(?: images)?\W*$"),
    ("image credit", "/", r"\b(?:ap photo|the canadian press|reuters|afp|getty images)/[\w.’ -]{3,40}$|/(?:reuters|ap|afp|getty images|the canadian press)$"),
    ("image credit", "photograph:", r"\bphotograph: [^.]{3,60}$"),
    ("video caption", ":", r"[.!?”] \d{1,2}:\d\d$"),
    ("copyright notice", "may not be published", r"may not be published"),
)
_LABELS = {
    "sharing link": "share|tweet|tweet this|share this|share article|facebook|twitter|whatsapp|linkedin|reddit|pinterest|"
    "email|e-mail|print|copy link|copied|link copied|save|bookmark|messenger|telegram|instagram|flipboard|like|reply|flag",
    "advertisement": "advertisement|advertising|ad|ads|ad feedback|sponsored|sponsored content|promoted|promoted stories|"
    "paid content|skip advertisement|skip ad|from our partners|partner content|article continued below",
    "teaser for another page": "read more|read next|read full story|read full article|see also|see more|related|"
    "related stories|related articles|related topics|related content|related links|related coverage|related news|"
    "recommended|recommended for you|recommended stories|more on this story|more on this topic|more stories|more news|"
    "most read|most popular|most viewed|most shared|most watched|top stories|trending|trending now|editors’ picks|"
    "editor’s picks|editors’ choice|latest news|latest stories|you may also like|you might also like|you may like|"
    "also on huffpost|also on worldpost|around the web|up next|continue reading|show more|load more|view more|"
    "keep reading|read more about|previously|watch|topics|tags|more from this author|further reading",
    "invitation to comment": "comment|comments|join the conversation|leave a comment|post a comment|have your say|"
    "comments are closed|all comments|what do you think",
    "log-in notice": "log in|login|sign in|sign up|register|subscribe|subscribe now|my account|log out|sign out",
    "newsletter sign-up": "newsletter|newsletters|sign up for our newsletter|email address|thank you for subscribing",
    "cookie notice": "accept|accept all|accept cookies|accept all cookies|reject all|cookie policy|cookie settings|"
    "privacy policy|privacy notice|privacy settings|terms of use|terms of service|terms and conditions|i agree|got it|"
    "manage cookies|cookie preferences|cookies",
    "image credit": "getty|getty images|file photo|file|photo|ap photo|afp|handout|image|stock image|supplied",
    "page control": "skip to content|skip to main content|menu|search|close|dismiss|home|back to top|top|next|"
    "previous|play|pause|mute|unmute|loading|play video|show caption|hide caption|toggle caption|expand|collapse|"
    "view gallery|open image modal|fullscreen|view image in fullscreen|enlarge this image",
}
_ORNAMENT = " \u200b.:…*•►▶→>»|#-–—“”‘’\"'"
_CODE = re.compile(r"[.#@][\w-][^.!?]*\{|\}\s*$|[a-z-]+\s*:[^:;]*;\s*$|</?[a-z][a-z-]*(?:\s[\w-]+=|>)")
_DATELINE = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}\.?|[a-z]{3,9}\.? \d{1,2}),? "
    r"\d{4}(?:\W{1,3}(?:at )?\d{1,2}[:.]\d\d.{0,12})?$"
    r"|\d+ (?:min(?:ute)?|hour|day|week)s? (?:ago|read)$"
)
_BYLINE = re.compile(
    r"(?:By|Written by|Reporting by|Story by) (?:[A-Z][\w.’-]*[\w.](?:,? (?:and|in|for|of|the|de|van|von|der|la|al|bin|&))*,? ?){1,9}$"
    r"|(?:[A-Z][\w.’-]+ ){1,3}[A-Z][\w.’-]+, (?:[A-Z][\w.’-]+ ){0,3}(?:Press|News|Reuters|Times|Post|Staff|Editor|Reporter|"
    r"Correspondent|Writer|Bloomberg|AFP|Journal)$"
    r"|(?:[A-Z][\w.’-]+ ){1,3}[A-Z][\w.’-]+, (?:[\w’-]+ ){0,4}(?:producer|reporter|editor|correspondent|writer|columnist)$"
    r"|[Ww]ith (?:files|a report|reports) (?:from|by) [^.]{2,80}$"
)


def _by_first_word() -> dict[str, list[tuple[str, re.Pattern[str]]]]:
    """Return the rules on how a line opens by the first words that they are for."""
    rules: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for reason, words, pattern in _OPENINGS:
        compiled = re.compile(pattern)
        for word in dict.fromkeys(words.split()):
            rules.setdefault(word, []).append((reason, compiled))
    return rules


_RULES = _by_first_word()
_PHRASES = tuple((reason, needle, re.compile(pattern)) for reason, needle, pattern in _CONTAINED)
_LABELLED = {label: reason for reason, labels in _LABELS.items() for label in labels.split("|")}
_FIRST_WORD = re.compile(r"[\w’©(-]+")


def reason_of(text: str) -> str | None:
    """Say in a few words why a normalised line is furniture, or return None where it is the article's."""
    if len(text) > LONGEST:
        return None
    lower = text.lower().strip(_ORNAMENT)
    if not lower:
        return "separator"
    return _LABELLED.get(lower) or _by_opening(text, lower) or _by_phrase(text) or _by_shape(text)


def _by_opening(text: str, lower: str) -> str | None:
    """Judge a line by how it opens; one that opens with a quotation is somebody's words."""
    found = None if text[0] in "“‘" else _FIRST_WORD.match(lower)
    for reason, pattern in _RULES.get(found.group(), ()) if found else ():
        if pattern.match(lower):
            return reason
    return None


def _by_phrase(text: str) -> str | None:
    """Judge a line without quotations by a phrase in it."""
    if "“" in text:
        return None
    lower = text.lower()
    for reason, needle, pattern in _PHRASES:
        if needle in lower and pattern.search(lower):
            return reason
    return None


def _by_shape(text: str) -> str | None:
    """Judge a line by being no prose: a byline, a date, code that leaked out of the page."""
    if text[-1] in ".!?”" and text[0] not in ".#@":
        return None
    if _BYLINE.match(text):
        return "byline"
    if _DATELINE.match(text.lower()):
        return "publication time"
    return "page code" if _CODE.match(text) else None
