"""What runs and paragraphs look like, by all that has a say: themselves, styles, defaults, the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from replycheck.sources.docx.names import (
    PARAGRAPH_PROPERTIES,
    RUN_PROPERTIES,
    RUN_STYLE,
    VAL,
    A,
    W,
    switched_on,
)
from replycheck.sources.docx.styles import child_value, integer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element

    from replycheck.sources.docx.styles import Styles

_FONTS = W + "rFonts"
_BOLD = W + "b"
_DEFAULT_SIZE = 10.0
"""Points, where no default of the document says more."""


class Face(NamedTuple):
    """The face of a run: size in points, colour as RRGGBB or None for automatic."""

    east_asian_font: str | None
    latin_font: str | None
    size: float
    bold: bool
    colour: str | None


class Theme:
    """The fonts that a document's theme gives for its major (headings) and minor (text) faces."""

    def __init__(self, root: _Element | None) -> None:
        self._schemes: dict[str, _Element] = {}
        for kind in ("major", "minor"):
            scheme = None if root is None else root.find(f".//{A}{kind}Font")
            if scheme is not None:
                self._schemes[kind] = scheme

    def font(self, name: str) -> str | None:
        """The font behind a name such as minorEastAsia; for simplified Chinese where it leaves that open."""
        scheme = self._schemes.get(name[:5])
        if scheme is None:
            return None
        east_asian = name.endswith("EastAsia")
        face = scheme.find(A + ("ea" if east_asian else "latin"))
        typeface = face.get("typeface") if face is not None else None
        if not typeface and east_asian:
            for script in scheme.iterchildren(A + "font"):
                if script.get("script") == "Hans":
                    typeface = script.get("typeface")
        return typeface or None


class Formatting:
    """Resolves the formatting of one document; what styles give is worked out once for each of them."""

    def __init__(self, styles: Styles, theme: Theme) -> None:
        self._styles = styles
        self._theme = theme
        self._default_run, self._default_paragraph = _defaults(styles.sheet.root())
        self._faces: dict[tuple[str | None, str | None], Face] = {}
        self._paragraphs: dict[str | None, tuple[_Element, ...]] = {}

    def face(self, properties: _Element | None, paragraph_style: str | None) -> Face:
        """The face of a run with these properties in a paragraph of this style."""
        run_style = child_value(properties, RUN_STYLE)
        inherited = self._faces.get((paragraph_style, run_style))
        if inherited is None:
            inherited = self._inherited(paragraph_style, run_style)
            self._faces[paragraph_style, run_style] = inherited
        if properties is None:
            return inherited
        bold = _toggle([properties], _BOLD)
        return Face(
            self._font([properties], "eastAsia") or inherited.east_asian_font,
            self._font([properties], "ascii") or inherited.latin_font,
            _size([properties]) or inherited.size,
            inherited.bold if bold is None else bold,
            _colour([properties], inherited.colour),
        )

    def paragraph_sources(self, style: str | None) -> tuple[_Element, ...]:
        """The properties that a paragraph of this style inherits, nearest first."""
        known = self._paragraphs.get(style)
        if known is None:
            chain = self._styles.chain(self._styles.paragraph_style(style))
            found = [element.find(PARAGRAPH_PROPERTIES) for element in chain]
            known = tuple(element for element in (*found, self._default_paragraph) if element is not None)
            self._paragraphs[style] = known
        return known

    def _inherited(self, paragraph_style: str | None, run_style: str | None) -> Face:
        of_run = _run_properties(self._styles.chain(run_style))
        of_paragraph = _run_properties(self._styles.chain(self._styles.paragraph_style(paragraph_style)))
        defaults = [] if self._default_run is None else [self._default_run]
        sources = of_run + of_paragraph + defaults
        # Bold is a switch: a character style that sets it within a style that sets it, too, undoes it.
        bold = bool(_toggle(of_run, _BOLD)) != bool(_toggle(of_paragraph, _BOLD))
        return Face(
            self._font(sources, "eastAsia"),
            self._font(sources, "ascii"),
            _size(sources) or _DEFAULT_SIZE,
            bold or bool(_toggle(defaults, _BOLD)),
            _colour(sources, None),
        )

    def _font(self, sources: Iterable[_Element], script: str) -> str | None:
        """The font for eastAsia or ascii; within one source the theme's goes before one that is named."""
        for source in sources:
            fonts = source.find(_FONTS)
            if fonts is None:
                continue
            themed = fonts.get(f"{W}{script}Theme")
            font = (self._theme.font(themed) if themed else None) or fonts.get(W + script)
            if font:
                return font
        return None


def attribute(sources: Iterable[_Element], tag: str, *names: str) -> tuple[str, str] | None:
    """The nearest of some attributes of the child `tag`, as name and value; in one source the first named."""
    for source in sources:
        child = source.find(tag)
        if child is None:
            continue
        for name in names:
            value = child.get(W + name)
            if value is not None:
                return name, value
    return None


def _defaults(root: _Element | None) -> tuple[_Element | None, _Element | None]:
    """The document's default properties of runs and of paragraphs."""
    defaults = None if root is None else root.find(W + "docDefaults")
    if defaults is None:
        return None, None
    return (
        defaults.find(f"{W}rPrDefault/{RUN_PROPERTIES}"),
        defaults.find(f"{W}pPrDefault/{PARAGRAPH_PROPERTIES}"),
    )


def _run_properties(chain: Iterable[_Element]) -> list[_Element]:
    found = [style.find(RUN_PROPERTIES) for style in chain]
    return [properties for properties in found if properties is not None]


def _toggle(sources: Iterable[_Element], tag: str) -> bool | None:
    for source in sources:
        switch = source.find(tag)
        if switch is not None:
            return switched_on(switch.get(VAL))
    return None


def _size(sources: Iterable[_Element]) -> float | None:
    for source in sources:
        half_points = integer(child_value(source, W + "sz"))
        if half_points is not None:
            return half_points / 2
    return None


def _colour(sources: Iterable[_Element], inherited: str | None) -> str | None:
    for source in sources:
        colour = child_value(source, W + "color")
        if colour is not None:
            return None if colour == "auto" else colour.upper()
    return inherited
