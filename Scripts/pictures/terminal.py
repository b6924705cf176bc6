"""A session on a terminal as a picture: text with the escape sequences of colours becomes SVG."""

import re
from xml.sax.saxutils import escape

SIZE, LINE, ADVANCE = 14, 20, 8.43
MARGIN, BAR = 18, 34
INK, PAPER, FRAME, PROMPT = "#d7dde5", "#12161c", "#2b323c", "#7ee787"
COLOURS = {30: "#6e7681", 31: "#ff7b72", 32: "#7ee787", 33: "#e3b341", 34: "#79c0ff", 35: "#d2a8ff", 36: "#56d4dd", 37: INK}
SEQUENCE = re.compile(r"\x1b\[([\d;]*)m")


def picture(session, columns):
    """Steps of a session, each a command and what it printed, at a width in columns."""
    lines = []
    for command, output in session:
        if lines:
            lines.append([])
        lines.append([(PROMPT, True, "$ "), (INK, True, command)])
        lines += [spans(line) for line in output.rstrip("\n").split("\n")]
    width = round(2 * MARGIN + columns * ADVANCE)
    height = BAR + len(lines) * LINE + MARGIN
    rows = "\n".join(row(spans, BAR + (number + 0.7) * LINE) for number, spans in enumerate(lines) if spans)
    dots = "".join(f'<circle cx="{MARGIN + 4 + 20 * place}" cy="17" r="5.5" fill="{FRAME}"/>' for place in range(3))
    return f"""<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img">
<title>{escape(" / ".join(command for command, _ in session))}</title>
<rect x="0.5" y="0.5" width="{width - 1}" height="{height - 1}" rx="10" fill="{PAPER}" stroke="{FRAME}"/>
{dots}
<g font-family="ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="{SIZE}" fill="{INK}">
{rows}
</g>
</svg>
"""


def spans(line):
    """Pieces of a line with colour and weight."""
    pieces, colour, bold, at = [], INK, False, 0
    for match in SEQUENCE.finditer(line):
        pieces.append((colour, bold, line[at : match.start()]))
        at = match.end()
        for code in map(int, filter(None, (match[1] or "0").split(";"))):
            if code == 0:
                colour, bold = INK, False
            elif code == 1:
                bold = True
            elif code in COLOURS:
                colour = COLOURS[code]
            else:
                raise ValueError(f"no colour for {code}")
        if match[1] in ("", "0"):
            colour, bold = INK, False
    pieces.append((colour, bold, line[at:]))
    return [piece for piece in pieces if piece[2]]


def row(spans, y):
    """A line; pieces follow each other, so that any monospaced font keeps the columns. Viewers fold spaces that may break."""
    body = ""
    for colour, bold, text in spans:
        style = (f' fill="{colour}"' if colour != INK else "") + (' font-weight="600"' if bold else "")
        text = escape(text.replace(" ", "\N{NO-BREAK SPACE}"))
        body += f"<tspan{style}>{text}</tspan>" if style else text
    return f'<text x="{MARGIN}" y="{y:g}">{body}</text>'
