import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js"
import { readFileSync } from "node:fs"
import type { Page } from "@playwright/test"
import { system } from "@/lib/access/actor"
import { database, expect, test } from "@/e2e/fixtures"
import { minutes, runs } from "@/lib/testing/size"
import { spoiledFiles } from "@/lib/testing/spoiled-files"
import { createPerson } from "@/lib/people/mutations"
import { personSchema } from "@/lib/people/schema"
import { readFileRows } from "@/lib/transfer/read/file"
import { providerWorkbook } from "@/lib/testing/provider-workbook"
import { violations } from "@/e2e/violations"

/* Lists of names from where they are: a provider's workbook, spoiled files, and back out again. */

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

async function upload(page: Page, name: string, buffer: Buffer, mimeType = xlsx) {
  await page.goto("/en/admin/imports/new")
  await page.getByLabel("File", { exact: true }).setInputFiles({ name, mimeType, buffer })
  await page.getByRole("button", { name: "Read the file" }).click()
}

/** A message in English, whatever it says about the one file. */
function wordsOf(key: string): RegExp {
  const messages = JSON.parse(readFileSync("lib/i18n/messages/en/import.json", "utf8")) as Record<string, string>
  const plain = (messages[key] ?? "").replace(/[.*+?^$()|[\]\\]/g, "\\$&")
  return new RegExp(plain.replace(/\{\w+\}/g, ".+"))
}

async function counts(mark: string) {
  const db = await database()
  return {
    courses: await db.course.count({ where: { code: { endsWith: `-${mark}` } } }),
    people: await db.person.count({ where: { names: { some: { written: { endsWith: mark } } } } }),
    participations: await db.participation.count({ where: { course: { code: { endsWith: `-${mark}` } } } }),
  }
}

/** The one file in an archive that leaves the office. */
async function opened(bytes: Uint8Array, password: string): Promise<Buffer> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { password, useWebWorkers: false })
  const [entry] = await reader.getEntries()
  if (!entry || entry.directory) throw new Error("There is no file in it")
  return Buffer.from(await entry.getData(new Uint8ArrayWriter()))
}

async function takeOut(mark: string) {
  const db = await database()
  const courses = await db.course.findMany({ where: { code: { endsWith: `-${mark}` } }, select: { id: true } })
  const ids = courses.map(course => course.id)
  await db.importBatch.deleteMany({ where: { name: { contains: mark } } })
  await db.participation.deleteMany({ where: { courseId: { in: ids } } })
  await db.course.deleteMany({ where: { id: { in: ids } } })
  await db.slug.deleteMany({ where: { noun: "course", recordId: { in: ids } } })
  await db.person.deleteMany({ where: { names: { some: { written: { endsWith: mark } } } } })
  const made = await db.organization.findMany({ where: { searchText: `unit 014 ${mark}` }, select: { id: true } })
  const organizations = made.map(organization => organization.id)
  await db.organization.deleteMany({ where: { id: { in: organizations } } })
  await db.slug.deleteMany({ where: { noun: "organization", recordId: { in: organizations } } })
}

for (const script of [true, false])
  test.describe(script ? "With scripts" : "With scripts off", () => {
    test.use({ javaScriptEnabled: script })

    test("An administrator imports a provider's workbook, undoes it, and imports it again", async ({ page, signIn }, {
      testId,
    }) => {
      test.slow()
      const mark = testId.slice(-8)
      try {
        await signIn()
        await upload(page, `курс-${mark}.xlsx`, await providerWorkbook(mark))
        await expect(page.getByRole("heading", { name: "Sheet Сонсогчид" })).toBeVisible()
        await expect(page.getByRole("combobox", { name: "Латин үсгээр" })).toHaveValue("passport")
        if (script) expect(await violations(page)).toEqual([])
        await page.getByRole("button", { name: "Check the rows" }).click()

        await expect(page.getByText("2 rows are wrong.")).toBeVisible()
        if (script) expect(await violations(page)).toEqual([])
        await page
          .getByRole("link", { name: /^Wrong(?! rows)/ })
          .first()
          .click()
        await page.getByLabel("Organization in row 2").selectOption("Keep as unresolved")
        await page.getByRole("button", { name: "Check again" }).click()
        await expect(page.getByText("Every row can be imported or is known. 1 new person may be")).toBeVisible()
        // the second spelling of one person, by keyboard
        await page.getByRole("link", { name: /^Perhaps known/ }).click()
        const who = page.getByLabel("Person in row 7")
        await who.focus()
        await page.keyboard.press("ArrowDown")
        await expect(who.locator("option:checked")).toContainText("row 5")
        await page.getByRole("button", { name: "Check again" }).focus()
        await page.keyboard.press("Enter")
        await expect(page.getByText("No row is like this.")).toBeVisible()
        expect(await counts(mark)).toEqual({ courses: 0, people: 0, participations: 0 })

        const all = { courses: 2, people: 5, participations: 7 }
        await page.getByRole("button", { name: "Import 9 rows" }).click()
        await expect(page.getByText("Imported. It can be undone whole")).toBeVisible()
        expect(await counts(mark)).toEqual(all)

        await page.getByRole("link", { name: "Undo this import" }).click()
        await page.getByRole("button", { name: "Undo this import" }).click()
        await expect(page.getByText("Undone. The file is still here")).toBeVisible()
        expect(await counts(mark)).toEqual({ courses: 0, people: 0, participations: 0 })

        await page.getByRole("button", { name: "Import 9 rows" }).click()
        await expect(page.getByText("Imported. It can be undone whole")).toBeVisible()
        expect(await counts(mark)).toEqual(all)
      } finally {
        await takeOut(mark)
      }
    })
  })

