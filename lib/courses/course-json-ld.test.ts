import { describe, expect, it } from "vitest"
import { z } from "zod"
import { courseJsonLd } from "@/lib/courses/course-json-ld"
import { getPublicCourse } from "@/lib/courses/public-queries"
import { db } from "@/lib/db"
import { locales } from "@/lib/i18n/locale"
import { freshDatabase } from "@/lib/testing/database"

freshDatabase("seeded")

/* The shapes of schema.org, as far as they are used: what a Course, a CourseInstance and a Place may hold. */

const isoDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
const place = z.strictObject({
  "@type": z.literal("Place"),
  name: z.string().min(1),
  address: z
    .strictObject({
      "@type": z.literal("PostalAddress"),
      addressCountry: z.string().optional(),
      addressRegion: z.string().optional(),
    })
    .optional(),
})
const organizations = z.array(z.strictObject({ "@type": z.literal("Organization"), name: z.string().min(1) })).min(1)
const event = {
  name: z.string().min(1),
  startDate: isoDate.optional(),
  endDate: isoDate.optional(),
  eventStatus: z.enum(["EventScheduled", "EventPostponed", "EventCancelled"].map(word => `https://schema.org/${word}`)),
  location: z.array(place).min(1).optional(),
  organizer: organizations.optional(),
}
const shared = {
  "@context": z.literal("https://schema.org"),
  "@id": z.url(),
  url: z.url(),
  name: z.string().min(1),
  inLanguage: z.enum(locales),
  alternateName: z.array(z.string()).min(1).optional(),
}
const schema = z.discriminatedUnion("@type", [
  z.strictObject({
    ...shared,
    "@type": z.literal("Course"),
    description: z.string().min(1),
    license: z.url(),
    provider: organizations.optional(),
    about: z.array(z.string()).min(1).optional(),
    hasCourseInstance: z.strictObject({
      "@type": z.literal("CourseInstance"),
      ...event,
      courseMode: z.enum(["onsite", "online", "blended"]).optional(),
    }),
  }),
  z.strictObject({ ...shared, ...event, "@type": z.literal("Event"), description: z.string().optional() }),
])

describe("a course in the words of schema.org", () => {
  it("is right for every course in every language", async () => {
    const all = await db.course.findMany({ select: { slug: true } })
    const seen = { Course: 0, Event: 0 }
    for (const { slug } of all) {
      const course = await getPublicCourse(slug)
      if (!course || "redirectTo" in course) throw new Error(`No course ${slug}`)
      for (const locale of locales) {
        const written = JSON.parse(JSON.stringify(courseJsonLd(course, locale, "https://example.org"))) as unknown
        seen[schema.parse(written)["@type"]]++
      }
    }
    expect(seen.Course).toBeGreaterThan(100)
    expect(seen.Event).toBeGreaterThan(0)
  })

  it("says when and where, and what it was called elsewhere", async () => {
    const course = await getPublicCourse("zam-2024")
    if (!course || "redirectTo" in course) throw new Error("No course")
    expect(courseJsonLd(course, "ja", "https://example.org")).toMatchObject({
      "@type": "Course",
      url: "https://example.org/ja/courses/zam-2024",
      hasCourseInstance: {
        "@type": "CourseInstance",
        startDate: course.startsOn,
        eventStatus: "https://schema.org/EventScheduled",
      },
    })
  })
})
