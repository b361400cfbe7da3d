"""Titles, headings and addresses that say "there is no such page"."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.evidence import error_pages

NOTICES = [
    "Page not found", "404", "404 Not Found", "Error 404", "HTTP 404", "404 - Page not found", "Page not found | The Paper",
    "The Paper – 404: Page Not Found", "Oops! That page can’t be found.", "Sorry, this page isn't available", "Not Found",
    "The page you are looking for could not be found", "File not found (404 error)", "This page no longer exists",
    "The requested URL was not found on this server", "We can't find the page you're looking for", "410 – Page unavailable",
    "Seite nicht gefunden", "Fehler 404 – Seite nicht gefunden", "Die gesuchte Seite existiert nicht", "Fehler 404",
    "Die angeforderte Seite wurde leider nicht gefunden", "Pagina non trovata", "Errore 404", "La pagina non esiste",
    "La pagina che stai cercando non è disponibile", "Page introuvable", "Page non trouvée - Le Journal", "Erreur 404",
    "La page que vous recherchez n’existe pas", "Página no encontrada", "La página que buscas no existe", "ERROR 404",
    "Lo sentimos, no se ha encontrado la página", "ページが見つかりません", "お探しのページは見つかりませんでした。",
    "このページは存在しません", "お探しのページは、移動または削除された可能性があります", "Nothing Found",
    "Página não encontrada", "A página que procura não existe", "Pagina niet gevonden", "Deze pagina bestaat niet meer",
    "404 エラー", "ページが見つかりませんでした | 新聞", "指定されたページは存在しません",
]  # fmt: skip
PAGES = [
    "Not found: the missing children report", "Not found: the missing children report | Save the Children", "A report",
    "How to fix 404 errors", "404 errors explained",
    "404 errors", "The page that could not be found: a short history of the web",
    "Lost and found in Translation", "Peugeot 404", "Room 404", "Nothing found in the archives of Vienna", "",
    "Evidence not found in court records", "Water not available in three districts", "Seite an Seite",
    "Nicht gefunden: die verschwundenen Akten", "Introuvable, le vaccin", "Il documento non trovato di Aldo Moro",
    "No existe el olvido", "見つかりませんでしたという言葉", "Page 404 of the Report", "Article 404 of the Civil Code",
    "Item 410: not just a number", "Errors were found",
]  # fmt: skip


@pytest.mark.parametrize("words", NOTICES)
def test_a_notice_says_that_there_is_no_such_page(words: str) -> None:
    assert error_pages.says_so(words)


@pytest.mark.parametrize("words", PAGES)
def test_the_title_of_a_page_does_not(words: str) -> None:
    assert not error_pages.says_so(words)


def test_a_bare_number_is_no_notice_in_words() -> None:
    assert not error_pages.says_so_in_words("HTTP 404 - Encyclopedia")
    assert error_pages.says_so_in_words("404 - Page not found")


@pytest.mark.parametrize(
    "path",
    ["/404", "/404/", "/404.html", "/en/404.php", "/error/404", "/errors/not-found.aspx", "/page-not-found", "/notfound?x",
     "/Error404.aspx", "/seite-nicht-gefunden", "/it/pagina-non-trovata", "/page-introuvable", "/404-error",
     "/404-error-page", "/errore-404", "/fehler-404.html"],
)  # fmt: skip
def test_a_path_is_that_of_an_error_page(path: str) -> None:
    assert error_pages.error_path(path)


@pytest.mark.parametrize(
    "path",
    ["/", "/4040", "/404-errors-explained", "/room-404", "/not-found-again"],
)
def test_a_path_is_not_that_of_an_error_page(path: str) -> None:
    assert not error_pages.error_path(path)


@pytest.mark.parametrize(("title", "login"), [("Sign in | Journal", True), ("Login", True), ("Logging in forests", False)])
def test_a_login_is_named_so_and_no_more(title: str, login: bool) -> None:
    assert error_pages.is_login(title, ()) is login
    assert error_pages.is_login("", (title,)) is login


@given(st.text(max_size=300))
def test_no_title_makes_it_fail(words: str) -> None:
    assert error_pages.says_so_in_words(words) <= error_pages.says_so(words)


@pytest.mark.parametrize("words", ["404 " * 100_000, "| " * 100_000, "ページは" * 50_000, "a-" * 100_000])
def test_a_hostile_title_is_no_notice(words: str) -> None:
    assert error_pages.says_so_in_words(words) is False


def test_a_number_that_is_called_an_error_says_so_in_code() -> None:
    assert error_pages.says_so_in_code("Error 404 | The Paper")
    assert not error_pages.says_so_in_code("404")
    assert not error_pages.says_so_in_code("Page not found")
