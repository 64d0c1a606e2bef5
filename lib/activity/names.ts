import { db } from "@/lib/db"
import type { Locale, LocalText } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"

/** What slugs in changes are called in a language. One that is not in it is shown as it stands. */
export type NameBook = {
  program: ReadonlyMap<string, string>
  topic: ReadonlyMap<string, string>
  organization: ReadonlyMap<string, string>
}

/** The names of everything shared that a change can mention, deleted or not. Holds nothing personal. */
export async function readNameBook(locale: Locale): Promise<NameBook> {
  const select = { slug: true, names: true } as const
  const [programs, topics, organizations] = await Promise.all([
    db.program.findMany({ select }),
    db.topic.findMany({ select }),
    db.organization.findMany({ select }),
  ])
  const book = (rows: { slug: string; names: unknown }[]) =>
    new Map(rows.map(({ slug, names }) => [slug, pickText(names as LocalText, locale)?.value ?? slug]))
  return { program: book(programs), topic: book(topics), organization: book(organizations) }
}
