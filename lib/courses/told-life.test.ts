import { describe, expect, it } from "vitest"
import { toldLife } from "@/lib/courses/told-life"

describe("toldLife", () => {
  const today = "2026-06-15"
  const planned = (startsOn: string | null, endsOn: string | null = null) =>
    toldLife({ life: "planned", startsOn, endsOn }, today)

  it("says of an announced course of the past that no result is known", () => {
    expect(planned("2025-02-13", "2025-02-28")).toBe("unanswered")
    expect(planned("2026-05")).toBe("unanswered")
  })

  it("leaves a course planned while its last day may still come", () => {
    expect(planned("2026-06-01", "2026-06-15")).toBe("planned")
    expect(planned("2026-06")).toBe("planned")
    expect(planned("2026")).toBe("planned")
    expect(planned(null)).toBe("planned")
    expect(planned("XXXX-01-01")).toBe("planned")
  })

  it("changes nothing about other lives", () => {
    expect(toldLife({ life: "held", startsOn: "2014", endsOn: null }, today)).toBe("held")
    expect(toldLife({ life: "canceled", startsOn: "2014", endsOn: null }, today)).toBe("canceled")
  })
})
