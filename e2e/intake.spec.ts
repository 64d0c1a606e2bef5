import type { Page } from "@playwright/test"
import { database, expect, test } from "@/e2e/fixtures"
import { violations } from "@/e2e/violations"

/* A notice becomes a draft with its source and statements; the result of the same course becomes statements beside them. */

const announced = (mark: string) => `令和８年度モンゴルに対する能力構築支援（施設分野）の実施予定について ${mark}

防衛省は、次のとおりモンゴルに教官を派遣する予定です。
１ 期間：令和８年８月１９日（水）～９月１８日（金）
２ 場所：モンゴル国トゥブ県 ファイブヒルズ訓練場
３ 対象：モンゴル国軍工兵部隊隊員 約４０名
４ 派遣者：防衛省職員１名、陸上自衛隊員１１名 計１２名
昨年は４２名が受講しました。`

const told = (mark: string) => `Course in Mongolia completed ${mark}

The Ministry of Defense dispatched 12 instructors to Mongolia, where 43 trainees of engineer units took part in a course in civil engineering from 20 August to 17 September 2026 at the Five Hills training area. Since 2014, more than 570 engineers have been trained.`

async function read(page: Page, text: string) {
  await page.goto("/en/admin/intake")
  await page.getByLabel("Text of the notice").fill(text)
  await page.getByRole("button", { name: "Read the notice" }).click()
  await expect(page.getByRole("heading", { name: "What the notice says" })).toBeVisible()
}

const problemOf = (page: Page) => page.getByRole("alert").filter({ hasText: "There is a problem" })

async function made(mark: string) {
  const db = await database()
  const sources = await db.source.findMany({
    where: { text: { contains: mark } },
    select: { id: true, text: true, code: true },
  })
  const ids = sources.map(({ id }) => id)
  const courses = await db.course.findMany({
    where: { sources: { some: { sourceId: { in: ids } } } },
    include: { headCounts: true, places: true, statements: true, sources: true },
  })
  return { sources, courses }
}

async function takeOut(mark: string) {
  const db = await database()
  const { sources, courses } = await made(mark)
  const ids = courses.map(({ id }) => id)
  await db.notice.deleteMany({ where: { text: { contains: mark } } })
  await db.course.deleteMany({ where: { id: { in: ids } } })
  await db.slug.deleteMany({ where: { noun: "course", recordId: { in: ids } } })
  await db.source.deleteMany({ where: { id: { in: sources.map(({ id }) => id) } } })
}