test("Spoiled files are refused with what to do, and nothing is written", async ({ page, signIn }) => {
  test.setTimeout(minutes({ sample: 2, deep: 4 }))
  await signIn()
  const db = await database()
  const before = await db.importBatch.count()
  const wanted = runs({ sample: 16, deep: spoiledFiles.length })
  const some = spoiledFiles.filter((_, at) => (at * wanted) % spoiledFiles.length < wanted)
  for (const { what, name, refused, make } of some) {
    await upload(page, name, make(), "text/csv")
    const told = page.getByRole("alert").or(page.locator(".error-summary")).first()
    await expect(told, what).toContainText(wordsOf(`import.file_${refused}`))
    await expect(page.getByRole("textbox", { name: "Or paste cells" }), what).toBeVisible()
  }
  expect(await db.importBatch.count()).toBe(before)
  expect((await page.request.get("/api/health")).status()).toBe(200)
})

test("An editor takes a roster out as a file, says what for, and the log keeps it", async ({
  page,
  signIn,
  scratch,
}) => {
  await signIn()
  const { slug, id } = await scratch.course({})
  const unasked = await page.request.get(`/en/admin/courses/${slug}/roster/export/file?format=csv`)
  expect(unasked.status()).toBe(404)

  await page.goto(`/en/admin/imports/new?course=${slug}`)
  await page.getByLabel("Or paste cells").fill(scratch.people.join("\n"))
  await page.getByRole("button", { name: "Read the file" }).click()
  await page.getByRole("button", { name: "Check the rows" }).click()
  await page.getByRole("button", { name: "Import 3 rows" }).click()
  await expect(page.getByText("Imported. It can be undone whole")).toBeVisible()

  await page.goto(`/en/admin/courses/${slug}/roster`)
  await page.getByRole("link", { name: "Take out as a file" }).click()
  await page.getByLabel("Giving or checking certificates").check()
  await page.getByLabel("In short").fill("Closing ceremony")
  await page.getByRole("button", { name: "Make the files" }).click()
  const passphrase = (await page.locator("code.passphrase").textContent()) ?? ""
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Names as XLSX" }).click(),
  ])
  const stream = await download.createReadStream()
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  const [sheet] = await readFileRows("roster.xlsx", await opened(Buffer.concat(chunks), passphrase))
  expect(
    sheet?.rows
      .map(row => row.cells[1])
      .slice(1)
      .sort(),
  ).toEqual([...scratch.people].sort())
  const db = await database()
  const [logged] = await db.activity.findMany({ where: { event: "roster.exported", recordId: id } })
  expect(JSON.stringify(logged?.changes)).toContain("certificates")
  await db.importBatch.deleteMany({ where: { courseId: id } })
})

test("An editor takes lists out as they are filtered, people only with a reason", async ({ page, signIn, scratch }) => {
  expect((await page.request.get("/en/admin/people/export/file", { maxRedirects: 0 })).status()).not.toBe(200)
  await signIn()
  const db = await database()
  const [name = ""] = scratch.people
  for (const written of [name, scratch.people[1] ?? ""])
    await db.$transaction(tx => createPerson(system, tx, personSchema.parse({ names: [{ written }] })))
  expect((await page.request.get("/en/admin/people/export/file?format=csv")).status()).toBe(404)

  await page.goto(`/en/admin/people?q=${encodeURIComponent(name)}`)
  await page.getByRole("link", { name: "Take out as a file" }).click()
  await page.getByLabel("Planning or running a course").check()
  await page.getByLabel("In short").fill("A list for the gate")
  await page.getByRole("button", { name: "Make the files" }).click()
  const href = await page.getByRole("link", { name: "Names as CSV" }).getAttribute("href")
  const passphrase = (await page.locator("code.passphrase").textContent()) ?? ""
  const people = (await opened(await (await page.request.get(href ?? "")).body(), passphrase)).toString()
  expect(people.trim().split("\r\n")).toHaveLength(2)
  // the reason was for this one person
  expect((await page.request.get("/en/admin/people/export/file?format=csv")).status()).toBe(404)
  expect(people).toContain(name)
  const logged = await db.activity.findFirstOrThrow({
    where: { event: "user.exported_people" },
    orderBy: { id: "desc" },
  })
  expect(logged.changes).toMatchObject([{ to: "course" }, { to: "A list for the gate" }, { to: 1 }])

  for (const list of ["topics", "organizations"]) {
    await page.goto(`/en/admin/${list}`)
    const file = await page.getByRole("link", { name: "CSV", exact: true }).getAttribute("href")
    const rows = (await (await page.request.get(file ?? "")).text()).trim().split("\r\n")
    expect(rows.length).toBeGreaterThan(2)
    expect(rows[0]).toContain("Name (Mongolian)")
  }
})
