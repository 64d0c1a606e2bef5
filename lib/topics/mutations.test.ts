import { describe, expect, it } from "vitest"
import { system, type Actor } from "@/lib/access/actor"
import { createCourse, deleteCourse } from "@/lib/courses/mutations"
import { courseSchema } from "@/lib/courses/schema"
import { db } from "@/lib/db"
import { Conflict, Forbidden, InvalidInput, NotFound } from "@/lib/errors"
import { freshDatabase } from "@/lib/testing/database"
import { createTopic, deleteTopic, restoreTopic, updateTopic } from "@/lib/topics/mutations"
import { topicSchema, type TopicDraft } from "@/lib/topics/schema"
import { editing } from "@/lib/testing/actors"

freshDatabase()

const create = (draft: TopicDraft, actor: Actor = system) =>
  db.$transaction(tx => createTopic(actor, tx, topicSchema.parse(draft)))
const nobody: Actor = {
  kind: "user",
  id: crypto.randomUUID(),
  email: "n@example.org",
  ...editing(new Set()),
}

describe("a topic", () => {
  it("gets its slug from the English name, and another one when that is taken", async () => {
    const draft: TopicDraft = { names: { en: "Bailey bridges", ja: "ベイリー橋" }, field: "engineering" }
    expect((await create(draft)).slug).toBe("bailey-bridges")
    expect((await create(draft)).slug).toBe("bailey-bridges-2")
  })

  it("gets its slug from the Mongolian name where there is no English one", async () => {
    expect((await create({ names: { mn: "Өрмийн гүүр" }, field: "engineering" })).slug).toBe("ormiyn-guur")
  })

  it("never takes the address of the empty form", async () => {
    expect((await create({ names: { en: "New" }, field: "other" })).slug).not.toBe("new")
    await expect(create({ names: { en: "Old" }, slug: "new", field: "other" })).rejects.toThrow(InvalidInput)
  })

  it("keeps the slug it had, and has the new one", async () => {
    const topic = await create({ names: { en: "Wells" }, field: "engineering" })
    const input = topicSchema.parse({ names: { en: "Wells" }, slug: "water-wells", field: "engineering" })
    const after = await db.$transaction(tx => updateTopic(system, tx, { ...topic, input }))
    expect(after).toMatchObject({ slug: "water-wells", version: 2 })
    const slugs = await db.slug.findMany({ where: { noun: "topic", recordId: topic.id }, orderBy: { slug: "asc" } })
    expect(slugs.map(row => row.slug)).toEqual(["water-wells", "wells"])
  })

  it("is not saved over a version that was not read", async () => {
    const topic = await create({ names: { en: "Quarries" }, field: "engineering" })
    const input = topicSchema.parse({ names: { en: "Quarrying" }, field: "engineering" })
    await db.$transaction(tx => updateTopic(system, tx, { ...topic, input }))
    await expect(db.$transaction(tx => updateTopic(system, tx, { ...topic, input }))).rejects.toThrow(Conflict)
  })

  it("cannot be deleted while a course has it, and says which", async () => {
    const topic = await create({ names: { en: "Demining" }, field: "other" })
    const course = await db.$transaction(tx =>
      createCourse(system, tx, courseSchema.parse({ title: { en: "X" }, code: "T-1", topics: [topic.slug] })),
    )
    const remove = () => db.$transaction(tx => deleteTopic(system, tx, topic))
    await expect(remove()).rejects.toMatchObject({
      errors: { "": { key: "topic.delete_in_use", values: { count: 1, names: "T-1" } } },
    })
    await db.$transaction(tx => deleteCourse(system, tx, course))
    expect(await remove()).toMatchObject({ id: topic.id, version: 2 })
    await expect(remove()).rejects.toThrow(NotFound)
    await db.$transaction(tx => restoreTopic(system, tx, topic))
    expect(await db.topic.findUnique({ where: { id: topic.id } })).toMatchObject({ deletedAt: null, version: 3 })
  })

  it("is made by editors only", async () => {
    await expect(create({ names: { en: "Radio" }, field: "other" }, nobody)).rejects.toThrow(Forbidden)
  })

  it("tells the log what changed", async () => {
    const topic = await create({ names: { en: "Tents" }, field: "other" })
    const input = topicSchema.parse({ names: { en: "Tents" }, field: "medical" })
    await db.$transaction(tx => updateTopic(system, tx, { ...topic, input }))
    const log = await db.activity.findMany({ where: { recordId: topic.id }, orderBy: { id: "asc" } })
    expect(log.map(entry => entry.event)).toEqual(["topic.created", "topic.updated"])
    expect(log[1]?.changes).toEqual([{ field: "field", from: "other", to: "medical" }])
  })
})
