import type { UserActor } from "@/lib/access/actor"
import { record } from "@/lib/activity/record"
import { createCourse } from "@/lib/courses/mutations"
import { InvalidInput } from "@/lib/errors"
import type { Prisma } from "@/lib/generated/prisma/client"
import { checkBatch, findOpenBatch, nothingMade, type Batch, type Made } from "@/lib/imports/batch"
import type { Checked } from "@/lib/imports/check"
import type { OrganizationDraft, ParticipantDraft } from "@/lib/imports/check-participant"
import { readTexts } from "@/lib/imports/notation"
import { tellProgress } from "@/lib/imports/progress"
import { createOrganization, updateOrganization } from "@/lib/organizations/mutations"
import { organizationInputOf, organizationSelect } from "@/lib/organizations/record"
import { organizationSchema } from "@/lib/organizations/schema"
import { addParticipations } from "@/lib/participations/mutations"
import type { ParticipationInput } from "@/lib/participations/schema"
import { createPeople, personInputOf, personSelect, updatePerson } from "@/lib/people/mutations"
import { openPrivate } from "@/lib/people/private-fields"
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
  const made: Made = { ...nothingMade(), organizations: slugOf.made, aliases: slugOf.remembered }
  const courseOfRow = new Map<string, string>()
  for (const { row, draft } of checked.courses) {
    tellProgress("courses", made.courses.length, checked.courses.length)
    const organizations = draft.organizations.flatMap(({ role, organization }) => {
      const slug = slugOf(organization)
      return slug === null ? [] : [{ role, organization: slug }]
    })
    const { plans, ...input } = draft
    const course = await createCourse(actor, tx, { ...input, organizations }, plans)
    courseOfRow.set(row.id, course.id)
    made.courses.push(course.id)
  }

  made.words = await rememberWords(tx, batch)
  made.spellings = await addSpellings(actor, tx, checked)
  const groups = groupsOf(checked)
  tellProgress("people", 0, groups.size)
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
  for (const [courseId, entries] of rosters) {
    tellProgress("rosters", made.participations.length, checked.participants.length)
    made.participations.push(...(await addParticipations(actor, tx, { courseId, entries })))
  }

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

/** Adds to people of the register how the rows about them write their names, where they do not have it yet. */
async function addSpellings(actor: UserActor, tx: Tx, { participants }: Checked): Promise<Made["spellings"]> {
  const said = new Map<string, PersonInput["names"]>()
  for (const { draft, who } of participants)
    if ("person" in who) said.set(who.person, [...(said.get(who.person) ?? []), ...draft.names])
  const ids = [...said.keys()]
  const people = await tx.person.findMany({ where: { id: { in: ids }, deletedAt: null }, select: personSelect })
  const added: Made["spellings"] = []
  for (const person of people) {
    const input = personInputOf(openPrivate(person))
    const known = new Set(input.names.map(name => searchable(name.written)))
    const fresh: PersonInput["names"] = []
    for (const name of said.get(person.id) ?? []) {
      if (!known.has(searchable(name.written))) fresh.push(name)
      known.add(searchable(name.written))
    }
    if (fresh.length === 0) continue
    const names = [...input.names, ...fresh]
    await updatePerson(actor, tx, { id: person.id, version: person.version, input: { ...input, names } })
    added.push(...fresh.map(({ written }) => ({ person: person.id, written })))
  }
  return added
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

const personOf = ({ names, sex, country, email, phone, address, notes }: ParticipantDraft): PersonInput => ({
  names,
  sex,
  country,
  email,
  phone,
  address,
  notes,
})

function together(person: PersonInput, draft: ParticipantDraft): PersonInput {
  const known = new Set(person.names.map(name => searchable(name.written)))
  return {
    names: [...person.names, ...draft.names.filter(name => !known.has(searchable(name.written)))],
    sex: person.sex ?? draft.sex,
    country: person.country ?? draft.country,
    email: person.email ?? draft.email,
    phone: person.phone ?? draft.phone,
    address: person.address ?? draft.address,
    notes: person.notes ?? draft.notes,
  }
}

type SlugOf = ((organization: OrganizationDraft) => string | null) & {
  made: string[]
  remembered: Made["aliases"]
}

/** Makes the organizations that are to be made, each once, and remembers by which other names known ones were meant. */
async function organizationsOf(actor: UserActor, tx: Tx, batch: Batch, checked: Checked): Promise<SlugOf> {
  const drafts = [
    ...checked.courses.flatMap(({ draft }) => draft.organizations.map(one => one.organization)),
    ...checked.participants.map(({ draft }) => draft.organization),
  ]
  const slugs = new Map<string, string>()
  const made: string[] = []
  const remembered: Made["aliases"] = []
  const seen = new Set<string>()
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
      if (batch.choices[key] !== draft.slug || seen.has(key)) continue
      seen.add(key)
      const id = await rememberName(actor, tx, draft)
      if (id !== null) remembered.push({ organization: id, alias: draft.typed })
    }
  }
  const slugOf = (organization: OrganizationDraft) =>
    organization === null
      ? null
      : "slug" in organization
        ? organization.slug
        : (slugs.get(searchable(organization.create)) ?? null)
  return Object.assign(slugOf, { made, remembered })
}

/** What words of the file were said to mean is known to the next import. */
async function rememberWords(tx: Tx, { choices }: Batch): Promise<Made["words"]> {
  const said = Object.entries(choices).flatMap(([choice, means]) => {
    const [, vocabulary, key] = /^word (\S+) (.+)$/s.exec(choice) ?? []
    return vocabulary && key ? [{ vocabulary, key, means }] : []
  })
  const known = await tx.importWord.findMany({ where: { key: { in: said.map(({ key }) => key) } } })
  const isKnown = new Set(known.map(({ vocabulary, key }) => `${vocabulary} ${key}`))
  const fresh = said.filter(({ vocabulary, key }) => !isKnown.has(`${vocabulary} ${key}`))
  await tx.importWord.createMany({ data: fresh })
  return fresh.map(({ vocabulary, key }) => ({ vocabulary, key }))
}

async function rememberName(
  actor: UserActor,
  tx: Tx,
  { slug, typed }: { slug: string; typed: string },
): Promise<string | null> {
  const found = await tx.organization.findFirst({ where: { slug, deletedAt: null }, select: organizationSelect })
  if (!found) throw new InvalidInput({ "": { key: "import.changed_meanwhile" } })
  const input = organizationInputOf(found)
  if (input.aliases.some(alias => searchable(alias) === searchable(typed))) return null
  await updateOrganization(actor, tx, {
    id: found.id,
    version: found.version,
    input: { ...input, aliases: [...input.aliases, typed] },
  })
  return found.id
}
