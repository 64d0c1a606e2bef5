import { describe, expect, it } from "vitest"
import type { CountedCourse } from "@/lib/statistics/counted-courses"
import {
  coursesFinding,
  largestGroupFinding,
  participationsFinding,
  rankFinding,
  topicsFinding,
} from "@/lib/statistics/findings"
import type { MarginRow, StatisticsTable } from "@/lib/statistics/statistics"

const course = (
  year: number | null,
  participations: number | null,
  slug = `${year}-${participations}`,
): CountedCourse => ({
  slug,
  title: { en: `Course of ${participations}`, ja: `研修${participations}` },
  year,
  fiscalYear: year,
  field: "engineering",
  startsOn: year === null ? null : String(year),
  endsOn: null,
  participations,
  participationsPrecision: "exact",
})

const row = (key: string, courses: number, value: number | null = courses, without = 0): MarginRow => ({
  key,
  label: key,
  value,
  courses,
  coursesWithoutNumber: without,
  approximate: false,
  withheld: false,
})

function table(firsts: MarginRow[], more: Partial<StatisticsTable> = {}): StatisticsTable {
  const courses = firsts.reduce((sum, { courses }) => sum + courses, 0)
  const without = firsts.reduce((sum, each) => sum + each.coursesWithoutNumber, 0)
  const total = firsts.reduce((sum, { value }) => sum + (value ?? 0), 0)
  return {
    measure: "courses",
    by: ["year"],
    asOf: "2026-01-01T00:00:00Z",
    additive: true,
    total,
    courses,
    coursesWithoutNumber: without,
    rows: firsts,
    all: row("all", courses, total, without),
    firsts,
    seconds: [],
    ...more,
  }
}

describe("participationsFinding", () => {
  const heading = (...courses: CountedCourse[]) => participationsFinding("en", courses).heading

  it("names the course that has half of all participations", () => {
    const finding = participationsFinding("en", [
      course(2021, 100),
      course(2022, 60),
      course(2023, 40),
      course(2024, null),
    ])
    expect(finding.heading).toBe("Half of all known participations come from one course")
    expect(finding.sentence).toBe(
      "“Course of 100” in 2021 had 100 participants. Every other course with a known number had between 40 and 60.",
    )
  })

  it("gives the share where it is well over half", () => {
    expect(heading(course(2021, 75), course(2022, 25))).toBe("75% of all known participations come from one course")
  })

  it("names the year in which half of them were, where no one course has", () => {
    expect(heading(course(2021, 30), course(2021, 40), course(2022, 35), course(2023, 34))).toBe(
      "Half of all known participations were in 2021",
    )
  })

  it("names the largest year else, and both where two are as large", () => {
    expect(heading(course(2021, 30), course(2022, 40), course(2023, 20))).toBe("Most participations in 2022: 40")
    expect(heading(course(2021, 40), course(2022, 40), course(2023, 20))).toBe(
      "Most participations in 2021 and 2022: 40 each",
    )
  })

  it("does not take an unknown number for none", () => {
    expect(heading(course(2021, null), course(2022, null))).toBe("No number of participants is known")
    expect(participationsFinding("en", [course(2021, 5), course(2022, null)])).toEqual({
      heading: "The only known number: 5 participations in 2021",
      sentence: "5 participations in 1 of 2 courses; for 1 no number is known.",
    })
    expect(heading()).toBe("No course yet")
  })

  it("speaks three languages", () => {
    const courses = [course(2021, 100), course(2022, 60), course(2023, 40)]
    expect(participationsFinding("ja", courses).heading).toBe("判明している参加者の半数が一つの研修による")
    expect(participationsFinding("mn", courses).heading).toBe(
      "Мэдэгдэж буй оролцооны тал хувь нь нэг сургалтад ногдож байна",
    )
  })
})

describe("coursesFinding", () => {
  const heading = (...counts: number[]) =>
    coursesFinding("en", table(counts.map((count, index) => row(String(2012 + index), count)))).heading

  it("says how many a year, and which years have none", () => {
    expect(heading(1, 0, 2, 1, 0)).toBe("1 or 2 courses a year, none in 2013 and 2016")
    expect(heading(2, 2, 2)).toBe("2 courses a year")
    expect(heading(1, 0, 0, 0, 0, 4)).toBe("1 to 4 courses a year, none in 4 of 6 years")
    expect(heading(3)).toBe("3 courses, all in 2012")
  })

  it("leaves courses without a year out of the years", () => {
    expect(coursesFinding("en", table([row("2012", 1), row("2013", 1), row("unknown", 9)])).heading).toBe(
      "1 course a year",
    )
    expect(coursesFinding("en", table([row("unknown", 2)])).heading).toBe("The year is not known")
  })
})

describe("largestGroupFinding", () => {
  it("gives the share of the largest group, unknown ones apart", () => {
    const finding = largestGroupFinding(
      "en",
      table([row("Laos", 5, 40, 2), row("Mongolia", 4, 60), row("Fiji", 1, null, 1)]),
    )
    expect(finding.heading).toBe("Mongolia: 60% of known participations")
    expect(finding.sentence).toContain("100 participations in 7 of 10 courses; for 3 no number is known.")
  })
})

describe("topicsFinding", () => {
  it("names what is taught most often, and says of how many courses no topic is known", () => {
    const finding = topicsFinding("en", table([row("Surveying", 3), row("Bridges", 1), row("unknown", 2)]))
    expect(finding.heading).toBe("Surveying: taught in 3 of 6 courses")
    expect(finding.sentence).toContain("For 2 courses no topic is recorded.")
  })
})

describe("rankFinding", () => {
  const courses = [course(2019, 29), course(2021, 47), course(2022, null), course(2024, 45)]

  it("ranks a course among those with a known number", () => {
    expect(rankFinding("en", courses, "2024-45").heading).toBe("45: rank 2 of the 3 known numbers of this track")
    expect(rankFinding("en", courses, "2021-47").heading).toBe("47: the most of the 3 known numbers of this track")
    expect(rankFinding("en", courses, "2022-null").heading).toBe("For this course no number is known")
  })
})
