"""The site: what it is made of, in one list."""

from __future__ import annotations

from fastapi import FastAPI

from habeas import __version__
from habeas.store.store import Store
from habeas.web.pages import about, theme
from habeas.web.settings import Settings
from habeas.web.static_files import Static, folder

PAGES = (about.router, theme.router)


def create_app(store: Store, settings: Settings = Settings()) -> FastAPI:  # noqa: B008 - frozen
    """Make a site over an open store; whoever made the store closes it.

    >>> from habeas.store.opening import open_store
    >>> app = create_app(open_store("cases.db"))  # doctest: +SKIP
    """
    app = FastAPI(title="Habeas", version=__version__, docs_url=None, redoc_url=None, openapi_url=None)
    app.state.store, app.state.settings = store, settings
    for router in PAGES:
        app.include_router(router)
    app.mount("/static", Static(directory=folder()), name="static")
    return app
