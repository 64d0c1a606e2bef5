import type { UserActor } from "@/lib/access/actor"
import { record } from "@/lib/activity/record"
import { createCourse } from "@/lib/courses/mutations"
import { InvalidInput } from "@/lib/errors"
import type { Prisma } from "@/lib/generated/prisma/client"
import { checkBatch, findOpenBatch, type Batch, type Made } from "@/lib/imports/batch"
import type { Checked } from "@/lib/imports/check"
import type { OrganizationDraft, ParticipantDraft } from "@/lib/imports/check-participant"
import { readTexts } from "@/lib/imports/notation"
import { createOrganization, updateOrganization } from "@/lib/organizations/mutations"
import { organizationInputOf, organizationSelect } from "@/lib/organizations/record"
import { organizationSchema } from "@/lib/organizations/schema"
import { addParticipations } from "@/lib/participations/mutations"
import type { ParticipationInput } from "@/lib/participations/schema"
import { createPeople } from "@/lib/people/mutations"
import type { PersonInput } from "@/lib/people/schema"
import { searchable } from "@/lib/search/searchable"

type Tx = Prisma.TransactionClient

/**
 * Writes an import: organizations that were to be made, courses, people, rosters, through the same mutations as every form.
 * All or nothing. Rows that are wrong or left out stay out; when the register changed since the page was shown so that
 * other rows would be written, nothing is, and the answer is null.
 */
export async function confirmImport(
  actor: UserActor,
  tx: Tx,
  { id, rowsSeen }: { id: string; rowsSeen: number },
): Promise<{ rows: number } | null> {
  const batch = await findOpenBatch(actor, tx, id)
  const checked = await checkBatch(actor, tx, batch)
  const rows = checked.courses.length + checked.participants.length
  if (rows === 0) throw new InvalidInput({ "": { key: "import.nothing_to_write" } })
  if (rows !== rowsSeen) return null

  const slugOf = await organizationsOf(actor, tx, batch, checked)
  const made: Made = { courses: [], people: [], participations: [], organizations: slugOf.made }
  const courseOfRow = new Map<string, string>()
  for (const { row, draft } of checked.courses) {
    const organizations = draft.organizations.flatMap(({ role, organization }) => {
      const slug = slugOf(organization)
      return slug === null ? [] : [{ role, organization: slug }]
    })
    const course = await createCourse(actor, tx, { ...draft, organizations })
    courseOfRow.set(row.id, course.id)
    made.courses.push(course.id)
  }

  const groups = groupsOf(checked)
  made.people = await createPeople(actor, tx, [...groups.values()])
  const personOfGroup = new Map([...groups.keys()].map((group, at) => [group, made.people[at] ?? ""]))

  const rosters = new Map<string, (ParticipationInput & { personId: string })[]>()
  for (const { draft, who, course } of checked.participants) {
    const courseId = "id" in course ? course.id : (courseOfRow.get(course.row) ?? "")
    const personId = "person" in who ? who.person : (personOfGroup.get(who.group) ?? "")
    const { role, rank, attended, completed, preTestScore, postTestScore } = draft
    const organization = slugOf(draft.organization)
    const entry = { role, rank, attended, completed, preTestScore, postTestScore, organization, personId }
    const roster = rosters.get(courseId)
    if (roster) roster.push(entry)
    else rosters.set(courseId, [entry])
  }
  for (const [courseId, entries] of rosters)
    made.participations.push(...(await addParticipations(actor, tx, { courseId, entries })))

  await tx.importBatch.update({
    where: { id },
    data: { made, confirmedAt: new Date(), undoneAt: null },
    select: { id: true },
  })
  await record(tx, actor, {
    event: "import.confirmed",
    noun: "import",
    recordId: id,
    changes: [
      { field: "courses", from: null, to: made.courses.length },
      { field: "people", from: null, to: made.people.length },
      { field: "participations", from: null, to: made.participations.length },
    ],
  })
  return { rows }
}

/** New people, each with every spelling that the rows about them hold. */
function groupsOf({ participants }: Checked): Map<number, PersonInput> {
  const groups = new Map<number, PersonInput>()
  for (const { draft, who } of participants) {
    if (!("group" in who)) continue
    const before = groups.get(who.group)
    groups.set(who.group, before ? together(before, draft) : personOf(draft))
  }
  return groups
}

const personOf = ({ names, sex, country, notes }: ParticipantDraft): PersonInput => ({ names, sex, country, notes })

function together(person: PersonInput, draft: ParticipantDraft): PersonInput {
  const known = new Set(person.names.map(name => searchable(name.written)))
  return {
    names: [...person.names, ...draft.names.filter(name => !known.has(searchable(name.written)))],
    sex: person.sex ?? draft.sex,
    country: person.country ?? draft.country,
    notes: person.notes ?? draft.notes,
  }
}

type SlugOf = ((organization: OrganizationDraft) => string | null) & { made: string[] }

/** Makes the organizations that are to be made, each once, and remembers by which other names known ones were meant. */
async function organizationsOf(actor: UserActor, tx: Tx, batch: Batch, checked: Checked): Promise<SlugOf> {
  const drafts = [
    ...checked.courses.flatMap(({ draft }) => draft.organizations.map(one => one.organization)),
    ...checked.participants.map(({ draft }) => draft.organization),
  ]
  const slugs = new Map<string, string>()
  const made: string[] = []
  const remembered = new Set<string>()
  for (const draft of drafts) {
    if (draft === null) continue
    if ("create" in draft) {
      const key = searchable(draft.create)
      if (slugs.has(key)) continue
      const input = organizationSchema.parse({ names: readTexts(draft.create), unresolved: true })
      const organization = await createOrganization(actor, tx, input)
      slugs.set(key, organization.slug)
      made.push(organization.id)
    } else {
      const key = searchable(draft.typed)
      if (batch.choices[key] !== draft.slug || remembered.has(key)) continue
      remembered.add(key)
      await rememberName(actor, tx, draft)
    }
  }
  const slugOf = (organization: OrganizationDraft) =>
    organization === null
      ? null
      : "slug" in organization
        ? organization.slug
        : (slugs.get(searchable(organization.create)) ?? null)
  return Object.assign(slugOf, { made })
}

async function rememberName(actor: UserActor, tx: Tx, { slug, typed }: { slug: string; typed: string }) {
  const found = await tx.organization.findFirst({ where: { slug, deletedAt: null }, select: organizationSelect })
  if (!found) throw new InvalidInput({ "": { key: "import.changed_meanwhile" } })
  const input = organizationInputOf(found)
  if (input.aliases.some(alias => searchable(alias) === searchable(typed))) return
  await updateOrganization(actor, tx, {
    id: found.id,
    version: found.version,
    input: { ...input, aliases: [...input.aliases, typed] },
  })
}
