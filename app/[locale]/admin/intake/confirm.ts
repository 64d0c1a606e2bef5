import type { UserActor } from "@/lib/access/actor"
import { can } from "@/lib/access/can"
import { findCourseGiven } from "@/lib/courses/given"
import { createCourse, updateCourse } from "@/lib/courses/mutations"
import { inputOf, readCourse, type CourseRecord } from "@/lib/courses/record"
import { InvalidInput } from "@/lib/errors"
import type { Prisma } from "@/lib/generated/prisma/client"
import { countryName } from "@/lib/i18n/format"
import type { Locale, LocalText } from "@/lib/i18n/locale"
import { takeNotice } from "@/lib/intake/mutations"
import type { Confirmation } from "@/lib/intake/schema"
import { statementsOf } from "@/lib/intake/statements"
import { recordBySlug } from "@/lib/slugs"
import { addDocument } from "@/lib/sources/document-mutations"
import { createSource } from "@/lib/sources/mutations"
import { createStatements } from "@/lib/statements/mutations"
import { listTopicChoices } from "@/lib/topics/queries"

type Tx = Prisma.TransactionClient

/**
 * What a notice becomes once it is confirmed, by the mutations of each noun and in one transaction: its source, with the text
 * and the file; a draft, or nothing but a link and statements where the course is there already.
 */
export async function confirmNotice(
  actor: UserActor,
  tx: Tx,
  { id, input, typed, locale }: { id: string; input: Confirmation; typed: string; locale: Locale },
): Promise<{ slug: string; existing: boolean }> {
  const { source: given, existing: chosen, recipients: _r, delegation: _d, claimLanguage: _l, ...course } = input
  const existing = await findExisting(actor, tx, typed, chosen)
  const notice = await takeNotice(actor, tx, { id })
  const source = await atField("source", () => createSource(actor, tx, { ...given, text: notice.text }))
  if (notice.file) await addDocument(actor, tx, { sourceId: source.id, document: notice.file })
  const before = existing && inputOf(existing)
  const { slug } =
    existing && before
      ? await updateCourse(actor, tx, {
          id: existing.id,
          version: existing.version,
          input: { ...before, sources: [...before.sources, source.code] },
        })
      : await createCourse(actor, tx, { ...course, sources: [source.code] })
  const topics = new Map((await listTopicChoices(locale)).map(topic => [topic.slug, topic.names]))
  const statements = statementsOf(input, {
    source: source.code,
    course: slug,
    before,
    topicName: (topic): LocalText => topics.get(topic) ?? {},
    countryName: country => countryName(input.claimLanguage, country),
  })
  if (statements.length > 0) await createStatements(actor, tx, statements)
  return { slug, existing: existing !== null }
}

/** The course that was typed, or else chosen; null where a new one is wanted. */
async function findExisting(
  actor: UserActor,
  tx: Tx,
  typed: string,
  chosen: string | null,
): Promise<CourseRecord | null> {
  const field = typed ? "existingTyped" : "existing"
  const given = typed || chosen
  if (!given) return null
  const slug = typed ? (await findCourseGiven(tx, typed))?.slug : given
  const id = slug === undefined ? null : await recordBySlug(tx, "course", slug)
  const course = id === null ? null : await readCourse(tx, id)
  if (!course || course.deletedAt || !can(actor, { noun: "course", programId: course.programId }))
    throw new InvalidInput({ [field]: { key: "statement.course_unknown", values: { value: given } } })
  return course
}

/** What a mutation of another noun refuses stands at its part of this form. */
async function atField<Result>(part: string, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    throw new InvalidInput(
      Object.fromEntries(Object.entries(error.errors).map(([name, told]) => [name ? `${part}.${name}` : "", told])),
    )
  }
}
