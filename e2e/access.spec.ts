import { officeRoutes, sentForm, serverActions } from "@/e2e/build"
import { database, expect, test } from "@/e2e/fixtures"
import { secondServer, type SecondServer } from "@/e2e/second/server"
import { server } from "@/e2e/server"
import { eventsOf } from "@/lib/activity/groups"
import type { GrantRole } from "@/lib/generated/prisma/client"

/*
 * Who gets which page and may send which action, through real HTTP. The routes and actions come from the build, so that a new
 * one without a rule here fails. `proxy.ts` protects nothing: all of it holds as well on a server that has none.
 */

const roles = ["anonymous", "disabled", "viewer", "editor", "publisher", "auditor", "administrator"] as const
type Role = (typeof roles)[number]

/** Who gets in where something is of their own program; where it is of another, only administrators do. */
type Rule = { who: readonly Role[]; of?: "course" | "program" }

const everybody = ["viewer", "editor", "publisher", "auditor", "administrator"] as const
const readers = ["viewer", "editor", "publisher", "administrator"] as const
const editors = ["editor", "administrator"] as const
const publishers = ["publisher", "administrator"] as const
const administrators = ["administrator"] as const
const logReaders = ["auditor", "administrator"] as const

/** The first that fits. The editor, viewer and publisher have one program each, and so do not read the whole log. */
const rules: readonly [RegExp, Rule][] = [
  [/^$/, { who: everybody }],
  [/^\/account(?:\/|$)/, { who: everybody }],
  [/^\/activity(?:\/|$)/, { who: logReaders }],
  [/^\/(?:bin|versions)(?:\/|$)/, { who: editors }],
  [/^\/(?:users|system|retention|snapshots|objections)(?:\/|$)/, { who: administrators }],
  [/^\/people\/\[id\]\/(?:erasure|own-data)(?:\/|$)/, { who: administrators }],
  [/^\/(?:people|purpose|imports|ranks|intake|completeness|disagreements|plans|statements)(?:\/|$)/, { who: editors }],
  [/^\/courses\/\[slug\](?:\/preview)?$/, { who: readers, of: "course" }],
  [/^\/courses\/\[slug\]\/publication$/, { who: publishers, of: "course" }],
  [/^\/courses\/\[slug\]\//, { who: editors, of: "course" }],
  [/^\/(?:courses|programs|topics|organizations|sources)$/, { who: readers }],
  [/^\/courses\/[a-z-]+(?:\/|$)/, { who: editors }],
  [/^\/programs\/new$/, { who: editors }],
  [/^\/programs\/\[slug\]$/, { who: readers, of: "program" }],
  [/^\/programs\/\[slug\]\//, { who: editors, of: "program" }],
  [/^\/(?:topics\/\[slug\]|organizations\/\[slug\]|sources\/\[code\])$/, { who: readers }],
  [/^\/(?:topics|organizations|sources)\//, { who: editors }],
]

const programs = { own: "japan-mongolia", foreign: "japan-cambodia" } as const

/** Somebody of each role, and the cookie that each sends. */
async function signInEverybody() {
  const db = await database()
  const { mintSession } = await import("@/lib/testing/session")
  const program = await db.program.findUniqueOrThrow({ where: { slug: programs.own }, select: { id: true } })
  const cookies = new Map<Role, string>([["anonymous", ""]])
  const ids = new Map<Role, string>()
  for (const role of roles.slice(1)) {
    const isOfAll = role === "administrator" || role === "auditor"
    const granted: GrantRole = role === "disabled" || role === "anonymous" ? "editor" : role
    const user = await db.user.create({
      data: {
        email: `${role}-${crypto.randomUUID().slice(0, 8)}@example.org`,
        passwordHash: "none",
        disabledAt: role === "disabled" ? new Date() : null,
        grants: { create: { role: granted, programId: isOfAll ? null : program.id } },
      },
      select: { id: true },
    })
    ids.set(role, user.id)
    const { name, value } = await mintSession(user.id)
    cookies.set(role, `${name}=${value}`)
  }
  return { cookies, ids, remove: () => db.user.deleteMany({ where: { id: { in: [...ids.values()] } } }) }
}

/** What stands in an address of the register for each part of it, for a record that is there. */
async function examples(of: "own" | "foreign") {
  const db = await database()
  const program = { slug: programs[of] }
  const course = await db.course.findFirstOrThrow({
    where: { deletedAt: null, OR: [{ program }, { program: { parent: program } }], life: "held" },
    select: { id: true, slug: true, title: true, version: true },
    orderBy: { slug: "asc" },
  })
  const milestone = await db.milestone.findFirst({ where: { program }, select: { id: true } })
  const [topic, organization, source] = await Promise.all([
    db.topic.findFirstOrThrow({ select: { slug: true } }),
    db.organization.findFirstOrThrow({ where: { unresolved: false }, select: { slug: true } }),
    db.source.findFirstOrThrow({ select: { code: true } }),
  ])
  const slugs: Record<string, string> = {
    courses: course.slug,
    programs: program.slug,
    topics: topic.slug,
    organizations: organization.slug,
    sources: source.code,
  }
  const fill = (route: string): { address: string; isThere: boolean } => {
    const room = route.split("/")[1] ?? ""
    const first = route.replace(/\[(?:slug|code)\]/, slugs[room] ?? "none")
    const id = room === "programs" ? milestone?.id : undefined
    return {
      address: first.replaceAll("[id]", id ?? crypto.randomUUID()),
      isThere:
        !/\/(?:export\/file|progress|words\/(?:new|edit|removal))$/.test(first) &&
        (!first.includes("[id]") || id !== undefined),
    }
  }
  return { course, fill }
}

for (const proxy of [true, false]) {
  test.describe(proxy ? "As it is" : "Without proxy.ts", () => {
    let bare: SecondServer | null = null
    const address = () => bare?.address ?? server.address
    test.beforeAll(async () => {
      if (!proxy) bare = await secondServer({ proxy })
    })
    test.afterAll(async () => bare?.stop())

    test("Each page and file of the office is there for those who may have it, and for nobody else", async ({
      request,
    }) => {
      test.setTimeout(300_000)
      const routes = await officeRoutes()
      expect(routes.length).toBeGreaterThan(60)
      const { cookies, remove } = await signInEverybody()
      const wrong: string[] = []
      for (const of of ["own", "foreign"] as const) {
        const { fill } = await examples(of)
        for (const route of routes) {
          const rule = rules.find(([fits]) => fits.test(route))?.[1]
          if (!rule) throw new Error(`No rule says who may open /admin${route}: add one here`)
          if (of === "foreign" && !rule.of) continue
          const { address: at, isThere } = fill(route)
          for (const role of roles) {
            const answer = await request.get(`${address()}/en/admin${at}`, {
              headers: { cookie: cookies.get(role) ?? "", accept: "text/html" },
              maxRedirects: 0,
            })
            const status = answer.status()
            const mayOpen = rule.who.includes(role) && (of === "own" || role === "administrator")
            const isSentAway = status === 307 && (answer.headers().location ?? "").includes("/sign-in")
            const isClosed =
              role === "anonymous" || role === "disabled"
                ? isSentAway || [401, 404].includes(status)
                : [403, 404].includes(status)
            if (mayOpen ? (isThere && isClosed) || status >= 500 : !isClosed)
              wrong.push(`${role}, ${of}: /admin${route} answered ${String(status)}`)
          }
        }
      }
      await remove()
      expect(wrong).toEqual([])
    })

    test("Nobody changes anything by sending an action that is not theirs", async ({ request }) => {
      test.setTimeout(300_000)
      const db = await database()
      const { cookies, ids, remove } = await signInEverybody()
      const { course, fill } = await examples("foreign")
      // An editor may change what all courses share, and nobody else anything; nobody here the course of another program.
      const editor = ids.get("editor") ?? ""
      const state = async () => ({
        entries: await db.activity.findMany({
          where: {
            NOT: { actorId: editor, noun: { in: ["topic", "organization", "source", "rank", "person"] } },
            // whom the page was drawn for is told too
            event: { notIn: eventsOf("reading") },
          },
          select: { event: true, noun: true },
          orderBy: { id: "asc" },
        }),
        courses: await db.course.aggregate({ _sum: { version: true }, _count: true }),
        programs: await db.program.aggregate({ _sum: { version: true }, _count: true }),
        grants: await db.grant.count(),
        objections: await db.objection.count(),
      })
      const before = await state()
      const failed: string[] = []
      let sent = 0
      for (const { id, name, route } of await serverActions()) {
        if (route.startsWith("/account")) continue
        for (const role of ["anonymous", "disabled", "viewer", "auditor", "publisher", "editor"] as const) {
          const bound = { locale: "en", id: course.id, slug: course.slug, courseId: course.id, role: "administrator" }
          const answer = await request.post(`${address()}/en/admin${fill(route).address}`, {
            headers: { cookie: cookies.get(role) ?? "", "next-action": id, origin: address() },
            multipart: sentForm(
              bound,
              { values: {}, errors: {}, attempt: 0 },
              {
                version: String(course.version),
                "title.en": "Taken over",
                "names.en": "Taken over",
                access: "administrator",
              },
            ),
            maxRedirects: 0,
          })
          sent++
          // of these only the editor changes anything, and nothing of another program
          const rule = rules.find(([fits]) => fits.test(route))?.[1]
          const isNew = /^(?:create|copy)/.test(name)
          const maySend = role === "editor" && (isNew || (rule?.who.includes(role) && !rule.of))
          if (maySend ? answer.status() >= 500 : ![400, 403, 404].includes(answer.status()))
            failed.push(`${role}: ${name} at ${route} answered ${String(answer.status())}`)
        }
      }
      expect(sent).toBeGreaterThan(200)
      expect(await state()).toEqual(before)
      await remove()
      expect(failed).toEqual([])
    })
  })
}