for (const script of [true, false])
  test.describe(script ? "With scripts" : "With scripts off", () => {
    test.use({ javaScriptEnabled: script })

    test("An administrator makes a draft of a notice and adds the result to it", async ({ page, signIn }, {
      testId,
    }) => {
      test.slow()
      const mark = testId.slice(-8)
      try {
        await signIn()
        await read(page, announced(mark))
        expect((await made(mark)).sources).toHaveLength(0)
        if (script) expect(await violations(page)).toEqual([])

        // from the field to the words, and from the words back to the field, by keyboard
        const seen = page.getByRole("link", { name: /令和８年８月１９日/ }).last()
        await seen.focus()
        await page.keyboard.press("Enter")
        await expect(page.locator("mark:target")).toHaveText("令和８年８月１９日（水）～９月１８日（金）")
        await page.locator("mark:target a").focus()
        await page.keyboard.press("Enter")
        await expect(page).toHaveURL(/#startsOn$/)

        await expect(page.getByRole("radio", { name: "Planned" })).toBeChecked()
        await expect(page.locator("[name='startsOn.day']")).toHaveValue("19")
        await expect(page.locator("[name='endsOn.year']")).toHaveValue("2026")
        await expect(page.locator("[name='headCounts.0.total']")).toHaveValue("40")
        await expect(page.locator("[name='headCounts.0.precision']")).toHaveValue("about")
        await expect(page.locator("[name='headCounts.1.total']")).toHaveValue("12")
        await expect(page.getByRole("group", { name: "Interpreters" })).toContainText("Not found in the text.")
        await expect(page.getByLabel("Mode")).toHaveValue("dispatch")

        // what is not accepted comes back with everything that was read and typed
        await page.locator("[name='title.ja']").fill("")
        await page.getByLabel("Web address").fill("example.org")
        await page.getByRole("button", { name: "Confirm and save" }).click()
        await expect(problemOf(page)).toContainText("Enter the whole address")
        await expect(page.locator("[name='headCounts.0.total']")).toHaveValue("40")
        await page.getByLabel("Web address").fill("https://example.org/notice")
        await page.locator("[name='title.en']").fill(`Civil works ${mark}`)
        await page.getByRole("radio", { name: "A new draft" }).check()
        await page.getByRole("button", { name: "Confirm and save" }).click()
        await expect(page.getByText("Saved as a draft with its source and its statements.")).toBeVisible()

        const first = await made(mark)
        expect(first.sources).toHaveLength(1)
        expect(first.sources[0]?.text).toContain("昨年は４２名")
        const [draft] = first.courses
        expect(draft).toMatchObject({
          publishedAt: null,
          life: "planned",
          startsOn: "2026-08-19",
          endsOn: "2026-09-18",
          mode: "dispatch",
        })
        expect(draft?.places[0]?.country).toBe("MN")
        const said = (course: typeof draft) =>
          course?.statements.map(({ subject, roleKey, number, stage, chosen }) => [
            subject,
            roleKey,
            number,
            stage,
            chosen,
          ])
        expect(said(draft)).toEqual(
          expect.arrayContaining([
            ["dates", null, null, "planned", true],
            ["head_count", "trainee", 40, "planned", true],
            ["head_count", "instructor", 12, "planned", true],
          ]),
        )

        await read(page, told(mark))
        await expect(page.getByRole("radio", { name: new RegExp(`Add to .*${mark}`) })).toBeChecked()
        await page.getByRole("button", { name: "Confirm and save" }).click()
        await expect(page.getByText("The source and its statements are added to this course.")).toBeVisible()

        const second = await made(mark)
        expect(second.sources).toHaveLength(2)
        expect(second.courses).toHaveLength(1)
        const [course] = second.courses
        // its own fields stay until somebody chooses
        expect(course).toMatchObject({ startsOn: "2026-08-19", life: "planned" })
        expect(course?.sources).toHaveLength(2)
        expect(said(course)).toEqual(
          expect.arrayContaining([
            ["dates", null, null, "actual", false],
            ["head_count", "trainee", 43, "actual", false],
            ["head_count", "instructor", 12, "actual", true],
          ]),
        )
        const db = await database()
        expect(await db.notice.count({ where: { text: { contains: mark } } })).toBe(0)
      } finally {
        await takeOut(mark)
      }
    })
  })

test("A word that is added in the office is read at once", async ({ page, signIn }, { testId }) => {
  const mark = testId.slice(-8)
  const place = `Camp ${mark}`
  const text = `Course at ${mark}\n\nA course in surveying was held at ${place} from 3 to 7 March 2025.`
  const db = await database()
  try {
    await signIn()
    await read(page, text)
    await expect(page.locator("[name='places.0.name.en']")).toHaveValue("")
    await page.goto("/en/admin/intake/words")
    await page.getByRole("link", { name: "New word" }).click()
    await page.getByLabel("Word", { exact: true }).fill(place)
    await page.locator("[name='means.name.en']").fill(place)
    await page.getByRole("button", { name: "Save" }).click()
    await expect(problemOf(page)).toBeVisible()
    await page.getByLabel("Country").selectOption("Mongolia")
    await page.getByRole("button", { name: "Save" }).click()
    await expect(page.getByText("Saved as a new record.")).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.goto("/en/admin/intake")
    await page.getByRole("link", { name: `Course at ${mark}` }).click()
    await expect(page.locator("[name='places.0.name.en']")).toHaveValue(place)
    await page.getByRole("link", { name: "Discard" }).click()
    await page.getByRole("button", { name: "Discard" }).click()
    await expect(page.getByText("The notice is discarded.")).toBeVisible()
  } finally {
    await db.notice.deleteMany({ where: { text: { contains: mark } } })
    await db.noticeWord.deleteMany({ where: { written: { contains: mark } } })
  }
})

test("A notice that comes as a file is read too, and one that cannot be is refused with what to do", async ({
  page,
  signIn,
}, { testId }) => {
  await signIn()
  const give = async (name: string, mimeType: string, buffer: Buffer) => {
    await page.goto("/en/admin/intake")
    await page.locator("input[type=file]").setInputFiles({ name, mimeType, buffer })
    await page.getByRole("button", { name: "Read the notice" }).click()
  }
  const html = `<!doctype html><title>${testId}</title><p>${told(testId).replaceAll("\n", "</p><p>")}</p><script>1</script>`
  await give("notice.html", "text/html", Buffer.from(html))
  await expect(page.getByRole("heading", { name: "What the notice says" })).toBeVisible()
  await expect(page.locator("#read-period")).toHaveText("20 August to 17 September 2026")
  await give("notice.pdf", "application/pdf", Buffer.from("%PDF-1.7 and nothing of a document"))
  await expect(problemOf(page)).toBeVisible()
  await expect(page.getByLabel("Text of the notice")).toBeVisible()
  await takeOut(testId)
})
