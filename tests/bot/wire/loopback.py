"""A Discord on 127.0.0.1: as much of its HTTP API and its gateway as a bot process meets."""

from __future__ import annotations

import asyncio
import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Self

from aiohttp import WSMsgType, web

from tests.bot.wire import payloads

if TYPE_CHECKING:
    from collections.abc import Callable

TOKEN = "loopback.token.only"  # noqa: S105 - good for nothing else
PATIENCE = 30.0
HEARTBEAT_MS = 20_000
DISPATCH, HEARTBEAT, IDENTIFY, RESUME, RECONNECT, INVALID, HELLO, ACK = 0, 1, 2, 6, 7, 9, 10, 11


@dataclass(frozen=True)
class Request:
    method: str
    path: str
    body: Any
    at: float
    query: str = ""

    def matches(self, method: str, pattern: str) -> bool:
        return self.method == method and re.fullmatch(pattern, self.path) is not None


@dataclass
class Fault:
    """Answer the next matching requests otherwise, or hold them back until `release` is set."""

    method: str
    pattern: str
    status: int = 0
    body: dict[str, Any] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    release: asyncio.Event | None = None


MESSAGES = rf"/channels/{payloads.CHANNEL}/messages"
CALLBACKS = r"/interactions/\d+/[^/]+/callback"
COMMANDS = rf"/applications/{payloads.APPLICATION}/commands"
GUILD_COMMANDS = rf"/applications/{payloads.APPLICATION}/guilds/(\d+)/commands"


