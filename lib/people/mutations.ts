import type { Actor } from "@/lib/access/actor"
import { requireMay } from "@/lib/access/can"
import { changesBetween } from "@/lib/activity/changes"
import { record, recordAll } from "@/lib/activity/record"
import { Conflict, InvalidInput, NotFound } from "@/lib/errors"
import type { Prisma } from "@/lib/generated/prisma/client"
import { nameKeysVersion } from "@/lib/names/keys"
import { newId } from "@/lib/uuid"
import { insertMany } from "@/lib/insert-many"
import { addNameKeys, forgetNameKeys, keyColumns, searchTextOf } from "@/lib/people/name-keys"
import { personFields } from "@/lib/people/fields"
import { openPrivate, sealPrivate, sealedSelect, type PrivateData, type SealedData } from "@/lib/people/private-fields"
import type { PersonInput } from "@/lib/people/schema"
import { tellVisitors } from "@/lib/publication/tell-visitors"
import { fromWord, toWord } from "@/lib/words"

/* What can be done to a person. Names are personal: the log names the field and holds no label. */

type Tx = Prisma.TransactionClient
export type PersonRef = { id: string; version: number }

const personal = new Set<string>(personFields)

export async function createPerson(actor: Actor, tx: Tx, input: PersonInput): Promise<PersonRef> {
  requireMay(actor, { noun: "person" })
  const id = newId()
  const person = await tx.person.create({
    data: {
      id,
      ...columns(id, input),
      names: { createMany: { data: nameRows(input) } },
      ...keyColumns(input.names),
    },
    select: { id: true, version: true },
  })
  await record(tx, actor, { event: "person.created", noun: "person", recordId: person.id })
  return person
}

/** Adds several people at once, as `createPerson` adds one. Their ids come in the order of the inputs. */
export async function createPeople(actor: Actor, tx: Tx, inputs: readonly PersonInput[]): Promise<string[]> {
  requireMay(actor, { noun: "person" })
  const now = new Date().toISOString()
  const people = inputs.map(input => ({ id: newId(), input }))
  await insertMany(
    tx,
    "person",
    people.map(({ id, input }) => ({
      id,
      sex: input.sex,
      country: input.country,
      ...sealedColumns(sealPrivate(id, input)),
      search_text: searchTextOf(input.names),
      name_keys_version: nameKeysVersion,
      updated_at: now,
    })),
  )
  await insertMany(
    tx,
    "person_name",
    people.flatMap(({ id, input }) =>
      input.names.map(({ written, script, kind, given, fatherName }, position) => ({
        id: newId(),
        person_id: id,
        position,
        written,
        script,
        kind,
        given,
        father_name: fatherName,
      })),
    ),
  )
  await addNameKeys(
    tx,
    people.map(({ id, input }) => ({ id, names: input.names })),
  )
  await recordAll(
    tx,
    actor,
    people.map(({ id }) => ({ event: "person.created", noun: "person", recordId: id })),
  )
  return people.map(({ id }) => id)
}

/** Takes back people who were added by mistake and stand in no roster, as if they had never been added. */
export async function takeBackPeople(actor: Actor, tx: Tx, ids: readonly string[]): Promise<void> {
  requireMay(actor, { noun: "person" })
  const free = { id: { in: [...ids] }, participations: { none: {} } }
  const people = await tx.person.findMany({ where: free, select: { id: true } })
  await tx.person.deleteMany({ where: free })
  await recordAll(
    tx,
    actor,
    people.map(({ id }) => ({ event: "person.deleted", noun: "person", recordId: id })),
  )
}

/** Throws `Conflict` when the person was saved by someone else since `version` was read. */
export async function updatePerson(
  actor: Actor,
  tx: Tx,
  { id, version, input }: { id: string; version: number; input: PersonInput },
): Promise<PersonRef> {
  requireMay(actor, { noun: "person" })
  const before = await readPerson(tx, id)
  if (before.deletedAt) throw new NotFound("person")
  await claimVersion(tx, id, version, before.version)
  await tx.personName.deleteMany({ where: { personId: id } })
  await forgetNameKeys(tx, id)
  await tx.person.update({
    where: { id },
    data: {
      ...columns(id, input),
      names: { createMany: { data: nameRows(input) } },
      ...keyColumns(input.names),
    },
    select: { id: true },
  })
  const after = await readPerson(tx, id)
  const changes = changesBetween(personInputOf(before), personInputOf(after), personal)
  await record(tx, actor, { event: "person.updated", noun: "person", recordId: id, changes })
  if (before.sex !== after.sex || before.country !== after.country) await tellOfPerson(tx, id)
  return { id, version: after.version }
}

