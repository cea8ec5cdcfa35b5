from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import ProjectError
from workbench.project.sandbox import MAX_OUTPUT, Sandbox, paragraphs, render

VALUES: dict[str, Any] = {
    "headline": "Glow & go",
    "body": "One.\n\nTwo.",
    "facts": {"price": "45,00 €", "code": "GLOW20"},
    "legal": ["Ltd", "Bath"],
    "count": 3,
}


def rendered(folder: Path, text: str, file: str = "a.txt.j2", **values: Any) -> str:
    (folder / file).write_text(text, encoding="utf-8")
    return render(Sandbox(folder), "templates/t", file, {**VALUES, **values})


def refusal(folder: Path, text: str, file: str = "a.txt.j2") -> ProjectError:
    start = time.process_time()
    with pytest.raises(ProjectError) as refused:
        rendered(folder, text, file)
    assert time.process_time() - start < 3
    assert "\n" not in refused.value.message
    return refused.value


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{{ headline }}", "Glow & go"),
        ("{{ facts.price }} {{ facts['code'] }}", "45,00 € GLOW20"),
        ("{% for t in legal %}{{ loop.index }}{{ t }}{{ '' if loop.last else ', ' }}{% endfor %}", "1Ltd, 2Bath"),
        ("{% for p in body | paragraphs %}<p>{{ p }}</p>{% endfor %}", "<p>One.</p><p>Two.</p>"),
        ("{% for n, v in facts | items %}{{ n }}={{ v }};{% endfor %}", "price=45,00 €;code=GLOW20;"),
        ("{% for n, v in facts.items() %}{{ n }}{% else %}none{% endfor %}", "pricecode"),
        ("{% if facts.gift is defined %}gift{% else %}no{% endif %}", "no"),
        ("{% set big = headline | upper %}{{ big }}{{ count + 1 }}", "GLOW & GO4"),
        ("{% for w in headline.split(' ') %}{{ w.lower() }}{% endfor %}", "glow&go"),
        ("{{ legal | join(' · ') }} {{ legal | length }}", "Ltd · Bath 2"),
        ("{{ 'a' ~ 'b' ~ count }} {{ [1, 2] | last }} {{ (1, 'x') | first }}", "ab3 2 1"),
        ("{{ headline | tojson }}", '"Glow & go"'),
    ],
)
def test_a_layout_can_say_what_it_needs(tmp_path: Path, text: str, told: str) -> None:
    assert rendered(tmp_path, text) == told


def test_html_is_escaped_and_plain_text_is_not(tmp_path: Path) -> None:
    assert rendered(tmp_path, "{{ headline }}", "a.html.j2") == "Glow &amp; go"
    assert rendered(tmp_path, "{{ headline }}", "a.mjml.j2") == "Glow &amp; go"
    assert rendered(tmp_path, "{{ legal | join('<br>') }}", "b.mjml.j2") == "Ltd&lt;br&gt;Bath"


def test_a_file_may_include_another_of_its_folder(tmp_path: Path) -> None:
    (tmp_path / "footer.j2").write_text("-- {{ headline }}")
    assert rendered(tmp_path, "{% include 'footer.j2' %}") == "-- Glow & go"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("\n{{ headline", "a.txt.j2:2: "),
        ("\n\n{% if headline %}x", "a.txt.j2:3: "),
        ("{{ headline | nope }}", "a.txt.j2:1: No filter named 'nope'"),
        ("x\n{{ titel }}", "a.txt.j2:2: 'titel' is undefined"),
        ("x\n\n{{ facts.prise }}", "a.txt.j2:3: "),
        ("{% for x in headlines %}\n{% endfor %}", "a.txt.j2:1: 'headlines' is undefined"),
        ("x\n{{ 1 / 0 }}", "a.txt.j2:2: division by zero"),
        ("x\n{{ headline() }}", "a.txt.j2:2: "),
        ("x\n{{ legal }}", "a.txt.j2:2: a list cannot be written"),
        ("x\n{{ range(3) }}", "a.txt.j2:2: 'range' is undefined"),
        ("x\n{% include 'gone.j2' %}", "a.txt.j2:2: there is no file 'gone.j2'"),
        ("x\n{% include '../../etc/passwd' %}", "a.txt.j2:2: there is no file '../../etc/passwd'"),
        ("{% include '/etc/passwd' %}", "a.txt.j2:1: there is no file '/etc/passwd'"),
    ],
)
def test_a_mistake_is_named_with_file_and_line(tmp_path: Path, text: str, message: str) -> None:
    assert refusal(tmp_path, text).message.startswith(f"templates/t/{message}")


def test_an_undefined_name_is_answered_with_the_known_ones(tmp_path: Path) -> None:
    assert refusal(tmp_path, "{{ titel }}").hint == "A layout may use body, count, facts, headline, legal."


def test_a_mistake_in_an_included_file_is_named_with_that_file(tmp_path: Path) -> None:
    (tmp_path / "footer.j2").write_text("a\nb\n{{ titel }}")
    assert refusal(tmp_path, "{% include 'footer.j2' %}").message.startswith("templates/t/footer.j2:3: 'titel'")
    (tmp_path / "footer.j2").write_text("a\n{{ titel ")
    assert refusal(tmp_path, "{% include 'footer.j2' %}").message.startswith("templates/t/footer.j2:2: ")


