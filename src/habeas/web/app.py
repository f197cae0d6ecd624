"""The site: what it is made of, in one list."""

from __future__ import annotations

from importlib import resources

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from habeas import __version__
from habeas.store.store import Store
from habeas.web.pages import about
from habeas.web.settings import Settings

PAGES = (about.router,)


def create_app(store: Store, settings: Settings = Settings()) -> FastAPI:  # noqa: B008 - frozen
    """Make a site over an open store; whoever made the store closes it.

    >>> from habeas.store.opening import open_store
    >>> app = create_app(open_store("cases.db"))  # doctest: +SKIP
    """
    app = FastAPI(title="Habeas", version=__version__, docs_url=None, redoc_url=None, openapi_url=None)
    app.state.store, app.state.settings = store, settings
    for router in PAGES:
        app.include_router(router)
    app.mount("/static", StaticFiles(directory=str(resources.files("habeas.web") / "static")), name="static")
    return app