/** Nobody is named to visitors, but the protected tables tell of those who stand in a published course. */
async function tellOfPerson(tx: Tx, id: string): Promise<void> {
  const published = await tx.participation.count({
    where: { personId: id, course: { publishedAt: { not: null }, deletedAt: null } },
  })
  if (published > 0) await tellVisitors(tx, { noun: "person", recordId: id })
}

/** Puts a person into the bin. One who stands in a roster stays. */
export async function deletePerson(
  actor: Actor,
  tx: Tx,
  { id, version }: { id: string; version: number },
): Promise<PersonRef> {
  requireMay(actor, { noun: "person" })
  const before = await readPerson(tx, id)
  if (before.deletedAt) throw new NotFound("person")
  const courses = await tx.participation.count({ where: { personId: id } })
  if (courses > 0) throw new InvalidInput({ "": { key: "person.delete_in_courses", values: { count: courses } } })
  await claimVersion(tx, id, version, before.version)
  await tx.person.update({ where: { id }, data: { deletedAt: new Date() }, select: { id: true } })
  await record(tx, actor, { event: "person.deleted", noun: "person", recordId: id })
  return { id, version: version + 1 }
}

export async function restorePerson(actor: Actor, tx: Tx, { id }: { id: string }): Promise<PersonRef> {
  requireMay(actor, { noun: "person" })
  const before = await readPerson(tx, id)
  if (!before.deletedAt) return before
  if (before.erasedAt) throw new NotFound("person")
  if (before.mergedIntoId) throw new InvalidInput({ "": { key: "person.restore_merged" } })
  await claimVersion(tx, id, before.version, before.version)
  await tx.person.update({ where: { id }, data: { deletedAt: null }, select: { id: true } })
  await record(tx, actor, { event: "person.restored", noun: "person", recordId: id })
  return { id, version: before.version + 1 }
}

export const personSelect = {
  id: true,
  sex: true,
  country: true,
  ...sealedSelect,
  version: true,
  deletedAt: true,
  erasedAt: true,
  mergedIntoId: true,
  names: {
    select: { written: true, script: true, kind: true, given: true, fatherName: true },
    orderBy: { position: "asc" },
  },
} as const satisfies Prisma.PersonSelect

type PersonRow = Prisma.PersonGetPayload<{ select: typeof personSelect }>

/** A person as read, with the private fields opened. */
export type PersonRecord = Omit<PersonRow, keyof SealedData> & PrivateData

/** A record as the input that would write it again. */
export function personInputOf(person: PersonRecord): PersonInput {
  return {
    names: person.names.map(name => ({ ...name, kind: toWord(name.kind) })),
    sex: person.sex,
    country: person.country,
    email: person.email,
    phone: person.phone,
    address: person.address,
    notes: person.notes,
  }
}

async function readPerson(tx: Tx, id: string): Promise<PersonRecord> {
  const person = await tx.person.findUnique({ where: { id }, select: personSelect })
  if (!person) throw new NotFound("person")
  return openPrivate(person)
}

async function claimVersion(tx: Tx, id: string, version: number, current: number) {
  const { count } = await tx.person.updateMany({ where: { id, version }, data: { version: { increment: 1 } } })
  if (count === 0) throw new Conflict(current)
}

/** By the names that the database gives them. */
const sealedColumns = ({ sealedEmail, sealedPhone, sealedAddress, sealedNotes }: SealedData) => ({
  email: sealedEmail,
  phone: sealedPhone,
  address: sealedAddress,
  notes: sealedNotes,
})

function columns(id: string, input: PersonInput) {
  return {
    sex: input.sex,
    country: input.country,
    ...sealPrivate(id, input),
    searchText: searchTextOf(input.names),
  }
}

function nameRows(input: PersonInput) {
  return input.names.map((name, position) => ({ ...name, position, kind: fromWord(name.kind) }))
}
