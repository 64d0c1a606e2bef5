/** An element of XML: its name, its attributes, and what is in it. */
export type Xml = { name: string; attributes?: Readonly<Record<string, string>>; children?: readonly (Xml | string)[] }

/** The one writer of XML. What is not a character of XML is left out. */
export function writeXml(root: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${write(root)}\n`
}

function write({ name, attributes = {}, children = [] }: Xml): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  const inside = children.map(child => (typeof child === "string" ? escaped(child) : write(child)))
  return inside.length ? `<${name}${given.join("")}>${inside.join("")}</${name}>` : `<${name}${given.join("")}/>`
}

function escaped(text: string): string {
  return [...text]
    .filter(character => /[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(character))
    .join("")
    .replace(/[&<>"]/g, character => entities[character] ?? character)
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }
