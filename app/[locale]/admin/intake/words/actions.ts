"use server"

import { z } from "zod"
import { formAction, type ActionContext } from "@/lib/forms/action"
import { addressPart, boundLocale } from "@/lib/forms/bound"
import { nothing } from "@/lib/forms/versioned"
import { locales } from "@/lib/i18n/locale"
import * as intake from "@/lib/intake/mutations"
import { wordSchema } from "@/lib/intake/schema"
import { meaningSchemas } from "@/lib/intake/word-meaning"
import { organizationMeaning } from "@/lib/intake/organization-meaning"
import { wordKinds, type WordKind } from "@/lib/intake/words"
import { InvalidInput } from "@/lib/errors"
import { parseValues } from "@/lib/forms/parse"
import { paths } from "@/lib/paths"

const kind = z.enum(wordKinds)
const boundKind = boundLocale.extend({ kind })
const boundWord = boundKind.extend({
  word: z.object({
    kind,
    language: z.enum(locales),
    key: addressPart,
    written: addressPart,
    version: z.int().nullable(),
  }),
})

type BoundKind = z.output<typeof boundKind>
type Address = z.output<typeof boundWord>["word"]

const may = { noun: "register" } as const
const formSchema = z.intersection(wordSchema, z.object({ means: z.unknown() }))

type Context<B> = ActionContext<z.output<typeof formSchema>, B>

async function save({ actor, tx, input, values, bound }: Context<BoundKind>, before: Address | null): Promise<string> {
  const { kind, locale } = bound
  const means = await meaningOf(tx, kind, values)
  const { language, written } = input
  await intake.saveWord(actor, tx, { kind, language, written, means, before })
  return paths.admin.words(locale, { state: kind, q: written, done: before ? "saved" : "created" })
}

/** What the word means, by the schema of its kind; of an organization, with its country. */
async function meaningOf(tx: Context<BoundKind>["tx"], kind: WordKind, values: Context<BoundKind>["values"]) {
  if (kind === "organization") return organizationMeaning(tx, values.means)
  const parsed = parseValues(z.object({ means: meaningSchemas[kind] }), values)
  if (!parsed.ok) throw new InvalidInput(parsed.errors)
  return parsed.input.means
}

export const addWord = formAction({
  bound: boundKind,
  schema: formSchema,
  may,
  run: context => save(context, null),
})

export const changeWord = formAction({
  bound: boundWord,
  schema: formSchema,
  may,
  run: context => save(context, context.bound.word),
})

export const removeWord = formAction({
  bound: boundWord,
  schema: nothing,
  may,
  run: async ({ actor, tx, bound: { locale, kind, word } }) => {
    await intake.removeWord(actor, tx, word)
    return paths.admin.words(locale, { state: kind, done: "word_removed" })
  },
})

export const restoreWord = formAction({
  bound: boundWord,
  schema: nothing,
  may,
  run: async ({ actor, tx, bound: { locale, kind, word } }) => {
    await intake.restoreWord(actor, tx, word)
    return paths.admin.words(locale, { state: kind, done: "word_restored" })
  },
})
