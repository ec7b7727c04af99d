"""What sites say to their readers, on their own behalf: the wording of a page's furniture.

Patterns are for a line in lower case whose quote marks are normalised. None repeats an unbounded part inside
another, so that each is linear in the line.
"""

from __future__ import annotations

_NEAR = r"[^.!?“]{0,90}?"
_MEDIA = (
    r"(?:story|article|interview|report|piece|column|post|video|clip|transcript|statement|speech|list|updates?)"
)
_SITES = r"(?:twitter|facebook|instagram|x|youtube|linkedin|tiktok|threads|bluesky|whatsapp|telegram|snapchat)"

OPENINGS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "log-in notice",
        "please already log login sign you create register",
        (
            (
                r"please (?:refresh|reload|log ?in|sign in|(?:enable|disable|turn o)\w* .*(?:javascript"
                r"|cookies|block))\b"
            ),
            r"already (?:an? |have an? |registered|subscribed)[^.?!]{0,40}\?",
            (
                r"(?:log|sign) ?in (?:to (?:your|comment|read|continue|view|post|leave|join|access|save|manage"
                r"|reply)\b|or (?:register|subscribe|sign up|create)|with (?:facebook|google|apple|twitter"
                r"|your)\b)"
            ),
            (
                r"you (?:must|need to|have to) (?:be )?(?:log(?:ged)? ?in|sign(?:ed)? in|registered"
                r"|a subscriber)\b"
            ),
            r"(?:create|register)\b.{0,30}\baccount (?:to|for|or)\b",
            r"register (?:to (?:read|continue)|for free)\b",
        ),
    ),
    (
        "newsletter sign-up",
        "sign subscribe get receive i enter by thanks thank you your we this newsletter our want",
        (
            (
                r"sign up (?:here|now|today|below|to (?:our|the|receive|get|read|be|an?)\b|for (?:our|free"
                r"|breaking|the|an?)\b)"
            ),
            r"subscribe (?:to|now|today|here|for|and)\b",
            rf"(?:get|receive|want)\b{_NEAR}(?:\binbox\b|newsletter|by e-?mail\b|e-?mail alert)",
            (
                r"i (?:would like|want|agree|consent|wish) to (?:be e-?mailed|receive|the (?:terms|privacy)"
                r"|have my)"
            ),
            r"enter (?:your|a valid) (?:e-?mail|name|postcode|zip)\b",
            (
                rf"by (?:signing up|subscribing|registering|clicking|submitting|entering|providing|continuing"
                rf"|ticking|joining|proceeding|creating)\b{_NEAR}\b(?:you|i) (?:agree|accept|consent|confirm"
                rf"|acknowledge|will receive)\b"
            ),
            r"thank(?:s| you) for (?:subscribing|signing up|registering)",
            r"you (?:can|may) (?:also )?(?:unsubscribe|opt[ -]out)\b",
            r"your e-?mail address will not",
            r"we (?:will |won)(?:’t|never|not) (?:share|sell) your e-?mail",
            r"this (?:site|form) is protected by recaptcha",
            r"(?:our|the) newsletter\b.{0,40}$",
        ),
    ),
    (
        "notification notice",
        "notifications turn enable allow manage get",
        (
            r"notifications can be (?:managed|turned|changed)",
            (
                r"(?:turn on|enable|allow|manage|get)(?: [\w’-]+){0,3} (?:notifications|push alerts"
                r"|news alerts)\b"
            ),
        ),
    ),
    (
        "cookie notice",
        "we this our the by to accept manage cookies cookie",
        (
            (
                r"(?=[^“]*\bcookies?\b)(?=[^“]*\b(?:(?:web)?sites?|browser|experience|privacy|polic(?:y|ies)"
                r"|settings|preferences|consent|analytics|partners|technologies|advertising)\b)(?:we"
                r"|this (?:web)?site|this content|our (?:web)?sites?|our partners|the (?:web)?site|by (?:using"
                r"|continuing|clicking)|to (?:view|show|see|watch|give|provide|improve)|accept|manage"
                r"|cookies?)\b"
            ),
            r"we and our (?:\d+ )?partners (?:store|use|process|access|ask)\b",
            r"we value your privacy\b",
        ),
    ),
    (
        "invitation to comment",
        (
            "join view show read see leave post add be have tell let what do got email contact get comments "
            "comment if"
        ),
        (
            (
                r"join (?:the|in|our|this|thought-provoking)\b.{0,40}\b(?:conversations?|discussions?"
                r"|community)\b"
            ),
            r"(?:view|show|read|see|leave|post|add)(?: (?:all|more|an?|your|the|[\d,]+))* comments?\W*$",
            r"be the first to (?:comment|reply)",
            r"have your say\b",
            r"(?:tell|let) us (?:know )?(?:what you think|your (?:thoughts|views|story)|in the comments)",
            r"what do you think\?.{0,80}\b(?:comments?|tell us|let us know|vote|below)\b",
            (
                r"(?:do|have) you\b[^.?!“]{0,90}\? (?:please )?(?:e-?mail|contact|get in touch|let us|tell us"
                r"|write to|share)\b"
            ),
            r"(?:e-?mail|contact) us (?:at|on|here|via)\b",
            r"get in touch (?:with us|via|by)\b",
            r"(?:if|do|have) you\b.{0,100}\b(?:contact|e-?mail)(?: us)?(?: at)? \S+@\S+",
            r"comments? (?:are|is) (?:now )?closed",
            r"got a (?:news )?(?:tip|story)\b.{0,20}\?",
        ),
    ),
    (
        "teaser for another page",
        (
            "read see watch listen hear more related recommended previously earlier must also click tap find "
            "view photos video for follow here’s relevant story article don’t further continue scroll keep"
        ),
        (
            (
                r"(?:read (?:more|next|also|this)|also read|see (?:also|more)|more(?: on this(?: story)?"
                r"| from \w+)?|related|relevant reading|recommended|previously|earlier|watch(?: live| now)?"
                r"|listen(?: now| live)?|must[- ](?:read|watch|see)|don’t miss|further reading|photos"
                r"|video)\s*[:|>»]"
            ),
            (
                rf"(?:read|see|watch|view|find|hear|listen to) (?:the )?(?:full|rest|complete|original|entire"
                rf"|whole|rest of the)(?: {_MEDIA})?(?: (?:here|below|above|on|at|from|in|by"
                rf"|via)\b{_NEAR})?[.:]*$"
            ),
            rf"(?:watch|listen to|see|hear|read)\b{_NEAR}\b(?:below|above|here)\s*[.:]?$",
            r"(?:read|find out|learn|see) more (?:about|on|from|here|at)\b.{0,80}$",
            r"(?:click|tap) (?:here|on (?:the|this)|the link|through)\b",
            (
                r"follow (?:the |our |all the )?(?:latest|live|updates|live updates|blog"
                r"|live blog)\b.{0,60}(?:here|below|blog)\W*$"
            ),
            (
                r"for (?:more|(?:all )?the latest)(?! than\b)(?:[^.!?“]{0,60}, (?:please )?| )"
                r"(?:click|visit|follow|see|read|go to|sign up)\b"
            ),
            r"(?:story|article) continue[sd] (?:below|after)\b.{0,20}$",
            r"(?:continue|keep) (?:reading|scrolling)\b.{0,20}$",
            r"scroll (?:down|to)\b",
        ),
    ),
    (
        "sharing link",
        "follow like find join share twitter email e-mail facebook instagram contact are do",
        (
            rf"follow {_NEAR}\bon {_SITES}\b",
            rf"(?:like|find|join|add) {_NEAR}\bon {_SITES}(?:\W*$|\W{{1,3}}@)",
            r"share (?:this|on|via|by|full)\b.{0,40}$",
            rf"(?:{_SITES}|e-?mail|contact)\s*:\s*\S*[@.]\S+",
            r"(?:are|do) you\b[^.?!]{0,60}\? like the page",
        ),
    ),
    (
        "image credit",
        ("photo photos photograph photographs image images picture pictures credit illustration media file getty"),
        (
            r"(?:photo|photograph|image|picture|credit|illustration|(?:image|photo|picture) credit)s?\s*:",
            r"(?:image (?:source|caption|credit)|media caption)\b",
            r"(?:photo|photograph|image|picture|illustration)s? by [^.]{3,60}$",
            r"getty(?: images)?(?:/.{1,40})?\W*$",
        ),
    ),
    (
        "appeal for support",
        "your support become help we the please if with",
        (
            (
                r"your (?:support|donation|contribution|subscription) (?:makes all|allows us|helps us|keeps"
                r"|means|enables us)\b"
            ),
            (
                r"(?:support|help(?: us)? fund) (?:our|independent|quality|us|free) (?:work|journalism"
                r"|reporting|newsroom)"
            ),
            r"become a (?:member|subscriber|supporter|patron)\b",
            r"please (?:consider )?(?:support(?:ing)? us|donat|subscrib)",
            r"(?:if you|with your) .{0,60}(?:support|value) (?:our|independent) (?:work|journalism)",
        ),
    ),
    (
        "copyright notice",
        "copyright © (c all this",
        (
            r"(?:copyright|\(c\)) (?:©|(?:19|20)\d\d\b|.{0,40}\b(?:19|20)\d\d\W*$)",
            r"©",
            r"all rights reserved",
            r"this (?:material|story|article)\b.{0,20} may not be (?:published|reproduced|copied|redistributed)\b",
        ),
    ),
    (
        "player notice",
        "we your this to the video sorry",
        (
            r"we(?: are|’re) sorry, ?this (?:video|content)",
            r"your browser (?:does|is|doesn’t)\b",
            r"to (?:play|view|watch) this\b.{0,60}(?:javascript|browser|cookies)",
            (
                r"(?:sorry, )?(?:this|the) (?:video|audio|media|content)\b.{0,30}(?:not available|unavailable"
                r"|restricted|cannot be played|could not be|not supported|failed to load)"
            ),
            r"video player is loading",
        ),
    ),
    (
        "publication time",
        "published first last updated posted modified",
        (
            (
                r"(?:first |last )?(?:published|updated|posted|modified):?\s*(?:on |at |about )?"
                r"(?:\d{1,2}\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct"
                r"|nov|dec)\w*\.? \d|today\b|yesterday\b|an? \w+ ago|just now)[^!?]{0,60}(?<![.!?])$"
            ),
        ),
    ),
)
"""Reason, the first words of a line that may open so, and how it goes on from its first character."""

PHRASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "log-in notice",
        "logged in",
        (
            r"automatically logged in",
            r"to be logged in\W*$",
        ),
    ),
    (
        "newsletter sign-up",
        "your inbox",
        (r"\b(?:direct|directly|straight|right|delivered|sent) (?:in)?to your inbox\b",),
    ),
    (
        "newsletter sign-up",
        "privacy",
        (
            r"\b(?:read|see|view) (?:our|the) (?:privacy|cookie) (?:notice|policy)",
            r"privacy policy and terms",
        ),
    ),
    (
        "teaser for another page",
        " story",
        (
            (
                r"\b(?:has|have) (?:the |all the )?(?:full|whole|rest of the) story"
                r"(?: (?:here|below)\s*[:.]?|\s*:)$"
            ),
        ),
    ),
    (
        "teaser for another page",
        ":",
        (
            (
                r"\b(?:has|have) (?:the |all the |our )?(?:full |latest |rest of the )?(?:report|details|more"
                r"|latest|analysis)(?: (?:here|below|on this))?\s*:$"
            ),
        ),
    ),
    (
        "image credit",
        ")",
        (
            (
                r"\((?:[^()]{0,60}[/ ])?(?:getty(?: images)?|ap|ap photo|afp|reuters|pa|pa wire|epa|rex"
                r"|shutterstock|the canadian press|associated press|cbc|istock|instagram|facebook|twitter"
                r"|youtube)(?:/[^()]{0,50})?\s?\)\W*$"
            ),
            r"\((?:submitted|supplied|provided|handout|photo|courtesy)(?: (?:by|to|of)\b)?[^()]{0,60}\)\W*$",
        ),
    ),
    (
        "image credit",
        "getty",
        (
            r"(?:/|\bvia )getty(?: images)?\W*$",
            r"\bgetty images$",
        ),
    ),
    (
        "image credit",
        "/",
        (
            r"\b(?:ap photo|the canadian press|reuters|afp|getty images)/[\w.’ -]{3,40}$",
            r"/(?:reuters|ap|afp|getty images|the canadian press)$",
        ),
    ),
    (
        "image credit",
        "photograph:",
        (r"\bphotograph: [^.]{3,60}$",),
    ),
    (
        "video caption",
        ":",
        (r"[.!?”] \d{1,2}:\d\d$",),
    ),
    (
        "copyright notice",
        "may not be published",
        (r"may not be published",),
    ),
)
"""Reason, what every such line contains, and what stands somewhere in it."""

