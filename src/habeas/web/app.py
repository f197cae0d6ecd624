"""The site: what it is made of, in one list."""

from __future__ import annotations

from fastapi import Depends, FastAPI

from habeas import __version__
from habeas.store.accounts.accounts import Accounts
from habeas.store.store import Store
from habeas.web.api import routes as api
from habeas.web.failures import add_failures
from habeas.web.pages import (
    about,
    account,
    case,
    case_export,
    case_network,
    case_quotes,
    cases,
    claim,
    compare,
    decisions,
    feeds,
    health,
    history,
    home,
    people,
    report,
    reports,
    review,
    search,
    searches,
    sign_in,
    split,
    tellings,
    theme,
    uploads,
    users,
)
from habeas.web.security.csrf import check_csrf, new_secret
from habeas.web.security.shield import shield
from habeas.web.settings import Settings
from habeas.web.static_files import Static, folder

PAGES = (
    about.router,
    account.router,
    case.router,
    case_export.router,
    case_network.router,
    case_quotes.router,
    cases.router,
    claim.router,
    compare.router,
    decisions.router,
    feeds.router,
    health.router,
    history.router,
    home.router,
    people.router,
    report.router,
    reports.router,
    review.router,
    search.router,
    searches.router,
    sign_in.router,
    split.router,
    tellings.router,
    theme.router,
    uploads.router,
    users.router,
)


def create_app(store: Store, settings: Settings = Settings()) -> FastAPI:  # noqa: B008 - frozen
    """Make a site over an open store; whoever made the store closes it.

    >>> from habeas.store.opening import open_store
    >>> app = create_app(open_store("cases.db"))  # doctest: +SKIP
    """
    app = FastAPI(
        title="Habeas", version=__version__, docs_url=None, redoc_url=None, openapi_url=None, redirect_slashes=False,
        dependencies=[Depends(check_csrf)], middleware=shield(settings),
    )  # fmt: skip
    app.state.store, app.state.settings = store, settings
    app.state.accounts, app.state.secret = Accounts(store.engine, store.clock), new_secret()
    add_failures(app)
    app.include_router(api.router)
    for router in PAGES:
        app.include_router(router, include_in_schema=False)
    app.mount("/static", Static(directory=folder()), name="static")
    return app
