import { describe, expect, it } from "vitest"
import { courseFormRows, withTypedLinks } from "@/app/[locale]/admin/courses/typed-links"
import type { UserActor } from "@/lib/access/actor"
import { createCourse } from "@/lib/courses/mutations"
import { courseSchema } from "@/lib/courses/schema"
import { db } from "@/lib/db"
import { InvalidInput } from "@/lib/errors"
import { parseValues } from "@/lib/forms/parse"
import { compactRows } from "@/lib/forms/rows"
import type { FormValues } from "@/lib/forms/state"
import { createOrganization } from "@/lib/organizations/mutations"
import { organizationSchema, type OrganizationDraft } from "@/lib/organizations/schema"
import { freshDatabase } from "@/lib/testing/database"
import { administering } from "@/lib/testing/actors"

freshDatabase()

const actor: UserActor = {
  kind: "user",
  id: crypto.randomUUID(),
  email: "a@example.org",
  ...administering,
}

const organization = (draft: OrganizationDraft) =>
  db.$transaction(tx => createOrganization(actor, tx, organizationSchema.parse(draft)))

/** Sends the form as its action does. */
async function send(typed: FormValues) {
  const values = compactRows({ "title.en": "X", ...typed }, courseFormRows)
  const parsed = parseValues(courseSchema, values)
  if (!parsed.ok) throw new InvalidInput(parsed.errors)
  return db.$transaction(async tx => createCourse(actor, tx, await withTypedLinks({ actor, tx, values }, parsed.input)))
}
const problems = async (typed: FormValues) => {
  const error = await send(typed).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return error instanceof InvalidInput ? error.errors : error
}
const read = (course: { id: string }) =>
  db.course.findUniqueOrThrow({
    where: { id: course.id },
    include: {
      organizations: { include: { organization: true }, orderBy: { position: "asc" } },
      topics: { include: { topic: true } },
      sources: { include: { source: true }, orderBy: { position: "asc" } },
    },
  })

describe("names typed into the course's form", () => {
  it("mean an organization by name or alias, in any script", async () => {
    await organization({ names: { en: "Ground Force", ja: "陸上部隊" }, aliases: ["GF"] })
    for (const typed of ["ground force", "陸上部隊", "gf"]) {
      const course = await send({ "organizations.0.role": "provider", "organizations.0.organization": typed })
      expect((await read(course)).organizations.map(row => row.organization.slug)).toEqual(["ground-force"])
    }
  })

  it("are refused where they mean nobody or several, and then nothing is written", async () => {
    await organization({ names: { en: "School" }, slug: "school-a" })
    await organization({ names: { en: "School" }, slug: "school-b" })
    const before = await db.course.count()
    const typed = (name: string) => ({ "organizations.0.role": "host", "organizations.0.organization": name })
    expect(await problems(typed("Almaty hospital"))).toMatchObject({
      "organizations.0.organization": { key: "course.organization_unknown", values: { value: "Almaty hospital" } },
    })
    expect(await problems(typed("School"))).toMatchObject({
      "organizations.0.organization": { key: "course.organization_ambiguous" },
    })
    expect(await db.course.count()).toBe(before)
    const course = await send(typed("School [school-b]"))
    expect((await read(course)).organizations[0]?.organization.slug).toBe("school-b")
  })

  it("become organizations where the form says so, under the language of their letters, once", async () => {
    const course = await send({
      "organizations.0.role": "host",
      "organizations.0.organization": "Алматын эмнэлэг",
      "organizations.0.as": "add",
      "organizations.1.role": "recipient",
      "organizations.1.organization": "Алматын эмнэлэг",
      "organizations.2.role": "supporting",
      "organizations.2.organization": "BHU",
      "organizations.2.as": "unresolved",
    })
    const rows = (await read(course)).organizations.map(row => row.organization)
    expect(rows.map(({ names, unresolved }) => [names, unresolved])).toEqual([
      [{ mn: "Алматын эмнэлэг" }, false],
      [{ mn: "Алматын эмнэлэг" }, false],
      [{ en: "BHU" }, true],
    ])
    expect(rows[0]?.id).toBe(rows[1]?.id)
  })

  it("cannot stand twice in one role under two names", async () => {
    await organization({ names: { en: "Hospital" }, aliases: ["H"] })
    expect(
      await problems({
        "organizations.0.role": "host",
        "organizations.0.organization": "Hospital",
        "organizations.1.role": "host",
        "organizations.1.organization": "H",
      }),
    ).toMatchObject({ "organizations.1.organization": { key: "course.organization_twice" } })
  })

  it("make a new topic, or mean the one that is there", async () => {
    const first = await send({ "newTopics.0.name": "橋梁", "newTopics.0.field": "engineering" })
    const second = await send({ "newTopics.0.name": "橋梁", "newTopics.0.field": "" })
    const topics = await Promise.all([first, second].map(async course => (await read(course)).topics[0]?.topic))
    expect(topics[0]?.names).toEqual({ ja: "橋梁" })
    expect(topics[1]?.id).toBe(topics[0]?.id)
    expect(await problems({ "newTopics.0.name": "Rafting", "newTopics.0.field": "" })).toMatchObject({
      "newTopics.0.field": { key: "topic.field_required" },
    })
  })

  it("make a source of an address, or mean the one that has it", async () => {
    const address = "https://example.org/report"
    const first = await read(await send({ "sources[]": [address, ""] }))
    const { code } = first.sources[0]!.source
    const second = await read(await send({ "sources[]": [code.toLowerCase(), address] }))
    expect(second.sources.map(({ source }) => source.code)).toEqual([code])
    expect(await problems({ "sources[]": ["R999"] })).toMatchObject({ sources: { key: "course.source_unknown" } })
  })
})
