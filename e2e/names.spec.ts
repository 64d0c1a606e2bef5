import { readFile } from "node:fs/promises"
import path from "node:path"
import { system } from "@/lib/access/actor"
import { database, expect, test } from "@/e2e/fixtures"
import { server } from "@/e2e/server"
import { violations } from "@/e2e/violations"

/* Names of people are shown only to whoever has said what they are read for, once a sitting. */

async function newSitting(purpose: "roster" | null) {
  const db = await database()
  const { mintSession } = await import("@/lib/testing/session")
  const where = { email: server.administrator.email }
  const { id } = await db.user.findUniqueOrThrow({ where, select: { id: true } })
  return mintSession(id, { purpose })
}

/** Somebody who stands in a roster with a certificate, and in a file that is being taken in. */
async function planted(courseId: string, name: string) {
  const db = await database()
  const { createPerson } = await import("@/lib/people/mutations")
  const { personSchema } = await import("@/lib/people/schema")
  const input = personSchema.parse({ names: [{ written: name }], email: "canary@example.org", notes: name })
  const { id: personId } = await db.$transaction(tx => createPerson(system, tx, input))
  const { id: rowId } = await db.participation.create({
    data: {
      courseId,
      personId,
      roleKey: "trainee",
      completed: true,
      certificateNumber: `N-${personId}`,
      certificateCode: personId.replaceAll("-", "").slice(-20).toUpperCase(),
      certificateGivenOn: "2026-03-08",
    },
    select: { id: true },
  })
  const createdBy = { connect: { email: server.administrator.email } }
  const sheets = [{ name: "Names", header: 1, kind: "participants", columns: ["name"], order: null }]
  const { id: importId } = await db.importBatch.create({
    data: {
      name: "names.xlsx",
      createdBy,
      sheets,
      rows: { create: { sheet: 0, number: 2, cells: [name], state: "new", verdict: { problems: {} } } },
    },
    select: { id: true },
  })
  return { personId, rowId, importId }
}

for (const script of [true, false])
  test.describe(script ? "With scripts" : "With scripts off", () => {
    test.use({ javaScriptEnabled: script })

    test("An editor says once what names are read for, and is led on", async ({ page, context, scratch }) => {
      const course = await scratch.course({ startsOn: "2026-03-04", endsOn: "2026-03-08" })
      const { sessionId, name, value } = await newSitting(null)
      await context.addCookies([{ name, value, url: server.address, httpOnly: true, sameSite: "Lax" }])
      await page.goto(`/en/admin/courses/${course.slug}/roster`)
      await expect(page.getByRole("heading", { name: "What are names read for?" })).toBeVisible()
      if (script) expect(await violations(page)).toEqual([])
      await page.getByRole("button", { name: "Go on" }).click()
      await expect(page.getByText("Choose what you read the names for").first()).toBeVisible()
      await page.getByLabel("Giving or checking certificates").check()
      await page.getByRole("button", { name: "Go on" }).click()
      await expect(page).toHaveURL(new RegExp(`/courses/${course.slug}/roster$`))
      await page.goto("/en/admin/people")
      await expect(page.getByRole("heading", { level: 1 })).toContainText("People")

      await page.goto(`/en/admin/activity?group=reading`)
      const log = page.locator("ol.log > li")
      await expect(log.first()).toContainText("read a list of people")
      await expect(log.nth(1)).toContainText("read the roster")
      await expect(log.nth(1)).toContainText("Giving or checking certificates")
      const db = await database()
      await db.session.delete({ where: { id: sessionId } })
    })
  })

test("No page and no file of the office tells a name before its purpose is said", async ({ request, scratch }) => {
  test.setTimeout(120_000)
  const course = await scratch.course({ startsOn: "2026-03-04", endsOn: "2026-03-08" })
  const canary = scratch.people[0] ?? ""
  const { personId, rowId, importId } = await planted(course.id, canary)
  const manifest = await readFile(path.join(process.cwd(), ".next", "app-path-routes-manifest.json"), "utf8")
  const routes = Object.values(JSON.parse(manifest) as Record<string, string>)
    .flatMap(route => /^\/\[locale\]\/admin(.*)$/.exec(route)?.[1] ?? [])
    .filter((route, at, all) => all.indexOf(route) === at)
  const silent = await newSitting(null)
  const told = await newSitting("roster")
  const leaks: string[] = []
  let shown = 0
  for (const route of routes) {
    const [, room = ""] = route.split("/")
    const id = { people: personId, imports: importId, courses: rowId }[room] ?? personId
    const address = route.replace("[slug]", course.slug).replace("[id]", id).replace("[code]", "none")
    const search = `?q=${encodeURIComponent(canary.slice(2, 12))}`
    for (const query of address.endsWith("/matches") || address === "/people" ? [search] : [""]) {
      const get = ({ name, value }: { name: string; value: string }) =>
        request.get(`/en/admin${address}${query}`, { headers: { cookie: `${name}=${value}` }, maxRedirects: 0 })
      const before = await get(silent)
      if ((await before.text()).includes(canary)) leaks.push(`/admin${address}${query}`)
      const after = await get(told)
      if ((await after.text()).includes(canary)) {
        shown += 1
        const isSentToDoor = before.status() === 307 && (before.headers().location ?? "").includes("/admin/purpose")
        if (!isSentToDoor && before.status() !== 403) leaks.push(`/admin${address}${query} is not asked for`)
      }
    }
  }
  const db = await database()
  await db.importBatch.delete({ where: { id: importId } })
  await db.session.deleteMany({ where: { id: { in: [silent.sessionId, told.sessionId] } } })
  expect(leaks).toEqual([])
  expect(shown).toBeGreaterThan(10)
})

test("An administrator erases a person, who is gone from roster, search and certificate, and stays counted", async ({
  page,
  signIn,
  scratch,
}) => {
  await signIn()
  const course = await scratch.course({ startsOn: "2026-03-04", endsOn: "2026-03-08" })
  const name = scratch.people[1] ?? ""
  const { personId, importId } = await planted(course.id, name)
  const code = personId.replaceAll("-", "").slice(-20).toUpperCase()
  await page.goto(`/en/admin/people/${personId}`)
  await page.getByRole("link", { name: "Erase" }).click()
  await expect(page.getByRole("heading", { name: "Erase this person?" })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByRole("button", { name: "Erase for good" }).click()
  await expect(page.getByText("Choose why the person is erased").first()).toBeVisible()
  await page.getByLabel("The person asked for it").check()
  await page.getByRole("button", { name: "Erase for good" }).click()
  await expect(page.getByText("The person was erased.")).toBeVisible()

  for (const address of [
    `/en/admin/people?q=${encodeURIComponent(name)}`,
    `/en/admin/courses/${course.slug}/roster`,
    `/en/admin/people/${personId}`,
    `/en/admin/imports/${importId}`,
    `/verify/${code}`,
  ]) {
    await page.goto(address)
    await expect(page.locator("main")).not.toContainText(name.split(" ")[0] ?? name)
  }
  await page.goto(`/en/admin/courses/${course.slug}/roster`)
  await expect(page.getByRole("main")).toContainText("Name not recorded")
  const list = await readFile(path.join(server.dataFolder, "erasures.jsonl"), "utf8")
  expect(list).toContain(personId)
  const db = await database()
  await db.importBatch.delete({ where: { id: importId } })
  await db.participation.deleteMany({ where: { personId } })
  await db.person.delete({ where: { id: personId } })
})