def test_a_file_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    (tmp_path / "latin.j2").write_bytes("é".encode("latin-1"))
    assert refusal(tmp_path, "{% include 'latin.j2' %}").message == "templates/t/latin.j2:1: not UTF-8 (byte 0)"


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__ }}",
        "{{ ''['__class__'] }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ headline | attr('__class__') }}",
        "{{ self.__init__.__globals__ }}",
        "{{ self._TemplateReference__context }}",
        "{{ loop }}{{ lipsum.__globals__ }}",
        "{{ facts.update({'price': '0'}) }}",
        "{{ legal.append('x') }}",
        "{{ facts.__class__.__base__ }}",
        "{{ ''.format.__globals__ }}",
        "{{ '{0.__class__}'.format('') }}",
        "{{ '%s' % facts }}",
        "{{ cycler.__init__ }}{{ joiner }}",
        "{% set x = facts.items %}{{ x.__self__ }}",
        "{% import 'a.txt.j2' as a %}",
        "{% extends 'a.txt.j2' %}",
        "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
        "{% for a in legal recursive %}{{ loop(legal) }}{% endfor %}",
    ],
)
def test_nothing_leads_out_of_the_sandbox(tmp_path: Path, text: str) -> None:
    refused = refusal(tmp_path, f"\n\n{text}")
    assert refused.message.startswith("templates/t/a.txt.j2:3: ")
    assert "class '" not in refused.message


TEN = "[1,2,3,4,5,6,7,8,9,0]"


@pytest.mark.parametrize(
    "text",
    [
        "{{ 'a' * 10**9 }}",
        "{{ 'a' * 1000000000 }}",
        "{{ 9**9**9 }}",
        "{{ '%1000000000d' % 1 }}",
        "{{ 'a'.center(1000000000) }}",
        "{{ 'a'.ljust(1000000000) }}",
        "{{ '\\t'.expandtabs(1000000000) }}",
        "{{ 'aaaa'.replace('a', body * 100) }}",
        "{% for n in range(10**9) %}x{% endfor %}",
        "".join(f"{{% for a{n} in {TEN} %}}" for n in range(9)) + "{% endfor %}" * 9,
        "{% set a = 'xxxxxxxxxx' %}" + "{% set a = a ~ a %}" * 40,
        "{% set a = 'xxxxxxxxxx' %}" + "{% set a = a + a %}" * 40,
        "{% set a = [1, 2] %}" + "{% set a = a + a %}" * 40,
        "{% set a = [1, 2] %}" + "{% set a = [a, a] %}" * 40 + "{{ a | join }}",
        "{% set a = {'b': 1} %}" + "{% set a = {'b': a, 'c': a} %}" * 40 + "{{ a | upper }}",
        "{% set a = '\"' %}" + "{% set a = a | tojson %}" * 40,
        "{% set a = 'xxxxxxxxxx' %}" + "{% set a = [a, a] | join(a) %}" * 40,
        "{% set a %}" + "x" * 1000 + "{% endset %}" + "{% set a %}{{ a }}{{ a }}{% endset %}" * 40,
        "{% filter upper %}x{% endfilter %}",
    ],
    ids=lambda text: text[:40],
)
def test_a_small_template_cannot_fill_the_memory_or_run_for_ever(tmp_path: Path, text: str) -> None:
    assert refusal(tmp_path, text).message.startswith("templates/t/a.txt.j2")


@pytest.mark.parametrize(
    "text",
    [
        "{% include 'a.txt.j2' %}",
        "{% set n = (n | default(30)) - 1 %}{% if n > 0 %}{% include 'a.txt.j2' %}{% include 'a.txt.j2' %}{% endif %}",
        "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}",
        "{{ " + "-" * 50_000 + "1 }}",
        "{% if 1 %}" * 500 + "{% endif %}" * 500,
        "".join(f"{{% for a{n} in legal %}}" for n in range(60)) + "{% endfor %}" * 60,
    ],
    ids=["itself", "itself twice", "brackets", "signs", "ifs", "loops"],
)
def test_nesting_without_end_is_refused(tmp_path: Path, text: str) -> None:
    assert refusal(tmp_path, text).message.startswith("templates/t/a.txt.j2")


def test_what_is_rendered_is_bounded(tmp_path: Path) -> None:
    assert len(rendered(tmp_path, "x" * (MAX_OUTPUT - 1))) == MAX_OUTPUT - 1
    refused = refusal(tmp_path, "{{ x }}{{ x }}".replace("x", "'" + "y" * 600_000 + "'"))
    assert "too large" in refused.message
    with pytest.raises(ProjectError, match="renders more than"):
        rendered(tmp_path, "{{ long }}{{ long }}", long="y" * 600_000)


def test_a_value_is_never_read_as_a_template(tmp_path: Path) -> None:
    hostile = "{{ facts.price }}{% include 'x' %}{# c #}"
    assert rendered(tmp_path, "{{ headline }}", headline=hostile) == hostile


WORDS = """
    {{ | }} | {% | %} |for x in |endfor|if |endif|else|set |= |include |with |headline|facts|legal|.price|.items|()|[0]
    || upper|join|~|+|'a'|1| is |defined|loop|.last|(|)|[|]|{#|#}|raw|endraw|-|not | in |,
"""
pieces = st.sampled_from([*WORDS.split("|"), "|", "\n"])


@given(st.lists(pieces, max_size=14).map("".join))
def test_any_template_renders_or_is_refused_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    with suppress(ProjectError):
        rendered(tmp_path_factory.getbasetemp(), text, "any.txt.j2")


def test_paragraphs_are_what_blank_lines_separate() -> None:
    assert paragraphs("One.\nStill one.\n \n\nTwo. \n\n") == ["One.\nStill one.", "Two."]
    assert paragraphs(" \n ") == []
