"""Titles and headings that say "there is no such page" or "log in first", in the languages of cited sources.

A title says so only where a whole part of it is made of nothing but the words of such notices: "Page not found | The Paper"
does, "Not found: the missing children report" does not, since no notice speaks of children.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

# Between the name of a page and that of its site.
_PARTS = re.compile(r"\s*[|·•»«›‹]\s*|\s+(?:[-–—]|::|/)\s+")
_WORD = re.compile(r"[^\W_]+")
_CODES = frozenset({"404", "410"})
_AROUND_CODES = frozenset({
    *("error", "http", "https", "code", "status", "fehler", "fehlercode", "statuscode", "errore", "codice"),
    *("erreur", "código", "codigo", "erro", "エラー"),
})  # fmt: skip
_EXCLAIMED = frozenset({
    *("oops", "ooops", "oups", "ups", "ops", "whoops", "woops", "uh", "oh", "no", "sorry", "hoppla", "leider"),
    *("entschuldigung", "spiacenti", "spiacente", "siamo", "désolé", "désolée", "desole", "lo", "sentimos", "siento"),
    *("vaya", "hmm", "ouch"),
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Notice:
    """One language. words: all that such a notice is made of. cores: what makes it one, as runs of words."""

    words: frozenset[str]
    cores: tuple[str, ...]


def _notice(words: str, *cores: str) -> _Notice:
    return _Notice(frozenset(words.split()) | _CODES | _AROUND_CODES | _EXCLAIMED, tuple(f" {core} " for core in cores))


# Punctuation is gone before these are looked for, so an apostrophe is a space: "can t find", "n existe pas".
_NOTICES = (
    _notice(
        "the this that a your requested web page webpage file article document content resource url story item post "
        "address link site you we i are were re ve have has looking for look requested tried trying to reach open access "
        "want wanted was is could can cannot not be been t isn wasn couldn doesn does do did exist exists existed found "
        "find available unavailable longer any anymore more no here currently there it s seems may or moved removed "
        "deleted missing on server nothing our that",
        "page not found", "not found", "not be found", "t be found", "cannot be found", "cannot find", "can t find",
        "couldn t find", "could not find", "nothing found", "not exist", "t exist", "no longer exists",
        "no longer available", "page not available", "page isn t available", "page is not available", "page unavailable",
        "content unavailable", "content not available", "page missing", "missing page", "no such page", "page no longer",
        "page does not",
    ),
    _notice(
        "die der das diese dieser dieses ihre ihnen von sie gesuchte gewünschte angeforderte aufgerufene angegebene seite "
        "webseite datei artikel inhalt dokument adresse url konnte kann wurde ist nicht mehr leider gefunden werden "
        "existiert vorhanden verfügbar es gibt wir haben finden keine auf diesem server",
        "nicht gefunden", "existiert nicht", "nicht vorhanden", "nicht verfügbar", "nicht mehr verfügbar", "nicht finden",
    ),
    _notice(
        "la il lo l pagina file documento articolo contenuto risorsa indirizzo richiesta richiesto che stai stavi "
        "cercando cercata cercato cerchi hai non è e stata stato trovata trovato trovato esiste più disponibile "
        "inesistente abbiamo trovare possibile impossibile questa questo puo può essere",
        "non trovata", "non trovato", "stata trovata", "stato trovato", "non esiste", "pagina inesistente",
        "non è disponibile", "non disponibile", "non è più disponibile",
    ),
    _notice(
        "la le l non page fichier document article contenu ressource adresse url demandée demandé demandee que vous "
        "recherchez cherchez recherchée avez introuvable n a pas été ete trouvée trouvé trouvee existe plus est cette ce "
        "est disponible indisponible nous pouvons trouver",
        "introuvable", "non trouvée", "non trouvé", "pas été trouvée", "pas été trouvé", "pas trouvée", "n existe pas",
        "n existe plus", "n est plus disponible", "page indisponible",
    ),
    _notice(
        "la el página pagina archivo documento artículo articulo contenido recurso dirección url solicitada solicitado "
        "que buscas busca estás estas está esta buscando no se ha sido pudo puede encontrar encontrada encontrado "
        "encontró existe ya disponible inexistente hemos podido",
        "no encontrada", "no encontrado", "no se encontró", "no se ha encontrado", "no existe", "no se pudo encontrar",
        "no se puede encontrar", "no está disponible", "no disponible", "sido encontrada", "página inexistente",
    ),
    _notice(
        "a o as os página pagina ficheiro arquivo documento artigo conteúdo endereço url que procura procurava você está "
        "procurando solicitada solicitado não foi pode ser encontrada encontrado encontramos existe mais disponível esta",
        "não encontrada", "não encontrado", "não foi encontrada", "não foi encontrado", "não existe", "não disponível",
        "não está disponível", "não pode ser encontrada", "não encontramos",
    ),
    _notice(
        "de deze het dit pagina bestand artikel document inhoud url die u je zoekt zocht opgevraagde gevraagde is niet kan "
        "kon worden gevonden bestaat meer beschikbaar we wij helaas vinden kunnen",
        "niet gevonden", "bestaat niet", "niet worden gevonden", "niet meer beschikbaar", "niet beschikbaar", "niet vinden",
    ),
)  # fmt: skip
_JAPANESE = re.compile(
    r"(?:404)?(?:エラー)?(?:申し訳(?:ございません|ありません)が?)?(?:この|お探し|ご指定|指定され|リクエストされ|要求され|アクセスされ)?の?た?"
    r"(?:ページ|ファイル|記事|コンテンツ|url|ウェブページ)(?:は|が|を)?(?:現在)?"
    r"(?:見つかりません|みつかりません|見つけられません|見つけることができません|存在しません|ありません|表示できません|削除されました|、?移動または削除された可能性があります)(?:でした)?"
    r"(?:404)?(?:notfound)?"
)

_LOGINS = frozenset({
    *("login", "log in", "sign in", "signin", "sign on", "please log in", "please sign in", "log in or sign up"),
    *("member login", "user login", "account login", "anmelden", "anmeldung", "einloggen", "bitte anmelden"),
    *("accedi", "accesso", "effettua il login", "connexion", "se connecter", "identification", "connectez vous"),
    *("iniciar sesión", "inicio de sesión", "acceder", "inicia sesión", "ログイン", "サインイン"),
})  # fmt: skip

_ERROR_PATH = re.compile(
    r"/(?:(?:(?:http)?error|errore|erreur|fehler)[-_]?)?404(?:[-_]?(?:error|page|not[-_]?found)){0,2}(?:\.\w{2,5})?/?"
    r"|/(?:page[-_]?|file[-_]?)?not[-_]?found(?:\.\w{2,5})?/?"
    r"|/(?:errors?|fehler|errore|erreur)/(?:404|not[-_]?found)(?:\.\w{2,5})?/?"
    r"|/(?:seite[-_]nicht[-_]gefunden|pagina[-_]non[-_]trovata|page[-_](?:introuvable|non[-_]trouvee)"
    r"|pagina[-_]no[-_]encontrada)(?:\.\w{2,5})?/?",
    re.IGNORECASE,
)


def says_so(words: str) -> bool:
    """Whether a part of a title, or a heading, is a notice that there is no such page."""
    return any(_is_notice(part) or _is_code(part) for part in _PARTS.split(words))


def says_so_in_words(words: str) -> bool:
    """The same, and not with a bare number: "HTTP 404" may well be the name of an article."""
    return any(_is_notice(part) for part in _PARTS.split(words))


def says_so_in_code(words: str) -> bool:
    """The same, with a number that is called an error ("Error 404")."""
    return any(_is_code(part) and not _AROUND_CODES.isdisjoint(_words(part)) for part in _PARTS.split(words))


def is_login(title: str, headings: Iterable[str]) -> bool:
    """Whether a part of the title, or a heading, is nothing but the name of a login."""
    parts = (part for words in (title, *headings) for part in _PARTS.split(words))
    return any(" ".join(_words(part)) in _LOGINS for part in parts)


def error_path(path: str) -> bool:
    """Whether a path, without its query, ends like that of an error page (/404, /errors/not-found.html)."""
    tail = "/" + "/".join(path.partition("?")[0].strip("/").split("/")[-2:])
    last = "/" + tail.rpartition("/")[2]
    return bool(_ERROR_PATH.fullmatch(tail) or _ERROR_PATH.fullmatch(last))


def _words(part: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFKC", part).casefold())


def _is_code(part: str) -> bool:
    words = set(_words(part))
    return bool(words & _CODES) and words <= _CODES | _AROUND_CODES | _EXCLAIMED


def _is_notice(part: str) -> bool:
    words = _words(part)
    if not words or len(words) > 24:
        return False
    line = f" {' '.join(words)} "
    for notice in _NOTICES:
        if notice.words.issuperset(words) and any(core in line for core in notice.cores):
            return True
    return bool(_JAPANESE.fullmatch("".join(words)))