LABELS = {
    "sharing link": (
        "share|tweet|tweet this|share this|share article|facebook|twitter|whatsapp|linkedin|reddit|"
        "pinterest|email|e-mail|print|copy link|copied|link copied|save|bookmark|messenger|telegram|"
        "instagram|flipboard|like|reply|flag"
    ),
    "advertisement": (
        "advertisement|advertising|ad|ads|ad feedback|sponsored|sponsored content|promoted|"
        "promoted stories|paid content|skip advertisement|skip ad|from our partners|partner content|"
        "article continued below"
    ),
    "teaser for another page": (
        "read more|read next|read full story|read full article|see also|see more|related|"
        "related stories|related articles|related topics|related content|related links|related coverage|"
        "related news|recommended|recommended for you|recommended stories|more on this story|"
        "more on this topic|more stories|more news|most read|most popular|most viewed|most shared|"
        "most watched|top stories|trending|trending now|editors’ picks|editor’s picks|editors’ choice|"
        "latest news|latest stories|you may also like|you might also like|you may like|also on huffpost|"
        "also on worldpost|around the web|up next|continue reading|show more|load more|view more|"
        "keep reading|read more about|previously|watch|topics|tags|more from this author|further reading"
    ),
    "invitation to comment": (
        "comment|comments|join the conversation|leave a comment|post a comment|have your say|"
        "comments are closed|all comments|what do you think"
    ),
    "log-in notice": ("log in|login|sign in|sign up|register|subscribe|subscribe now|my account|log out|sign out"),
    "newsletter sign-up": (
        "newsletter|newsletters|sign up for our newsletter|email address|thank you for subscribing"
    ),
    "cookie notice": (
        "accept|accept all|accept cookies|accept all cookies|reject all|cookie policy|cookie settings|"
        "privacy policy|privacy notice|privacy settings|terms of use|terms of service|"
        "terms and conditions|i agree|got it|manage cookies|cookie preferences|cookies"
    ),
    "image credit": ("getty|getty images|file photo|photo|ap photo|afp|handout|image|stock image|supplied"),
    "page control": (
        "skip to content|skip to main content|menu|search|close|dismiss|back to top|"
        "play|pause|mute|unmute|loading|play video|show caption|hide caption|toggle caption|"
        "expand|collapse|view gallery|open image modal|fullscreen|view image in fullscreen|"
        "enlarge this image"
    ),
}
"""Reason, and the labels that are a whole line."""
