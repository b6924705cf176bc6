// Answers questions about regular expressions, one JSON object a line on standard input, one a line on standard output:
//   {"source", "unicode", "texts"} -> {"matches": [...]}, or {"error"} for what is no pattern
//   {"property"}                   -> {"changes": [...]}: where `\p{property}` begins and ends, or {"error"}
//   {}                             -> {"version"}: Unicode's
import { createInterface } from "node:readline";

const everything = Array.from({ length: 0x110000 }, (_, point) => String.fromCodePoint(point));

function changes(property) {
  const regex = new RegExp(`^\\p{${property}}$`, "u");
  const places = [];
  for (let point = 0, inside = false; point < everything.length; point++) {
    if (regex.test(everything[point]) !== inside) {
      places.push(point);
      inside = !inside;
    }
  }
  return places;
}

// Tried at each code point, as the standard has it: V8 itself also begins between the halves of a pair, where `\B` holds.
function matchesSomewhere(regex, text) {
  for (let start = 0; start <= text.length; start += text.codePointAt(start) > 0xffff ? 2 : 1) {
    regex.lastIndex = start;
    if (regex.test(text)) return true;
  }
  return false;
}

function answer({ source, unicode, texts, property }) {
  try {
    if (property !== undefined) return { changes: changes(property) };
    if (source === undefined) return { version: process.versions.unicode };
    const regex = new RegExp(source, unicode ? "uy" : "");
    return { matches: texts.map((text) => (unicode ? matchesSomewhere(regex, text) : regex.test(text))) };
  } catch (error) {
    return { error: error.message };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(JSON.stringify(answer(JSON.parse(line))) + "\n");
}
