import { z } from "zod"
import { countryCode } from "@/lib/countries"
import { choice, optionalText, requiredText, rows } from "@/lib/forms/schema"
import { personNameKinds, scripts, sexes } from "@/lib/words"

/** One spelling of a name. Script and kind, when not said, follow from the letters. */
export const personNameSchema = z
  .object({
    written: requiredText("person.name_required", 200),
    script: choice(scripts),
    kind: choice(personNameKinds),
    given: optionalText(100),
    fatherName: optionalText(100),
  })
  .transform(name => {
    const script = name.script ?? scriptOf(name.written)
    return {
      ...name,
      script,
      kind: name.kind ?? (script === "latin" ? "as-printed" : script === "kana" ? "kana" : "native"),
    }
  })

export const personSchema = z.object({
  /** The first one is the one shown. */
  names: rows(personNameSchema, row => row.written == null || row.written === "").refine(
    names => names.length > 0,
    "person.name_required",
  ),
  sex: choice(sexes),
  country: z.preprocess(
    value => (value === "" ? null : value),
    countryCode.nullish().transform(code => code ?? null),
  ),
  email: z.preprocess(
    value => (typeof value === "string" && value.trim() === "" ? null : value),
    z
      .string()
      .trim()
      .max(254, "form.too_long")
      .pipe(z.email("person.email_form"))
      .nullish()
      .transform(given => given ?? null),
  ),
  phone: optionalText(60),
  address: optionalText(500),
  notes: optionalText(5000),
})

export type PersonInput = z.output<typeof personSchema>
export type PersonNameInput = z.output<typeof personNameSchema>

/** The script of a name: the one most of its letters belong to; kanji wins over kana, for most Japanese names mix them. */
export function scriptOf(written: string): (typeof scripts)[number] {
  const count = (pattern: RegExp) => written.match(pattern)?.length ?? 0
  if (count(/\p{Script=Han}/gu) > 0) return "kanji"
  const found = [
    ["latin", count(/\p{Script=Latin}/gu)],
    ["cyrillic", count(/\p{Script=Cyrillic}/gu)],
    ["kana", count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)],
  ] as const
  const most = found.reduce((a, b) => (b[1] > a[1] ? b : a))
  return most[1] > 0 ? most[0] : "other"
}
