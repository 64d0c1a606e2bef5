import { database, expect, test } from "@/e2e/fixtures"

test("A visitor can read how many people there are of each rank, with scripts off, and nobody shows", async ({
  browser,
  baseURL,
  scratch,
  page: office,
  signIn,
}) => {
  const { id } = await scratch.course(
    { program: "japan-mongolia-medical", startsOn: "2031-05-06", endsOn: "2031-05-10", life: "held" },
    { published: true },
  )
  const db = await database()
  const { addParticipations } = await import("@/lib/participations/mutations")
  const { participationSchema } = await import("@/lib/participations/schema")
  const { system } = await import("@/lib/access/actor")
  const people = await db.person.createManyAndReturn({
    data: Array.from({ length: 13 }, () => ({ country: "MN" })),
    select: { id: true },
  })
  const entry = participationSchema.parse({ role: "trainee", rank: "Captain", attended: true })
  await db.$transaction(tx =>
    addParticipations(system, tx, { courseId: id, entries: people.map(({ id }) => ({ ...entry, personId: id })) }),
  )

  const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
  const page = await context.newPage()
  await page.goto("/en/statistics")
  await page.getByRole("link", { name: "People, ranks, sexes and organizations" }).click()
  await page.getByLabel("Table").selectOption({ label: "Participations by rank, by year" })
  await page.getByRole("button", { name: "Show" }).click()
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText("Officers: about 100%")
  const row = page.getByRole("row", { name: /^2031/ })
  await expect(row.getByRole("cell").nth(1)).toHaveText("10")
  await expect(row.getByRole("cell").last()).toHaveText("10")

  const answer = await page.request.get("/api/v1/statistics/protected?table=rank-bands-by-year")
  expect(await answer.json()).toMatchObject({ total: 10, multipleOf: 5 })
  const file = await page.request.get("/data/protected-tables.csv")
  expect(await file.text()).toContain("rank-bands-by-year,participations,,year,2031,rankBand,officer,10,")

  await page.getByText("Embed this figure").click()
  await page.getByRole("link", { name: "See it alone" }).click()
  await expect(page).toHaveURL(/\/embed\/en\/statistics\/protected\?table=rank-bands-by-year$/)
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Officers: about 100%")
  await page.getByText("The same numbers as a table").click()
  await expect(page.getByRole("row", { name: /^2031/ }).getByRole("cell").last()).toHaveText("10")
  await context.close()

  await signIn()
  await office.goto("/mn/admin/snapshots/new")
  await office.locator("[name=address]").fill("/en/statistics/protected?table=rank-bands-by-year")
  await office.locator("main form button[type=submit]").last().click()
  await expect(office).toHaveURL(/\/mn\/snapshots\/[\d-]+$/)
  await expect(office.getByRole("row", { name: /^2031/ }).getByRole("cell").last()).toHaveText("10")

  await db.participation.deleteMany({ where: { courseId: id } })
  await db.person.deleteMany({ where: { id: { in: people.map(({ id }) => id) } } })
})
