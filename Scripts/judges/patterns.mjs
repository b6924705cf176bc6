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

function answer({ source, unicode, texts, property }) {
  try {
    if (property !== undefined) return { changes: changes(property) };
    if (source === undefined) return { version: process.versions.unicode };
    const regex = new RegExp(source, unicode ? "u" : "");
    return { matches: texts.map((text) => regex.test(text)) };
  } catch (error) {
    return { error: error.message };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(JSON.stringify(answer(JSON.parse(line))) + "\n");
}
