import slugify from "@sindresorhus/slugify"
import { InvalidInput } from "@/lib/errors"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"

/*
 * A slug is a record's public address. It stays taken for good, also when the record is deleted or gets another slug; an
 * old one leads to the record. `new` is the address of the empty form.
 */

export type SluggedNoun = "course" | "program" | "topic" | "organization"

export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/
const reserved = new Set(["new"])
const longest = 80

// The two letters that Mongolian adds to the Russian alphabet, which the library does not know
const customReplacements: [string, string][] = [
  ["ө", "o"],
  ["Ө", "O"],
  ["ү", "u"],
  ["Ү", "U"],
]

type Reader = Pick<Prisma.TransactionClient, "slug">

/** A slug for a text: from the English, else from what can be written in Latin letters, else from the fallback. */
export function slugFor(text: LocalText, fallback: string): string {
  for (const value of [text.en, text.mn, fallback]) {
    const slug = value ? slugify(value, { customReplacements }).slice(0, longest).replace(/-+$/, "") : ""
    if (slug && !reserved.has(slug)) return slug
  }
  return fallback
}

/** The first of `base`, `base-2`, `base-3`, … that no record of the noun has or had. */
export async function freeSlug(tx: Reader, noun: SluggedNoun, base: string): Promise<string> {
  const taken = new Set(
    (await tx.slug.findMany({ where: { noun, slug: { startsWith: base } }, select: { slug: true } })).map(s => s.slug),
  )
  if (!taken.has(base) && !reserved.has(base)) return base
  for (let n = 2; ; n++) if (!taken.has(`${base}-${n}`)) return `${base}-${n}`
}

/** The slug of a new record: the one that was typed, if it can be had, or a free one made from the text. */
export async function newSlug(
  tx: Reader,
  noun: SluggedNoun,
  { slug, text, fallback = noun }: { slug: string | null; text: LocalText; fallback?: string },
): Promise<string> {
  if (slug === null) return freeSlug(tx, noun, slugFor(text, fallback))
  requireNotReserved(slug)
  if ((await recordBySlug(tx, noun, slug)) !== null) throw slugTaken(slug)
  return slug
}

function requireNotReserved(slug: string) {
  if (reserved.has(slug)) throw new InvalidInput({ slug: { key: "form.slug_reserved", values: { slug } } })
}

const slugTaken = (slug: string) => new InvalidInput({ slug: { key: "form.slug_taken", values: { slug } } })

/**
 * Takes a slug for a record; a slug that the record had before may come back to it. Throws `InvalidInput` on the field
 * `slug` when another record has or had it.
 */
export async function takeSlug(tx: Prisma.TransactionClient, noun: SluggedNoun, slug: string, recordId: string) {
  requireNotReserved(slug)
  const taken = await tx.$executeRaw`
    INSERT INTO "slug" ("noun", "slug", "record_id") VALUES (${noun}, ${slug}, ${recordId}::uuid)
    ON CONFLICT ("noun", "slug") DO UPDATE SET "record_id" = excluded."record_id"
    WHERE "slug"."record_id" = excluded."record_id"`
  if (taken === 0) throw slugTaken(slug)
}

/** The record that has or had the slug, or null. */
export async function recordBySlug(reader: Reader, noun: SluggedNoun, slug: string): Promise<string | null> {
  const row = await reader.slug.findUnique({ where: { noun_slug: { noun, slug } }, select: { recordId: true } })
  return row?.recordId ?? null
}
