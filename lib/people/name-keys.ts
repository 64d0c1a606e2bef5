import type { Prisma } from "@/lib/generated/prisma/client"
import { nameKeys, nameKeysVersion } from "@/lib/names/keys"
import { insertMany } from "@/lib/insert-many"
import { searchable } from "@/lib/search/searchable"

/* What follows from the names of a person, and is written with them: what is searched, and what is matched by sound. */

type Keeper = Pick<Prisma.TransactionClient, "person" | "personNameKey" | "$executeRawUnsafe">
type Spelling = { written: string; given: string | null; fatherName: string | null }

export const searchTextOf = (names: readonly Spelling[]) =>
  searchable(...names.flatMap(name => [name.written, name.given, name.fatherName]))

/** The matching keys of a person who has none, and that the names have to be compared with everybody's. */
export function keyColumns(names: readonly Spelling[]) {
  const keys = nameKeys(names.map(name => name.written))
  return { nameKeysVersion, comparedAt: null, nameKeys: { createMany: { data: keys.map(key => ({ key })) } } }
}

/** Takes out the keys, and what was found out by comparing the names. */
export async function forgetNameKeys(
  tx: Pick<Prisma.TransactionClient, "personNameKey" | "personLikeness">,
  id: string,
): Promise<void> {
  await tx.personNameKey.deleteMany({ where: { personId: id } })
  await tx.personLikeness.deleteMany({ where: { OR: [{ firstId: id }, { secondId: id }] } })
}

/** The keys of many people, none of whom has any yet. */
export async function addNameKeys(
  keeper: Pick<Prisma.TransactionClient, "$executeRawUnsafe">,
  people: readonly { id: string; names: readonly { written: string }[] }[],
): Promise<void> {
  await insertMany(
    keeper,
    "person_name_key",
    people.flatMap(({ id, names }) => nameKeys(names.map(name => name.written)).map(key => ({ person_id: id, key }))),
    { passOver: true },
  )
}

const batch = 1000

/**
 * Makes the matching keys of people who have none yet, or have them by an older recipe. With nothing to do it asks one
 * question. Gives how many people it was for.
 */
export async function keepNameKeys(keeper: Keeper): Promise<number> {
  let made = 0
  for (;;) {
    const people = await keeper.person.findMany({
      where: { nameKeysVersion: { lt: nameKeysVersion } },
      select: { id: true, names: { select: { written: true } } },
      take: batch,
    })
    if (people.length === 0) return made
    const ids = people.map(person => person.id)
    await keeper.personNameKey.deleteMany({ where: { personId: { in: ids } } })
    await addNameKeys(keeper, people)
    await keeper.person.updateMany({ where: { id: { in: ids } }, data: { nameKeysVersion, comparedAt: null } })
    made += people.length
  }
}
