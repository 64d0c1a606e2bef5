// The text of a web page or of a PDF, in a thread of its own with limits on memory and time: see document-text.ts. Nothing
// in them is run, and nothing that they point to is fetched.
import { parentPort, workerData } from "node:worker_threads"
import { Parser } from "htmlparser2"
import { extractText, getDocumentProxy } from "unpdf"

const { kind, bytes, html, most } = workerData
parentPort.postMessage({ text: kind === "pdf" ? await pdfText(bytes) : htmlText(html) })

/** The lines of a page as they are set; where a line goes on in the next one, both are one. */
async function pdfText(given) {
  const pdf = await getDocumentProxy(new Uint8Array(given), {
    isEvalSupported: false,
    stopAtErrors: false,
    verbosity: 0,
  })
  const { text } = await extractText(pdf, { mergePages: false })
  return text
    .map(joinLines)
    .join("\n\n")
    .slice(0, most + 1)
}

function joinLines(page) {
  const lines = page.split("\n")
  const longest = Math.max(...lines.map(line => line.length))
  return lines.reduce((joined, line, at) => {
    const before = lines[at - 1]
    if (before === undefined) return line
    const goesOn = before.length > longest * 0.8 && !/[.!?。：:]\s*$/.test(before)
    const between = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、]$/u.test(before) ? "" : " "
    return joined + (goesOn ? between : "\n") + line
  }, "")
}

function htmlText(page) {
  const unseen = new Set([
    "script",
    "style",
    "noscript",
    "template",
    "head",
    "nav",
    "svg",
    "iframe",
    "select",
    "button",
    "form",
  ])
  const blocks =
    /^(?:address|article|aside|blockquote|br|caption|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|table|tr|ul)$/
  let hidden = 0
  let depth = 0
  let text = ""
  const line = () => {
    if (!text.endsWith("\n")) text = `${text.trimEnd()}\n`
  }
  const parser = new Parser({
    onopentagname(name) {
      depth += 1
      // the parser's time grows with the square of it, and no page that people read is so deep
      if (depth > 1000) throw new Error("Too deep a page")
      if (unseen.has(name)) hidden += 1
      if (blocks.test(name)) line()
      if (/^t[dh]$/.test(name)) text += " "
    },
    ontext(part) {
      if (hidden === 0 && text.length <= most) text += part.replace(/\s+/g, " ")
    },
    onclosetag(name) {
      depth -= 1
      if (unseen.has(name)) hidden = Math.max(0, hidden - 1)
      if (blocks.test(name)) line()
    },
  })
  parser.end(page)
  return text
    .split("\n")
    .map(one => one.replace(/ +/g, " ").trim())
    .filter(one => one !== "")
    .join("\n")
}
