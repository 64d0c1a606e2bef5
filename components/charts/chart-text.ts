// The server has no fonts to measure with. An estimate on the wide side keeps labels apart.

/** Width of a text at 14 px. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += 14 * share(character)
  return width
}

function share(character: string): number {
  if (character === "\u200b") return 0
  if (/[\u3000-\u9fff\uff00-\uffef]/.test(character)) return 1
  if (/[.,:;|'’iljtfrI()[\] ]/.test(character)) return 0.34
  if (/[mwMWшщжюыфШЩЖЮЫФДМ@~+–]/.test(character)) return 0.84
  if (/[A-ZА-ЯӨҮ\d]/.test(character)) return 0.65
  return 0.57
}

/** Lines no wider than asked, broken at spaces and where the text allows it; a long word stays whole. */
export function breakText(text: string, width: number): string[] {
  const lines: string[] = []
  for (const piece of text.split(/(?<=[ \u200b])/)) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth(last + piece.trimEnd()) <= width) lines[lines.length - 1] = last + piece
    else lines.push(piece)
  }
  return lines.map(line => line.replaceAll("\u200b", "").trim()).filter(Boolean)
}

/** What fits, with an ellipsis where something is lost. */
export function clipText(text: string, width: number): string {
  if (textWidth(text) <= width) return text
  let clipped = text
  while (clipped && textWidth(`${clipped}…`) > width) clipped = clipped.slice(0, -1)
  return `${clipped.trimEnd()}…`
}

/** How many characters wide the widest piece is that cannot be broken; Japanese can be broken nearly anywhere. */
export function widestWord(text: string): number {
  const words = text.split(/[\s\u200b]+|(?<=[\u3000-\u9fff]{4})(?=[\u3000-\u9fff])/)
  return Math.max(0, ...words.map(textWidth))
}
