import { describe, expect, it } from "vitest"
import { system } from "@/lib/access/actor"
import { db } from "@/lib/db"
import { Conflict, InvalidInput, NotFound } from "@/lib/errors"
import { bandOfRank } from "@/lib/ranks/bands"
import { createRank, deleteRank, updateRank } from "@/lib/ranks/mutations"
import { rankKey } from "@/lib/ranks/rank-key"
import { rankSchema } from "@/lib/ranks/schema"
import { freshDatabase } from "@/lib/testing/database"

freshDatabase()

const create = (written: string, country: string | null, band: string) =>
  db.$transaction(tx => createRank(system, tx, rankSchema.parse({ written, country, band })))

describe("the shipped table of ranks", () => {
  it("compares every rank by the key that a typed one gets", async () => {
    const shipped = await db.rank.findMany({ select: { written: true, key: true } })
    expect(shipped.length).toBeGreaterThan(200)
    for (const { written, key } of shipped) expect(key).toBe(rankKey(written))
  })

  it.each([
    ["Хурандаа", "MN", "officer"],
    ["ДЭД ХУРАНДАА", "MN", "officer"],
    ["ахлах дэслэгч", "MN", "officer"],
    ["Ded  khurandaa", "MN", "officer"],
    ["Ахлах ахлагч", "MN", "nco"],
    ["Ahlah türüüch", "MN", "nco"],
    ["Türuuch", "MN", "nco"],
    ["түрүүч", "MN", "nco"],
    ["Байлдагч", "MN", "other-ranks"],
    ["1等陸佐", "JP", "officer"],
    ["１等陸佐", "JP", "officer"],
    ["一等陸佐", "JP", "officer"],
    ["三陸佐", "JP", "officer"],
    ["2等空尉", "JP", "officer"],
    ["陸曹長", "JP", "nco"],
    ["陸士長", "JP", "other-ranks"],
    ["事務官", "JP", "civilian"],
    ["Colonel", "JP", "officer"],
    ["Lt. Col.", "MN", "officer"],
    ["lieutenant-colonel", "KH", "officer"],
    ["Master Sergeant", null, "nco"],
    ["Private", "VN", "other-ranks"],
    ["хурандаа", null, "officer"],
    ["1等陸佐", "MN", null],
    ["team leader", "MN", null],
    ["", "MN", null],
    [null, "MN", null],
  ])("maps %s in %s to %s", async (rank, country, band) => {
    expect(await bandOfRank(db, rank, country)).toBe(band)
  })
})

describe("a rank of the table", () => {
  it("of a country comes before the general one, and may be changed and taken out again", async () => {
    const rank = await create("Captain", "NZ", "nco")
    expect(await bandOfRank(db, "captain", "NZ")).toBe("nco")
    expect(await bandOfRank(db, "captain", "AU")).toBe("officer")
    const input = rankSchema.parse({ written: "Captain", country: "NZ", band: "other-ranks" })
    const after = await db.$transaction(tx => updateRank(system, tx, { ...rank, input }))
    expect(await bandOfRank(db, "captain", "NZ")).toBe("other-ranks")
    await expect(db.$transaction(tx => deleteRank(system, tx, rank))).rejects.toThrow(Conflict)
    await db.$transaction(tx => deleteRank(system, tx, after))
    expect(await bandOfRank(db, "captain", "NZ")).toBe("officer")
    await expect(db.$transaction(tx => deleteRank(system, tx, after))).rejects.toThrow(NotFound)
    const log = await db.activity.findMany({ where: { recordId: rank.id }, orderBy: { id: "asc" } })
    expect(log.map(({ event }) => event)).toEqual(["rank.created", "rank.updated", "rank.deleted"])
    expect(log[1]?.changes).toEqual([{ field: "band", from: "nco", to: "other-ranks" }])
  })

  it("stands there once a country, however it is written", async () => {
    await expect(create("COLONEL.", null, "nco")).rejects.toThrow(InvalidInput)
    await expect(create("Дэд хурандаа", "MN", "nco")).rejects.toThrow(InvalidInput)
    expect(await create("Colonel", "MN", "officer")).toMatchObject({ version: 1 })
  })
})
