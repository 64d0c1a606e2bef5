import { z } from "zod"
import { countryCode } from "@/lib/countries"
import type { Meanings, ModeMeaning, RoleMeaning, WordKind } from "@/lib/intake/words"
import { localText, requiredText } from "@/lib/forms/schema"
import { courseModes, fields, personRoles } from "@/lib/words"

/** What a word can mean, by its kind: what a form sends, and what the database keeps. */

export const roleMeanings = [...personRoles, "person"] as const satisfies readonly RoleMeaning[]
export const modeMeanings = [...courseModes, "on-site"] as const satisfies readonly ModeMeaning[]

const required = { error: "word.means_required" }

export const meaningSchemas = {
  place: z.object({
    country: z.preprocess(value => value ?? "", countryCode),
    name: localText(200),
    province: localText(100),
  }),
  role: z.enum(roleMeanings, required),
  organization: z.object({ slug: requiredText("word.means_required", 80).nullable(), country: z.string() }),
  topic: requiredText("word.means_required", 80),
  mode: z.enum(modeMeanings, required),
  field: z.enum(fields, required),
} satisfies { [Kind in WordKind]: z.ZodType<Meanings[Kind]> }
