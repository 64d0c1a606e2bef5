import type { Page } from "@playwright/test"
import { expect, test } from "@/e2e/fixtures"

/* A course from planned over postponed to held: every day it was ever planned for stays, and it is counted once. */

async function fillPeriod(page: Page, start: readonly string[], end: readonly string[]) {
  for (const [group, parts] of [
    ["Start", start],
    ["End", end],
  ] as const)
    for (const [at, label] of ["Day", "Month", "Year"].entries())
      await page
        .getByRole("group", { name: group, exact: true })
        .getByLabel(label)
        .fill(parts[at] ?? "")
}

async function counted(page: Page): Promise<number> {
  const answer = await page.request.get("/api/v1/statistics?measure=courses&program=japan-mongolia-medical")
  return ((await answer.json()) as { total: number }).total
}

for (const script of [true, false])
  test.describe(script ? "With scripts" : "With scripts off", () => {
    test.use({ javaScriptEnabled: script })

    test("An administrator postpones a course twice and marks it as held, and visitors see every plan it had", async ({
      page,
      signIn,
      scratch,
    }) => {
      test.slow()
      await signIn()
      const before = await counted(page)
      const { slug } = await scratch.course(
        {
          program: "japan-mongolia-medical",
          startsOn: "2026-03-04",
          endsOn: "2026-03-08",
          headCounts: [{ role: "trainee", total: 30 }],
        },
        { published: true },
      )
      const course = `/en/admin/courses/${slug}`

      await page.goto(course)
      await page.getByRole("link", { name: "Postpone", exact: true }).click()
      await expect(page.getByRole("main")).toContainText("4–8 March 2026")
      await page.getByRole("group", { name: "Reason, for visitors" }).getByLabel("English").fill("Flood on the road")
      await page.getByRole("button", { name: "Mark as postponed" }).click()
      await expect(page.getByRole("main")).toContainText("New days are not known")
      expect(await counted(page)).toBe(before)

      await page.getByRole("link", { name: "Plan it again" }).click()
      await fillPeriod(page, ["1", "5", "2026"], ["9", "5", "2026"])
      await page.getByRole("button", { name: "Plan it again" }).click()
      await expect(page.getByRole("main")).toContainText("Planned now: 1–9 May 2026")

      await page.getByRole("link", { name: "Postpone", exact: true }).click()
      await fillPeriod(page, ["1", "5", "2026"], ["9", "5", "2026"])
      await page.getByRole("button", { name: "Mark as postponed" }).click()
      await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toContainText(
        "These are the days it was planned for",
      )
      await fillPeriod(page, ["10", "6", "2026"], ["19", "6", "2026"])
      await page.getByRole("button", { name: "Mark as postponed" }).click()
      await expect(page.getByRole("main")).toContainText("Planned now: 10–19 June 2026")

      await page.getByRole("link", { name: "Mark as held" }).click()
      await expect(page.getByText("Planned: 30")).toBeVisible()
      await fillPeriod(page, ["11", "6", "2026"], ["18", "6", "2026"])
      await page.getByLabel("Trainees").fill("28")
      await page.getByRole("button", { name: "Mark as held" }).click()
      await expect(page).toHaveURL(/done=course_held/)
      expect(await counted(page)).toBe(before + 1)

      await page.goto(`/en/courses/${slug}`)
      const chain = page.getByRole("main").getByRole("list").filter({ hasText: "Planned:" })
      await expect(chain.getByRole("listitem")).toHaveText([
        /^Planned: 4–8 March 2026.*30 trainees.*put off: Flood on the road$/,
        /^Planned: 1–9 May 2026.*put off: no reason is known$/,
        /^Planned: 10–19 June 2026.*30 trainees$/,
        /^Held: 11–18 June 2026$/,
      ])
      await expect(page.getByRole("main")).toContainText("28 trainees")

      const statistics = "/en/statistics?program=japan-mongolia-medical&year=2026"
      await page.goto(statistics)
      const row = page.getByRole("region", { name: /^Planned courses by year/ }).getByRole("row", { name: /^2026/ })
      await expect(row.getByRole("cell").first()).toHaveText("1")
      await expect(page.getByRole("region", { name: "Plans that were put off" })).toContainText("Flood on the road")

      await page.goto(course)
      await page.getByRole("link", { name: "Not held after all" }).click()
      await page.getByRole("button", { name: "Plan it again" }).click()
      await expect(page.getByRole("main")).toContainText("Planned now: 10–19 June 2026")
      expect(await counted(page)).toBe(before)
    })

    test("An administrator adds what was announced for a course of the past, and takes a plan out that never was one", async ({
      page,
      signIn,
      scratch,
    }) => {
      await signIn()
      const { slug } = await scratch.course({ life: "held", startsOn: "2025-08-20", endsOn: "2025-09-17" })
      await page.goto(`/en/admin/courses/${slug}`)
      await page.getByRole("link", { name: "Add what was planned" }).click()
      await page.getByRole("button", { name: "Keep this plan" }).click()
      await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toContainText(
        "Enter when it was to begin",
      )
      await fillPeriod(page, ["19", "8", "2025"], ["18", "9", "2025"])
      await page.getByRole("button", { name: "Keep this plan" }).click()
      await expect(page.getByRole("main")).toContainText("Planned: 19 August – 18 September 2025")
      await expect(page.getByRole("main")).toContainText("Held: 20 August – 17 September 2025")
      await page.getByRole("link", { name: /^Take out/ }).click()
      await page.getByRole("button", { name: "Take it out" }).click()
      await expect(page).toHaveURL(/done=plan_removed/)
      await expect(page.getByRole("main")).not.toContainText("19 August – 18 September 2025")
    })
  })
