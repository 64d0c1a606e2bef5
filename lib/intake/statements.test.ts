import { describe, expect, it } from "vitest"
import { courseSchema } from "@/lib/courses/schema"
import { confirmationSchema } from "@/lib/intake/schema"
import { statementsOf } from "@/lib/intake/statements"

const confirmed = confirmationSchema.parse({
  title: { en: "Course" },
  life: "held",
  startsOn: "2025-08-20",
  endsOn: "2025-09-17",
  places: [{ name: { en: "Five Hills", ja: "ファイブヒルズ" }, country: "MN", province: { ja: "トゥブ県" } }],
  topics: ["surveying"],
  headCounts: [
    { role: "trainee", total: "42", precision: "about" },
    { role: "instructor", total: "" },
  ],
  claimLanguage: "ja",
  recipients: "工兵部隊",
  source: {},
})

const of = {
  source: "R1",
  course: "course",
  topicName: () => ({ en: "Surveying", ja: "測量" }),
  countryName: () => "モンゴル",
}
const brief = (statements: ReturnType<typeof statementsOf>) =>
  statements.map(({ subject, role, number, precision, startsOn, claim, stage, chosen }) =>
    [subject, role, number, precision, startsOn, claim.ja, stage, chosen].filter(value => value != null),
  )

describe("the statements of a notice", () => {
  it("say what was confirmed, in the language of the notice, and nothing of what is blank", () => {
    expect(brief(statementsOf(confirmed, { ...of, before: null }))).toEqual([
      ["dates", "exact", "2025-08-20", "actual", true],
      ["place", "exact", "ファイブヒルズ, トゥブ県, モンゴル", "actual", true],
      ["head-count", "trainee", 42, "about", "actual", true],
      ["recipients", "exact", "工兵部隊", "actual", true],
      ["topics", "exact", "測量", "actual", true],
    ])
  })

  it("are chosen in a course that is there only where it says the same", () => {
    const before = courseSchema.parse({
      title: { en: "Course" },
      startsOn: "2025-08-19",
      endsOn: "2025-09-17",
      headCounts: [{ role: "trainee", total: 42, precision: "about" }],
    })
    const chosen = statementsOf(confirmed, { ...of, before }).map(({ subject, chosen }) => [subject, chosen])
    expect(chosen).toEqual([
      ["dates", false],
      ["place", false],
      ["head-count", true],
      ["recipients", false],
      ["topics", false],
    ])
  })
})
