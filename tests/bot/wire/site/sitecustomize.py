"""Point discord.py at the Discord of ONRECORD's tests; Python runs this at its start where it is on the path."""

import os
import sys
import warnings

if "LOOPBACK" in os.environ and "bot.settings" not in sys.orig_argv:  # which has nothing to do with Discord
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        import discord
        import discord.gateway
        import discord.http
        import yarl

    discord.http.Route.BASE = os.environ["LOOPBACK"]
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(os.environ["LOOPBACK"].replace("http", "ws", 1))