class Loopback:
    """Serve one bot: what it sends is in `requests`, what it is told goes through `dispatch`."""

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.faults: list[Fault] = []
        self.commands: dict[str, list[dict[str, Any]]] = {}
        self.application = payloads.application()
        self.close_on_identify: int | None = None
        self.identified = self.resumed = self.intents = 0
        self.url = ""
        self._history: list[tuple[str, dict[str, Any]]] = []
        self._socket: web.WebSocketResponse | None = None
        self._transport: asyncio.Transport | None = None
        self._changed = asyncio.Condition()
        self._runner: web.ServerRunner | None = None

    async def __aenter__(self) -> Self:
        self._runner = web.ServerRunner(web.Server(self._serve), shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"
        return self

    async def __aexit__(self, *_: object) -> None:
        for fault in self.faults:
            if fault.release:
                fault.release.set()
        if self._runner:
            await self._runner.cleanup()

    @property
    def connected(self) -> bool:
        """Tell whether a bot is identified on an open socket."""
        return self._socket is not None and not self._socket.closed

    def sent(self, method: str, pattern: str) -> list[Request]:
        """Return the requests of a kind so far."""
        return [request for request in self.requests if request.matches(method, pattern)]

    def record(self, request: Request) -> None:
        """Keep a request that has just come in."""
        self.requests.append(request)

    async def until(self, holds: Callable[[], Any]) -> None:
        """Wait until something holds; it is looked at after every request and every change of the gateway."""
        async with asyncio.timeout(PATIENCE), self._changed:
            await self._changed.wait_for(lambda: bool(holds()))

    async def received(self, method: str, pattern: str, count: int = 1) -> Request:
        """Wait for the so-manieth request of a kind."""
        await self.until(lambda: len(self.sent(method, pattern)) >= count)
        return self.sent(method, pattern)[count - 1]

    def fail(self, method: str, pattern: str, status: int, body: Any = None, **headers: str) -> None:
        """Answer the next request of a kind with an error."""
        self.faults.append(Fault(method, pattern, status, body or {"message": "no", "code": 0}, headers))

    def hold(self, method: str, pattern: str) -> asyncio.Event:
        """Hold back the answer to the next request of a kind until the event is set."""
        release = asyncio.Event()
        self.faults.append(Fault(method, pattern, release=release))
        return release

    async def dispatch(self, event: str, data: dict[str, Any]) -> None:
        """Send an event, or keep it for the resume where there is no socket."""
        self._history.append((event, data))
        if self.connected and self._socket:
            await self._send(self._socket, len(self._history))

    async def mention(self, question: str, *, asker: int = payloads.ASKER) -> dict[str, Any]:
        """Let somebody ask the bot in the channel."""
        message = payloads.mention(question, asker=asker)
        await self.dispatch("MESSAGE_CREATE", message)
        return message

    async def use(self, interaction: dict[str, Any]) -> Request:
        """Let somebody use a command or a button; return the bot's first response."""
        await self.dispatch("INTERACTION_CREATE", interaction)
        return await self.received("POST", f"/interactions/{interaction['id']}/[^/]+/callback")

    def drop(self) -> None:
        """Cut the socket without a word."""
        self._socket = None
        if self._transport:
            self._transport.abort()

    async def say(self, op: int, data: Any = None) -> None:
        """Tell the bot something that is no event: to reconnect, or that its session is void."""
        assert self._socket
        socket, self._socket = self._socket, None
        await socket.send_json({"op": op, "d": data})

    async def close(self, code: int) -> None:
        """Close the socket with a code."""
        assert self._socket
        socket, self._socket = self._socket, None
        await socket.close(code=code)

    async def _notify(self) -> None:
        async with self._changed:
            self._changed.notify_all()

    async def _serve(self, request: web.BaseRequest) -> web.StreamResponse:
        if request.headers.get("Upgrade", "").lower() == "websocket":
            refused = [fault for fault in self.faults if (fault.method, fault.pattern) == ("GET", "/")]
            if refused:
                self.faults.remove(refused[0])
                return web.Response(status=refused[0].status)
            return await self._gateway(request)
        recorded = Request(
            request.method,
            request.path,
            await _body(request),
            asyncio.get_running_loop().time(),
            request.query_string,
        )
        self.record(recorded)
        await self._notify()
        status, body, headers = await self._answer(recorded, request.headers.get("Authorization"))
        if body is None:
            return web.Response(status=status, headers=headers)
        raw = json.dumps(body).encode()
        return web.Response(body=raw, status=status, content_type="application/json", headers=headers)

    async def _answer(self, request: Request, authorization: str | None) -> tuple[int, Any, dict[str, str]]:
        for fault in self.faults:
            if request.matches(fault.method, fault.pattern):
                self.faults.remove(fault)
                if fault.release is None:
                    return fault.status, fault.body, fault.headers
                await fault.release.wait()
                break
        if not request.path.startswith(("/interactions/", "/webhooks/")) and authorization != f"Bot {TOKEN}":
            return 401, {"message": "401: Unauthorized", "code": 0}, {}
        return *self._resource(request), {}

    def _resource(self, request: Request) -> tuple[int, Any]:
        """Return status and body for a request that is in order."""
        path = request.path
        fixed: dict[str, Any] = {
            "/users/@me": payloads.BOT,
            "/oauth2/applications/@me": self.application,
            "/users/@me/guilds": [{"id": str(payloads.GUILD), "name": "readers", "icon": None, "features": []}],
            f"/guilds/{payloads.GUILD}": payloads.guild(),
            f"/channels/{payloads.CHANNEL}": payloads.channel(),
        }
        if request.method == "GET" and path in fixed:
            return 200, fixed[path]
        if re.fullmatch(COMMANDS, path) or re.fullmatch(GUILD_COMMANDS, path):
            return 200, self._commands(request)
        if request.matches("POST", r"/channels/\d+/typing"):
            return 204, None
        if re.fullmatch(CALLBACKS, path):
            return 200, _callback(request)
        if request.method in {"POST", "PATCH"}:
            return 200, payloads.reply("", _form(request.body))
        return 404, {"message": "Not Found", "code": 10008}

    def _commands(self, request: Request) -> list[dict[str, Any]]:
        if request.method == "PUT":
            self.commands[request.path] = [_listed(command, request.path) for command in request.body]
        return self.commands.get(request.path, [])

    async def _gateway(self, request: web.BaseRequest) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(max_msg_size=0)
        self._transport = request.transport
        await socket.prepare(request)
        await socket.send_json({"op": HELLO, "d": {"heartbeat_interval": HEARTBEAT_MS}})
        async for frame in socket:
            if frame.type is WSMsgType.TEXT:
                await self._heed(socket, frame.json())
        if self._socket is socket:
            self._socket = None
        await self._notify()
        return socket

    async def _heed(self, socket: web.WebSocketResponse, told: dict[str, Any]) -> None:
        if told["op"] == HEARTBEAT:
            await socket.send_json({"op": ACK})
        elif told["op"] == IDENTIFY:
            await self._identify(socket, told["d"])
        elif told["op"] == RESUME:
            self._socket = socket
            for number in range(told["d"]["seq"] + 1, len(self._history) + 1):
                await self._send(socket, number)
            await socket.send_json({"op": DISPATCH, "t": "RESUMED", "s": len(self._history), "d": {}})
            self.resumed += 1
        await self._notify()

    async def _identify(self, socket: web.WebSocketResponse, told: dict[str, Any]) -> None:
        self.identified += 1
        self.intents = told["intents"]
        if self.close_on_identify:
            await socket.close(code=self.close_on_identify)
            return
        self._socket = socket
        self._history = []
        ready = {
            "v": 10,
            "user": payloads.BOT,
            "guilds": [{"id": str(payloads.GUILD), "unavailable": True}],
            "session_id": "session",
            "resume_gateway_url": self.url.replace("http", "ws"),
            "application": {"id": str(payloads.APPLICATION), "flags": 0},
        }
        await self.dispatch("READY", ready)
        await self.dispatch("GUILD_CREATE", payloads.guild())

    async def _send(self, socket: web.WebSocketResponse, number: int) -> None:
        event, data = self._history[number - 1]
        await socket.send_json({"op": DISPATCH, "t": event, "s": number, "d": data})


async def _body(request: web.BaseRequest) -> Any:
    """Return a JSON body, or a form's `payload_json` with the names of its files."""
    if request.content_type == "multipart/form-data":
        form = await request.post()
        files = [name for name in form if name != "payload_json"]
        return {**json.loads(str(form.get("payload_json", "{}"))), "files": files}
    raw = await request.read()
    return json.loads(raw) if raw else None


def _form(body: Any) -> dict[str, Any]:
    return body if isinstance(body, dict) else {}


def _callback(request: Request) -> dict[str, Any]:
    """Return what Discord says to a first response, with the message where there is one."""
    _, _, identifier, token, _ = request.path.split("/")
    kind = request.body["type"]
    done = {"id": identifier, "type": 2, "activity_instance_id": None, "response_message_id": payloads.snowflake()}
    resource: dict[str, Any] = {"type": kind}
    if kind in {4, 7}:
        resource["message"] = payloads.reply("", request.body.get("data") or {})
    return {"interaction": {**done, "token": token}, "resource": resource}


def _listed(command: dict[str, Any], path: str) -> dict[str, Any]:
    """Return a command as Discord lists it: with its own keys, and with what was left out filled in."""
    own = {
        "id": payloads.snowflake(),
        "application_id": str(payloads.APPLICATION),
        "version": payloads.snowflake(),
    }
    filled = {"description": "", "nsfw": False, "default_member_permissions": None, "dm_permission": True}
    everywhere = {} if "guilds" in path else {"integration_types": [0], "contexts": None}
    given = {key: value for key, value in command.items() if value is not None}
    return {**filled, **everywhere, **given, **own}
