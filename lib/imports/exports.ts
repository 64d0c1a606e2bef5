import { requireNames } from "@/lib/auth/require-names"
import type { UserActor } from "@/lib/access/actor"
import { can, requireMay } from "@/lib/access/can"
import type { ActivityEvent, Change } from "@/lib/activity/events"
import { record } from "@/lib/activity/record"
import { aliveFor } from "@/lib/courses/mentions"
import { db } from "@/lib/db"
import { NotFound } from "@/lib/errors"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { findBatch } from "@/lib/imports/batch"
import { passphraseOf } from "@/lib/imports/export-passphrase"
import type { ExportReason } from "@/lib/imports/export-schema"
import { erasureSubject } from "@/lib/people/erasure"
import type { ExportedParticipation } from "@/lib/imports/export-columns"
import { personInputOf, personSelect } from "@/lib/people/mutations"
import { openPrivate } from "@/lib/people/private-fields"

/* Names leave the office only with a reason, and the log keeps it. */

const minutes = 15

/** Notes in the log of a course that its roster is taken out, and why. */
export async function noteRosterExport(
  actor: UserActor,
  tx: Prisma.TransactionClient,
  { courseId, ...why }: { courseId: string } & ExportReason,
): Promise<void> {
  const course = await tx.course.findFirst({
    where: { id: courseId, deletedAt: null },
    select: { id: true, title: true, programId: true, _count: { select: { participations: true } } },
  })
  if (!course || !can(actor, { noun: "course", programId: course.programId })) throw new NotFound("course")
  await record(tx, actor, {
    event: "roster.exported",
    noun: "course",
    recordId: course.id,
    label: course.title as LocalText,
    changes: [...reasonChanges(why), { field: "participations", from: null, to: course._count.participations }],
  })
}

/** The roster, for a quarter of an hour after the user gave a reason; else null. */
export async function getRosterForExport(
  slug: string,
): Promise<{ passphrase: string; rows: ExportedParticipation[] } | null> {
  const actor = await requireNames()
  const course = await db.course.findFirst({ where: { slug, AND: aliveFor(actor) }, select: { id: true, code: true } })
  const passphrase = course && (await openExport("roster.exported", course.id))
  if (!course || !passphrase) return null
  const rows = await db.participation.findMany({
    where: { courseId: course.id },
    select: {
      roleKey: true,
      rank: true,
      attended: true,
      completed: true,
      preTestScore: true,
      postTestScore: true,
      organization: { select: { slug: true } },
      person: { select: personSelect },
    },
    orderBy: [{ role: { position: "asc" } }, { person: { searchText: "asc" } }, { id: "asc" }],
  })
  const exported = rows.map(({ roleKey, organization, person, preTestScore, postTestScore, ...row }) => ({
    ...row,
    preTestScore: preTestScore && Number(preTestScore),
    postTestScore: postTestScore && Number(postTestScore),
    course: course.code ?? slug,
    role: roleKey,
    organization: organization?.slug ?? null,
    person: { id: person.id, ...personInputOf(openPrivate(person)) },
  }))
  return { passphrase, rows: exported }
}

/** Notes in the log that names of people are taken out, how many, and why. */
export async function notePeopleExport(
  actor: UserActor,
  tx: Prisma.TransactionClient,
  { people, ...why }: { people: number } & ExportReason,
): Promise<void> {
  requireMay(actor, { noun: "person" })
  await record(tx, actor, {
    event: "user.exported_people",
    noun: "user",
    recordId: actor.id,
    changes: [...reasonChanges(why), { field: "people", from: null, to: people }],
  })
}

const reasonChanges = ({ purpose, reason }: ExportReason): Change[] => [
  { field: "purpose", from: null, to: purpose },
  ...(reason === null ? [] : [{ field: "reason", from: null, to: reason }]),
]

/** Notes in the log that all that is kept about a person is taken out, for that person. */
export async function noteOwnDataExport(
  actor: UserActor,
  tx: Prisma.TransactionClient,
  { personId, ...why }: { personId: string } & ExportReason,
): Promise<void> {
  requireMay(actor, erasureSubject)
  const person = await tx.person.findFirst({ where: { id: personId, erasedAt: null }, select: { id: true } })
  if (!person) throw new NotFound("person")
  const changes = reasonChanges(why)
  await record(tx, actor, { event: "person.exported", noun: "person", recordId: personId, changes })
}

/** Notes in the log that rows of an import are taken out. */
export async function noteImportExport(
  actor: UserActor,
  tx: Prisma.TransactionClient,
  { importId, ...why }: { importId: string } & ExportReason,
): Promise<void> {
  const batch = await findBatch(actor, tx, importId)
  const changes = reasonChanges(why)
  await record(tx, actor, { event: "import.exported", noun: "import", recordId: batch.id, changes })
}

type ExportEvent = Extract<ActivityEvent, `${string}.exported` | "user.exported_people">

const entriesOf = (actor: UserActor, event: ExportEvent, recordId: string) =>
  db.activity.findMany({
    where: { event, recordId, actorId: actor.id, at: { gt: new Date(Date.now() - minutes * 60_000) } },
    select: { id: true, changes: true },
    orderBy: { id: "desc" },
  })

/** What opens the file, for a quarter of an hour and for whoever said what it is for; else null. */
export async function openExport(event: Exclude<ExportEvent, "user.exported_people">, recordId: string) {
  const [entry] = await entriesOf(await requireNames(), event, recordId)
  return entry ? passphraseOf(entry.id) : null
}

/** The same for a list of so many people: a purpose that was said for fewer does not open it. */
export async function openPeopleExport(people: number): Promise<string | null> {
  const actor = await requireNames()
  const entry = (await entriesOf(actor, "user.exported_people", actor.id)).find(({ changes }) =>
    (changes as Change[]).some(({ field, to }) => field === "people" && typeof to === "number" && to >= people),
  )
  return entry ? passphraseOf(entry.id) : null
}
