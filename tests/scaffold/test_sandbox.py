"""Templates come from anywhere: they reach nothing and never run on."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from replycheck.scaffold.faults import TemplateFault
from replycheck.scaffold.render import Skeletons


def fault(folder: Path, body: str, **others: str) -> TemplateFault:
    """What stops a template of this text; `others` are templates beside it."""
    for name, text in {"bad": body, **others}.items():
        (folder / f"{name}.j2").write_text(text, encoding="utf-8")
    with pytest.raises(TemplateFault) as caught:
        Skeletons([folder]).render("bad.j2", {})
    return caught.value


@pytest.mark.parametrize(
    "body",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ ''['__class__'] }}",
        "{{ organ.__init__.__globals__ }}",
        "{{ self.__init__ }}",
        "{{ range.__self__ }}",
        "{{ namespace.__init__.__globals__ }}",
        "{% for x in points %}{% endfor %}{{ loop }}",
        "{{ '%s'|format(organ) }}",
        "{{ '{0.__class__}'.format(organ) }}",
        "{{ organ|attr('__class__') }}",
        "{{ cycler('a') }}",
        "{{ lipsum() }}",
        "{{ {'a': 1} }}",
        "{% macro m() %}{{ varargs }}{% endmacro %}{{ m() }}",
        "{{ open_points.append(1) }}",
        "{% import 'bad.j2' as other %}{{ other.__dict__ }}",
    ],
)
def test_no_way_to_the_system(tmp_path: Path, body: str) -> None:
    found = fault(tmp_path, f"line one\n{body}")

    assert found.place == "bad.j2:2"


@pytest.mark.parametrize(
    "name", ["../secret.j2", "/etc/passwd", "shipped/../../secret.j2", "..\\secret.j2", "C:/x.j2", "sub/../../x.j2"]
)
def test_nothing_outside_the_folders(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "templates"
    folder.mkdir()
    (tmp_path / "secret.j2").write_text("secret", encoding="utf-8")

    escaped = name.replace("\\", "\\\\")
    found = fault(folder, f"\n{{% include '{escaped}' %}}")

    assert found.key == "scaffold.template.outside"
    assert found.place == "bad.j2:2"


def test_no_link_leads_outside(tmp_path: Path) -> None:
    folder = tmp_path / "templates"
    folder.mkdir()
    (tmp_path / "secret.j2").write_text("secret", encoding="utf-8")
    (folder / "link.j2").symlink_to(tmp_path / "secret.j2")

    assert fault(folder, "{% include 'link.j2' %}").key == "scaffold.template.outside"


@pytest.mark.parametrize(
    ("body", "limit"),
    [
        ("{% for a in range(900) %}{% for b in range(900) %}{% endfor %}{% endfor %}", "steps"),
        ("{% for a in range(10 ** 9) %}{% endfor %}", "forbidden"),
        ("{% for a in range(1000000000) %}{% endfor %}", "range"),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "depth"),
        ("{% include 'bad.j2' %}", "depth"),
        ("{% set x = namespace(t='ab') %}{% for a in range(99) %}{% set x.t = x.t ~ x.t %}{% endfor %}", "text"),
        ("{% set x = namespace(t='ab') %}{% for a in range(99) %}{% set x.t = x.t + x.t %}{% endfor %}", "text"),
        ("{{ 'a' * 1000000000 }}", "forbidden"),
        ("{{ '%1000000000d' % 1 }}", "forbidden"),
        ("{% set x = namespace(n=9) %}{% for a in range(99) %}{% set x.n = x.n * x.n %}{% endfor %}", "number"),
        ("{% set x = namespace(l=[1]) %}{% for a in range(99) %}{% set x.l = [x.l, x.l] %}{% endfor %}", "forbidden"),
        ("{% set x = namespace(l=[1]) %}{% for a in range(99) %}{% set x.l = x.l + x.l %}{% endfor %}", "range"),
        (
            "{% set t %}{% for a in range(900) %}0123456789{% endfor %}{% endset %}"
            "{% for a in range(999) %}{{ t }}{% endfor %}",
            "output",
        ),
        ("(" * 5000, None),
        ("{{ " + "(" * 5000, None),
    ],
)
def test_nothing_runs_on(tmp_path: Path, body: str, limit: str | None) -> None:
    if limit is None:
        body = body if body.startswith("{{") else "{{ " + body
    begun = time.monotonic()

    found = fault(tmp_path, body)

    assert time.monotonic() - begun < 5
    if limit == "forbidden":
        assert found.key == "scaffold.template.forbidden"
    elif limit is not None:
        assert found.key == f"scaffold.template.limit.{limit}"


def test_a_template_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    assert fault(tmp_path, "字" * 100_001).key == "scaffold.template.too-large"


def test_a_faulty_template_does_not_stop_the_next_letter(tmp_path: Path) -> None:
    (tmp_path / "bad.j2").write_text("{% for a in range(900) %}{% for b in range(900) %}{% endfor %}{% endfor %}")
    skeletons = Skeletons([tmp_path])
    with pytest.raises(TemplateFault):
        skeletons.render("bad.j2", {})

    assert skeletons.render("notice.j2", {}).section("title")
