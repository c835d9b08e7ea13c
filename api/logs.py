"""Log lines as JSON, one per line, on standard error. Neither headers, query strings nor bodies are ever logged."""

import logging
import sys
from datetime import UTC, datetime

import orjson

NAME = "corridor.api"
_STANDARD = frozenset(logging.LogRecord("", 0, "", 0, "", (), None).__dict__) | {"message", "asctime", "taskName"}


class JsonFormatter(logging.Formatter):
    """Writes a record and its extra fields as one JSON object."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        line: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "event": record.getMessage(),
        }
        line |= {name: value for name, value in record.__dict__.items() if name not in _STANDARD}
        if record.exc_info:
            line["traceback"] = self.formatException(record.exc_info)
        return orjson.dumps(line, default=str).decode()


class StandardError(logging.Handler):
    """Writes to whatever standard error is at the moment."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line."""
        sys.stderr.write(f"{self.format(record)}\n")


def start_logging(level: str) -> None:
    """Write the service's log lines of at least this level; called again, only the level changes."""
    log = logging.getLogger(NAME)
    log.setLevel(level)
    if not any(isinstance(handler, StandardError) for handler in log.handlers):
        handler = StandardError()
        handler.setFormatter(JsonFormatter())
        log.addHandler(handler)
