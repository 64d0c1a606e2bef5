import { expect, test as base, type BrowserContext } from "@playwright/test"
import { server } from "@/e2e/server"
import { system } from "@/lib/access/actor"
import type { CourseRef } from "@/lib/courses/saving"
import type { CourseDraft } from "@/lib/courses/schema"
import { setSettings } from "@/lib/env"
import { applicationUrlIn } from "@/lib/postgres/cluster"

export { expect }

/** What every journey can ask for. */
type Fixtures = {
  /** Signs the browser in as the administrator, without the sign-in page: that one has a journey of its own. */
  signIn: () => Promise<void>
  /** A title and people of this journey's own; what was made under them is taken out again. */
  scratch: Scratch
}

type Scratch = {
  title: string
  people: readonly string[]
  /** A draft with that title, made behind the pages. */
  course: (draft: Partial<CourseDraft>, options?: { published: boolean }) => Promise<CourseRef>
}

export const test = base.extend<Fixtures>({
  /** In no journey does a page try what its policy forbids. */
  context: async ({ context }, use) => {
    const violations: string[] = []
    context.on("console", message => {
      if (/Content[- ]Security[- ]Policy/i.test(message.text())) violations.push(message.text())
    })
    await use(context)
    expect(violations).toEqual([])
  },

  signIn: async ({ context }, use) => {
    const minted: string[] = []
    await use(async () => {
      minted.push(await signInAs(context, server.administrator.email))
    })
    const db = await database()
    await db.session.deleteMany({ where: { id: { in: minted } } })
  },

  scratch: async ({}, use, { testId }) => {
    const mark = testId.slice(-8)
    const title = `Hygiene in the field ${mark}`
    const people = [`Б.Сараадүн ${mark}`, `Ganzorig Tumen ${mark}`, `やまだ はなこ ${mark}`]
    const db = await database()
    const { courseSchema } = await import("@/lib/courses/schema")
    const { createCourse } = await import("@/lib/courses/mutations")
    const { publishCourse } = await import("@/lib/courses/publication")
    await use({
      title,
      people,
      course: (draft, options) =>
        db.$transaction(async tx => {
          const input = courseSchema.parse({ ...draft, title: { en: title } })
          const course = await createCourse(system, tx, input)
          return options?.published ? publishCourse(system, tx, course) : course
        }),
    })
    const made = await db.course.findMany({
      where: { title: { path: ["en"], string_starts_with: title } },
      select: { id: true },
    })
    const ids = made.map(course => course.id)
    await db.participation.deleteMany({ where: { courseId: { in: ids } } })
    await db.course.deleteMany({ where: { id: { in: ids } } })
    await db.slug.deleteMany({ where: { noun: "course", recordId: { in: ids } } })
    await db.person.deleteMany({ where: { names: { some: { written: { in: people } } } } })
  },
})

/** The database of the server under test, for what a journey prepares or looks up behind the pages. */
export async function database() {
  setSettings({
    DATABASE_URL: await applicationUrlIn(server.dataFolder),
    SECRET: server.secret,
    PORT: portOf(server.address),
  })
  return (await import("@/lib/db")).db
}

async function signInAs(context: BrowserContext, email: string): Promise<string> {
  const db = await database()
  const { mintSession } = await import("@/lib/testing/session")
  const { id } = await db.user.findUniqueOrThrow({ where: { email }, select: { id: true } })
  const { sessionId, name, value } = await mintSession(id)
  await context.addCookies([{ name, value, url: server.address, httpOnly: true, sameSite: "Lax" }])
  return sessionId
}

function portOf(address: string): string {
  return new URL(address).port
}
