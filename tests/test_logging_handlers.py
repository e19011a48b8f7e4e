"""A test that configures logging leaves the handlers of other tests and of libraries open."""

from __future__ import annotations

import logging
import logging.config


class Library(logging.Handler):
    """A handler that is made when a library is imported, as TensorFlow's is."""

    is_closed = False

    def close(self) -> None:
        self.is_closed = True
        super().close()


HANDLER = Library()


def test_configuring_logging_closes_no_handler_of_others() -> None:
    own = Library()
    logging.config.dictConfig({"version": 1, "disable_existing_loggers": False})
    assert own.is_closed, "else this shows nothing"
    assert not HANDLER.is_closed
