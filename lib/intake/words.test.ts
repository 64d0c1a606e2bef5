import { describe, expect, it } from "vitest"
import { system } from "@/lib/access/actor"
import { db } from "@/lib/db"
import { Conflict, InvalidInput } from "@/lib/errors"
import { readDictionary } from "@/lib/intake/dictionary"
import { removeWord, restoreWord, saveWord } from "@/lib/intake/mutations"
import { readNotice } from "@/lib/intake/read-notice"
import { wordKey, type Meanings, type WordKind } from "@/lib/intake/words"
import type { Locale } from "@/lib/i18n/locale"
import { createOrganization } from "@/lib/organizations/mutations"
import { organizationSchema } from "@/lib/organizations/schema"
import { freshDatabase } from "@/lib/testing/database"
import { createTopic } from "@/lib/topics/mutations"
import { topicSchema } from "@/lib/topics/schema"

freshDatabase()

type Before = Parameters<typeof saveWord>[2]["before"]

const save = <Kind extends WordKind>(
  kind: Kind,
  written: string,
  means: Meanings[Kind],
  { language = "en", before = null }: { language?: Locale; before?: Before } = {},
) => db.$transaction(tx => saveWord(system, tx, { kind, language, written, means, before }))

const address = (kind: WordKind, written: string, language: Locale = "en") => ({
  kind,
  language,
  key: wordKey(written),
})
const read = async (text: string) => readNotice(text, { dictionary: await readDictionary(db) })
const mode = async (text: string) => (await read(text)).mode?.value ?? null
const logged = async (written: string) =>
  (
    await db.activity.findMany({
      where: { noun: "word" },
      select: { event: true, label: true },
      orderBy: { id: "asc" },
    })
  )
    .filter(({ label }) => (label as { en?: string }).en === written)
    .map(({ event }) => event)

describe("a word of notices", () => {
  it("is read at once, and the log tells of it", async () => {
    const text = "The course was held at Camp Ganga from 3 to 7 March 2025."
    expect((await read(text)).places).toEqual([])
    const means = { country: "MN", name: { en: "Camp Ganga" }, province: {} }
    await save("place", "Camp Ganga", means)
    expect((await read(text)).places.map(({ value }) => value)).toEqual([means])
    expect(await logged("Camp Ganga")).toEqual(["word.created"])
  })

  it("is there once, whatever its case and width", async () => {
    await save("role", "Sapper", "trainee")
    await expect(save("role", "ｓａｐｐｅｒ", "instructor")).rejects.toThrow(InvalidInput)
    await save("role", "sapper", "trainee", { language: "ja" })
  })

  it("that comes with Muster can mean something else, be silenced, and be restored", async () => {
    const text = "Instructors were dispatched to the office in Mongolia."
    expect(await mode(text)).toBe("dispatch")
    const at = { ...address("mode", "dispatched"), version: null }
    await save("mode", "dispatched", "online", { before: at })
    expect(await mode(text)).toBe("online")
    await db.$transaction(tx => removeWord(system, tx, { ...at, written: "dispatched", version: 1 }))
    expect(await mode(text)).toBeNull()
    await db.$transaction(tx => restoreWord(system, tx, at))
    expect(await mode(text)).toBe("dispatch")
    expect(await logged("dispatched")).toEqual(["word.created", "word.deleted", "word.restored"])
  })

  it("of the office alone is gone when it is removed", async () => {
    await save("role", "pioneer", "trainee")
    const at = address("role", "pioneer")
    await db.$transaction(tx => removeWord(system, tx, { ...at, written: "pioneer", version: 1 }))
    expect(await db.noticeWord.count({ where: at })).toBe(0)
  })

  it("can be written otherwise, and is not found as it was", async () => {
    await save("role", "ranger", "trainee")
    await save("role", "forester", "trainee", { before: { ...address("role", "ranger"), version: 1 } })
    expect((await read("12 rangers were taught by 3 foresters of the unit.")).counts).toMatchObject([
      { value: { number: 3 } },
    ])
  })

  it("is not saved over what someone else saved meanwhile", async () => {
    await save("role", "scout", "trainee")
    const before = { ...address("role", "scout"), version: 1 }
    await save("role", "scout", "instructor", { before })
    await expect(save("role", "scout", "observer", { before })).rejects.toThrow(Conflict)
  })
})

describe("names in the register", () => {
  it("are words too, and a topic that is not there is none", async () => {
    expect((await read("They learned asphalt paving and kite building.")).topics).toEqual([])
    await db.$transaction(tx =>
      createTopic(system, tx, topicSchema.parse({ names: { en: "Kite building" }, field: "other" })),
    )
    expect((await read("They learned asphalt paving and kite building.")).topics).toMatchObject([
      { value: "kite-building" },
    ])
  })

  it("say on which side people stand", async () => {
    const text = "24 members of the Blue Brigade were in the course."
    const count = async () => (await read(text)).counts[0]?.value.role
    expect(await count()).toBe("trainee")
    const brigade = organizationSchema.parse({ names: { en: "Blue Brigade" }, kind: "unit", country: "JP" })
    await db.$transaction(tx => createOrganization(system, tx, brigade))
    expect(await count()).toBe("instructor")
  })
})
