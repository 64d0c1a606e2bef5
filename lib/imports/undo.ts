import type { UserActor } from "@/lib/access/actor"
import { record } from "@/lib/activity/record"
import { takeBackCourse } from "@/lib/courses/mutations"
import { InvalidInput } from "@/lib/errors"
import type { Message } from "@/lib/forms/state"
import type { Prisma } from "@/lib/generated/prisma/client"
import { checkBatch, findBatch, nothingMade, type Batch } from "@/lib/imports/batch"
import type { LocalText } from "@/lib/i18n/locale"
import { mentionOf } from "@/lib/mentions"
import { removeParticipations } from "@/lib/participations/bulk-mutations"
import { takeBackOrganization, updateOrganization } from "@/lib/organizations/mutations"
import { organizationInputOf, organizationSelect } from "@/lib/organizations/record"
import { openPrivate } from "@/lib/people/private-fields"
import { personInputOf, personSelect, takeBackPeople, updatePerson } from "@/lib/people/mutations"

type Tx = Prisma.TransactionClient

/**
 * Takes an import back whole: its rows of rosters, its people, what it added to the names of others, its courses and
 * organizations. Not while something later depends on it.
 */
export async function undoImport(actor: UserActor, tx: Tx, { id }: { id: string }): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "import_batch" WHERE "id" = ${id}::uuid FOR UPDATE`
  const batch = await findBatch(actor, tx, id)
  if (!batch.confirmedAt || batch.undoneAt) throw new InvalidInput({ "": { key: "import.not_confirmed" } })
  const [first] = await whatDepends(tx, batch)
  if (first) throw new InvalidInput({ "": first })

  const { made } = batch
  const rows = await tx.participation.findMany({
    where: { id: { in: made.participations } },
    select: { id: true, courseId: true },
  })
  for (const courseId of new Set(rows.map(row => row.courseId))) {
    const ids = rows.filter(row => row.courseId === courseId).map(row => row.id)
    await removeParticipations(actor, tx, { courseId, ids })
  }
  await takeBackPeople(actor, tx, made.people)
  const courses = await tx.course.findMany({ where: { id: { in: made.courses } }, select: { id: true } })
  // stages before the course of which they are a part
  for (const { id: courseId } of courses.toSorted((a, b) => made.courses.indexOf(b.id) - made.courses.indexOf(a.id)))
    await takeBackCourse(actor, tx, { id: courseId })
  await forgetSpellings(actor, tx, made.spellings)
  await forgetAliases(actor, tx, made.aliases)
  await tx.importWord.deleteMany({ where: { OR: made.words } })
  for (const organization of made.organizations) await takeBackOrganization(actor, tx, { id: organization })
  await tx.importBatch.update({
    where: { id },
    data: { made: nothingMade(), undoneAt: new Date() },
    select: { id: true },
  })
  await record(tx, actor, {
    event: "import.undone",
    noun: "import",
    recordId: id,
    changes: [
      { field: "courses", from: made.courses.length, to: 0 },
      { field: "people", from: made.people.length, to: 0 },
      { field: "participations", from: made.participations.length, to: 0 },
    ],
  })
  await checkBatch(actor, tx, { ...batch, confirmedAt: null })
}

/** A person keeps at least one name, and one in the bin all of them. */
async function forgetSpellings(actor: UserActor, tx: Tx, spellings: Batch["made"]["spellings"]): Promise<void> {
  const ids = [...new Set(spellings.map(({ person }) => person))]
  const people = await tx.person.findMany({ where: { id: { in: ids }, deletedAt: null }, select: personSelect })
  for (const { id, version, ...person } of people) {
    const added = new Set(spellings.flatMap(one => (one.person === id ? one.written : [])))
    const input = personInputOf(openPrivate({ id, version, ...person }))
    const names = input.names.filter(name => !added.has(name.written))
    if (names.length > 0 && names.length < input.names.length)
      await updatePerson(actor, tx, { id, version, input: { ...input, names } })
  }
}

async function forgetAliases(actor: UserActor, tx: Tx, aliases: Batch["made"]["aliases"]): Promise<void> {
  for (const { organization, alias } of aliases) {
    const where = { id: organization, deletedAt: null }
    const found = await tx.organization.findFirst({ where, select: organizationSelect })
    if (!found) continue
    const input = organizationInputOf(found)
    const left = input.aliases.filter(one => one !== alias)
    if (left.length < input.aliases.length)
      await updateOrganization(actor, tx, { ...found, input: { ...input, aliases: left } })
  }
}

/** What was built upon an import since: while there is any, it can't be taken back. */
export async function whatDepends(tx: Tx, { made }: Pick<Batch, "made">): Promise<Message[]> {
  const told: Message[] = []
  const tell = (key: string, names: string[]) => {
    const shown = [...new Set(names)]
    if (names.length > 0)
      told.push({
        key,
        values: { count: names.length, names: shown.slice(0, 5).join(", ") + (shown.length > 5 ? ", …" : "") },
      })
  }
  const course = { select: { code: true, slug: true } } as const
  const changed = await tx.participation.findMany({
    where: {
      id: { in: made.participations },
      OR: [{ version: { gt: 1 } }, { certificateCode: { not: null } }],
    },
    select: { course },
  })
  tell(
    "import.undo_rows_changed",
    changed.map(row => mentionOf(row.course)),
  )
  const elsewhere = await tx.$queryRaw<{ code: string | null; slug: string }[]>`
    SELECT c."code", c."slug" FROM "participation" p JOIN "course" c ON c."id" = p."course_id"
    WHERE (p."person_id" = ANY (${made.people}::uuid[]) OR p."course_id" = ANY (${made.courses}::uuid[]))
      AND NOT p."id" = ANY (${made.participations}::uuid[])`
  tell("import.undo_people_elsewhere", elsewhere.map(mentionOf))
  const people = await tx.person.findMany({
    where: { id: { in: made.people }, OR: [{ version: { gt: 1 } }, { deletedAt: { not: null } }] },
    select: { names: { select: { written: true }, take: 1, orderBy: { position: "asc" } } },
  })
  tell(
    "import.undo_people_changed",
    people.map(person => person.names[0]?.written ?? ""),
  )
  const elsewhereNamed = {
    OR: [
      { courses: { some: { courseId: { notIn: made.courses } } } },
      { headCounts: { some: { courseId: { notIn: made.courses } } } },
      { headCountParts: { some: { headCount: { courseId: { notIn: made.courses } } } } },
      { participations: { some: { id: { notIn: made.participations } } } },
      { children: { some: {} } },
    ],
  } satisfies Prisma.OrganizationWhereInput
  const organizations = await tx.organization.findMany({
    where: {
      id: { in: made.organizations },
      OR: [{ version: { gt: 1 } }, { deletedAt: { not: null } }, elsewhereNamed],
    },
    select: { slug: true, names: true },
  })
  tell(
    "import.undo_organizations_changed",
    organizations.map(one => Object.values(one.names as LocalText)[0] ?? one.slug),
  )
  const courses = await tx.course.findMany({
    where: {
      id: { in: made.courses },
      OR: [{ version: { gt: 1 } }, { publishedAt: { not: null } }, { statements: { some: {} } }],
    },
    select: course.select,
  })
  tell("import.undo_courses_changed", courses.map(mentionOf))
  const upon = await tx.course.findMany({
    where: {
      id: { notIn: made.courses },
      OR: [{ partOfId: { in: made.courses } }, { postponedToId: { in: made.courses } }],
    },
    select: course.select,
  })
  tell("import.undo_courses_upon", upon.map(mentionOf))
  return told
}
