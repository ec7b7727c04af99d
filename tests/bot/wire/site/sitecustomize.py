"""Point discord.py at the Discord of ONRECORD's tests; Python runs this at its start where it is on the path."""

import os
import warnings

if "LOOPBACK" in os.environ:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        import discord
        import discord.gateway
        import discord.http
        import yarl

    discord.http.Route.BASE = os.environ["LOOPBACK"]
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(os.environ["LOOPBACK"].replace("http", "ws", 1))
