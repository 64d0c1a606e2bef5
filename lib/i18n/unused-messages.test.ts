import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { describe, expect, it } from "vitest"
import ts from "typescript"
import { vocabularies } from "@/lib/activity/describe"
import { activityNouns } from "@/lib/activity/events"
import { messages } from "@/lib/i18n/messages"

/** Every text and every template in the code that can name a message: `role_one.${role}` names all that begin so. */
function readCode() {
  const texts = new Set<string>()
  const templates: RegExp[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) texts.add(node.text)
    if (ts.isTemplateExpression(node) && /^[a-z_-]+\./.test(node.head.text)) {
      const parts = [node.head.text, ...node.templateSpans.map(span => span.literal.text)]
      templates.push(new RegExp(`^${parts.map(part => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".+")}$`))
    }
    node.forEachChild(visit)
  }
  for (const folder of ["app", "components", "lib", "prisma/seed"])
    for (const file of filesIn(folder)) {
      const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS
      visit(ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, false, kind))
    }
  return { texts, templates }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map(file => path.posix.join(folder, file))
    .filter(file => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !/^lib\/(generated|testing)\//.test(file))
}

describe("messages", () => {
  it("are all said somewhere", () => {
    const { texts, templates } = readCode()
    const isSaid = (key: string) =>
      texts.has(key) ||
      // the log puts together a noun and the name of a field, a vocabulary and its word
      [...activityNouns, ...Object.values(vocabularies)].some(
        first => key.startsWith(`${first}.`) && texts.has(key.slice(`${first}.`.length)),
      ) ||
      // a form leads on with `done: "saved"`, and the page says `done.saved`
      (key.startsWith("done.") ? texts.has(key.slice("done.".length)) : templates.some(template => template.test(key)))
    expect(Object.keys(messages.en).filter(key => !isSaid(key))).toEqual([])
  })
})
