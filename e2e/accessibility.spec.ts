import type { Page } from "@playwright/test"
import { expect, test } from "@/e2e/fixtures"
import { locales } from "@/lib/i18n/locale"
import { violations } from "@/e2e/violations"

/* Every page once a language, and once in the dark. */

const publicPages = [
  "",
  "/programs",
  "/programs/japan-mongolia",
  "/programs/japan-mongolia-engineering",
  "/programs/japan-mongolia/annual-report?fiscalYear=2024",
  "/courses",
  "/courses?q=zam&field=engineering",
  "/courses/zam-2024",
  "/courses/zam-2023",
  "/statistics",
  "/statistics?measure=participations&by=country&by=field",
  "/statistics?measure=courses&by=year",
  "/statistics/protected?table=rank-bands-by-year",
  "/data",
  "/data/api",
  "/snapshots",
  "/about",
  "/contact?about=/en/courses",
  "/privacy",
  "/accessibility",
  "/sign-in",
  "/sign-in/forgotten",
  "/sign-in/link?token=none",
  "/verify/0000-0000-0000-0000",
  "/no-such-page",
]

const officePages = [
  "/admin",
  "/admin/courses",
  "/admin/courses?q=zam",
  "/admin/courses/new",
  "/admin/courses/zam-2024",
  "/admin/courses/zam-2024/edit",
  "/admin/courses/zam-2024/roster",
  "/admin/courses/zam-2024/roster/copy",
  "/admin/courses/zam-2024/scores",
  "/admin/courses/zam-2024/certificates",
  "/admin/courses/zam-2024/preview",
  "/admin/courses/zam-2024/publication",
  "/admin/courses/zam-2024/deletion",
  "/admin/courses/zam-2024/copy",
  "/admin/courses/zam-2024/history",
  "/admin/courses/cambodia-road-construction-2013/cancellation",
  "/admin/courses/cambodia-road-construction-2013/postponement",
  "/admin/courses/zam-2024/statements",
  "/admin/courses/zam-2024/statements?subject=head-count&role=trainee",
  "/admin/courses/zam-2024/statements/new?subject=dates",
  "/admin/disagreements",
  "/admin/programs/japan-mongolia-engineering",
  "/admin/programs/japan-mongolia-engineering/statements/new",
  "/admin/courses/cambodia-road-construction-2013/holding",
  "/admin/courses/engineering-2025/plans/new",
  "/admin/completeness",
  "/admin/completeness/grid?year=2025",
  "/admin/plans",
  "/admin/programs",
  "/admin/programs/new",
  "/admin/programs/japan-mongolia",
  "/admin/programs/japan-mongolia/edit",
  "/admin/programs/japan-mongolia/milestones/new",
  "/admin/topics",
  "/admin/topics/new",
  "/admin/organizations",
  "/admin/organizations/new",
  "/admin/people",
  "/admin/people/new",
  "/admin/people/duplicates",
  "/admin/ranks",
  "/admin/ranks?state=unmapped",
  "/admin/ranks/new",
  "/admin/sources",
  "/admin/sources/new",
  "/admin/imports",
  "/admin/imports/new?course=zam-2024",
  "/admin/courses/zam-2024/roster/export",
  "/admin/people/export",
  "/admin/objections",
  "/admin/snapshots",
  "/admin/snapshots/new",
  "/admin/activity",
  "/admin/system",
  "/admin/bin",
  "/admin/users",
  "/admin/users/new",
  "/admin/account",
]

async function expectAccessible(page: Page, addresses: string[]) {
  // each page has its time, however many there are
  test.setTimeout(test.info().timeout + addresses.length * 4_000)
  for (const address of addresses)
    await test.step(address, async () => {
      const answer = await page.goto(address)
      const missing = /\/(no-such-page|verify\/[\d-]+)$/.test(address)
      expect.soft(answer?.status(), address).toBe(missing ? 404 : 200)
      expect.soft(await violations(page), address).toEqual([])
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect.soft(sideways, `${address} scrolls sideways`).toBeLessThanOrEqual(0)
    })
}

for (const locale of locales) {
  test(`Everyone can read the public pages in ${locale}`, async ({ page }) => {
    await expectAccessible(
      page,
      publicPages.map(path => `/${locale}${path}`),
    )
  })

  test(`Every administrator can use the office in ${locale}`, async ({ page, signIn }) => {
    await signIn()
    await expectAccessible(
      page,
      officePages.map(path => `/${locale}${path}`),
    )
  })
}

test("Everyone can read the pages in the dark and on a phone", async ({ page, signIn }) => {
  await page.emulateMedia({ colorScheme: "dark" })
  await page.setViewportSize({ width: 360, height: 740 })
  await expectAccessible(
    page,
    publicPages.map(path => `/en${path}`),
  )
  await signIn()
  await expectAccessible(
    page,
    officePages.map(path => `/en${path}`),
  )
})
