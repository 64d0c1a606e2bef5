import { describe, expect, it } from "vitest"
import { describeChanges, eventKey, fieldLabel } from "@/lib/activity/describe"
import { activityNouns, events } from "@/lib/activity/events"
import { eventGroups, eventsOf, groupOf } from "@/lib/activity/groups"
import type { NameBook } from "@/lib/activity/names"
import { courseSchema } from "@/lib/courses/schema"
import { locales } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { milestoneSchema } from "@/lib/milestones/schema"
import { organizationSchema } from "@/lib/organizations/schema"
import { participationSchema } from "@/lib/participations/schema"
import { personSchema } from "@/lib/people/schema"
import { programSchema } from "@/lib/programs/schema"
import { sourceSchema } from "@/lib/sources/schema"
import { topicSchema } from "@/lib/topics/schema"

const none: NameBook = { program: new Map(), topic: new Map(), organization: new Map() }

/** Fields that entries name besides those of the forms. */
const others = {
  course: [
    "copyOf",
    "life",
    "lifeReason",
    "postponedTo",
    "participations",
    ...Object.keys(participationSchema.parse({})),
  ],
  organization: ["mergedInto", "aliases"],
  program: ["opensOverview", "source", "claim", "number", "chosen", "subject", "stage", "reason", "restricted"],
  user: ["email", "name", "password", "sessions", "access", "roles"],
}

const forms = {
  course: courseSchema.parse({ title: { en: "x" } }),
  program: programSchema.parse({ names: { en: "x" } }),
  milestone: milestoneSchema.parse({ program: "x", title: { en: "x" }, happenedOn: "2025" }),
  topic: topicSchema.parse({ names: { en: "x" }, field: "medical" }),
  organization: organizationSchema.parse({ names: { en: "x" } }),
  person: personSchema.parse({ names: [{ written: "x" }] }),
  source: sourceSchema.parse({ code: "R1", title: { en: "x" } }),
}

const named = [
  ...Object.entries(forms).map(([noun, form]) => [noun, Object.keys(form)] as const),
  ...Object.entries(others),
]

describe.each(locales)("the log in %s", locale => {
  it.each(events)("has a sentence for %s", event => {
    const sentence = translator(locale)(eventKey(event))
    expect(sentence.trim()).not.toBe("")
    expect(sentence).not.toContain("activity.")
    if (locale === "mn") expect(sentence).toMatch(/\p{Script=Cyrillic}/u)
    if (locale === "ja") expect(sentence).toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}]/u)
  })
  it("has a word for every kind of record and every group", () => {
    const t = translator(locale)
    const words = [
      ...activityNouns.map(noun => t(`activity.noun_${noun}`)),
      ...eventGroups.map(group => t(`activity.group_${group}`)),
    ]
    expect(new Set(words.filter(word => word.trim() !== "")).size).toBeGreaterThan(activityNouns.length)
  })
  it.each(named)("has a label for every field of a %s", (noun, fields) => {
    expect(fields.filter(field => fieldLabel(locale, noun, field) === field)).toEqual([])
  })
})

describe("describeChanges", () => {
  it("calls what is meant by its name", () => {
    const names = {
      ...none,
      program: new Map([["roads", "Road works"]]),
      organization: new Map([["eng", "Engineer School"]]),
    }
    const values = (noun: string, field: string, to: unknown) =>
      describeChanges("en", noun, [{ field, from: null, to }], names)[0]?.values
    expect(values("user", "roles", ["editor:roads", "viewer:*"])).toEqual({
      ...{ from: "blank", to: "Editor: Road works and Viewer: All programs" },
    })
    expect(values("user", "access", "auditor")).toEqual({ from: "blank", to: "Auditor" })
    expect(values("user", "sessions", "all")).toEqual({ from: "blank", to: "all ended" })
    expect(values("organization", "mergedInto", "eng")).toEqual({ from: "blank", to: "Engineer School" })
    expect(values("source", "language", "mn")).toEqual({ from: "blank", to: "Mongolian" })
  })
  it("names what a word of the vocabulary means, and a personal field without what stood in it", () => {
    const changes = [
      { field: "life", from: "planned", to: "canceled" },
      { field: "rank", personal: true as const },
      { field: "startsOn", from: null, to: "2025-08" },
    ]
    expect(describeChanges("en", "course", changes, none)).toEqual([
      { field: "life", label: "Life", values: { from: "Planned", to: "Canceled" } },
      { field: "rank", label: "Rank", values: null },
      { field: "startsOn", label: "Start", values: { from: "blank", to: "August 2025" } },
    ])
  })
})

describe("groups of events", () => {
  it("have every event once", () => {
    const grouped = eventGroups.flatMap(group => eventsOf(group))
    expect([...grouped].sort()).toEqual([...events].sort())
  })
  it("leave out of all changes who came in and went out and who read what", () => {
    expect(eventsOf(null).map(groupOf)).not.toContain("door")
    expect(eventsOf(null).map(groupOf)).not.toContain("reading")
    const noChanges = [...eventsOf("door"), ...eventsOf("reading")]
    expect(eventsOf(null)).toHaveLength(events.length - noChanges.length)
  })
})
