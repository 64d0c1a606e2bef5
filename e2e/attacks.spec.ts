import type { OutgoingHttpHeaders } from "node:http"
import { officeRoutes, sentForm, serverActions, type ServerAction } from "@/e2e/build"
import { database, expect, test } from "@/e2e/fixtures"
import { sendRaw } from "@/e2e/raw"
import { server } from "@/e2e/server"
import { system } from "@/lib/access/actor"

/*
 * Attacks by name, through HTTP. Each case says what it tries; what got through is told by that name. Beside these stand
 * access.spec.ts (every page and action by role), bypass.spec.ts (ways around a proxy) and fuzz.spec.ts.
 */

/** Counted over the file, so that a list that was emptied by mistake is seen. */
let cases = 0

type Case = { name: string; /** What got through, or nothing. */ tried: () => Promise<string | false> }

async function none(attacks: readonly Case[]) {
  cases += attacks.length
  const through: string[] = []
  for (const { name, tried } of attacks) {
    const found = await tried()
    if (found) through.push(`${name}: ${found}`)
  }
  expect(through).toEqual([])
}

const markup = `"'><img src=x onerror=alert(1)></script><svg/onload=alert(2)>`
const isMarkup = /<img src=x|<svg\/onload/i

async function cookieOf(email = server.administrator.email) {
  const db = await database()
  const { mintSession } = await import("@/lib/testing/session")
  const { id } = await db.user.findUniqueOrThrow({ where: { email }, select: { id: true } })
  const { sessionId, name, value } = await mintSession(id)
  return { sessionId, cookie: `${name}=${value}` }
}

test("An action that another site sends, or that is sent again after its session, does nothing", async ({
  request,
}) => {
  test.setTimeout(120_000)
  const db = await database()
  const actions = await serverActions()
  const { cookie, sessionId } = await cookieOf()
  const entries = () => db.activity.count()
  const send = ({ id, route }: ServerAction, headers: Record<string, string>) =>
    request.post(`${server.address}/en/admin${route.replace(/\[\w+\]/g, "none")}`, {
      headers: { "next-action": id, ...headers },
      multipart: sentForm({ locale: "en" }, null, { version: "1" }),
      maxRedirects: 0,
    })
  const before = await entries()
  const refused = async (action: ServerAction, headers: Record<string, string>) => {
    const status = (await send(action, headers)).status()
    return status !== 403 && String(status)
  }
  await none(
    actions.map(action => ({
      name: `${action.name} forged by another site`,
      tried: () => refused(action, { cookie, origin: "https://evil.example" }),
    })),
  )
  await db.session.update({ where: { id: sessionId }, data: { endedAt: new Date() } })
  await none(
    actions.slice(0, 20).map(action => ({
      name: `${action.name} replayed after signing out`,
      tried: () => refused(action, { cookie, origin: server.address }),
    })),
  )
  expect(await entries()).toBe(before)
})

test("No address that is sent along leads away after signing in", async () => {
  const addresses = [
    "https://evil.example",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/%5cevil.example",
    "/%09/evil.example",
    "/\t/evil.example",
    "https:evil.example",
    "https:/evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "http://localhost@evil.example/",
    `${server.address}@evil.example`,
    `${server.address}.evil.example`,
    "/.//evil.example",
    "/en/..//evil.example",
    "//localhost:1/",
  ]
  const leadsAway = (location: string | undefined) =>
    location !== undefined && new URL(location, server.address).origin !== server.address && location
  await none(
    addresses.flatMap(address => [
      {
        name: `signin to ${address}`,
        tried: async () => {
          const path = `/api/auth/signin?callbackUrl=${encodeURIComponent(address)}`
          const { headers } = await sendRaw(server.address, { path })
          const next = new URL(headers.location ?? "/", server.address).searchParams.get("next")
          return leadsAway(headers.location) || (next !== null && leadsAway(next))
        },
      },
      {
        name: `sign-in page with next=${address}`,
        tried: async () => {
          const { body } = await sendRaw(server.address, { path: `/en/sign-in?next=${encodeURIComponent(address)}` })
          const [, value] = /name="callbackUrl" value="([^"]*)"/.exec(body.toString()) ?? []
          return value !== undefined && leadsAway(value.replaceAll("&amp;", "&"))
        },
      },
    ]),
  )
})

const searched = [
  "/en/courses?q=",
  "/ja/courses?program=",
  "/en/courses?field=",
  "/en/courses?page=",
  "/en/courses?from=",
  "/en/statistics?by=",
  "/en/statistics?measure=",
  "/en/statistics/protected?table=",
  "/en/contact?page=",
  "/en/sign-in?error=",
  "/en/sign-in?next=",
  "/en/verify?code=",
  "/en/verify/",
  "/en/courses/",
  "/en/programs/",
  "/en/snapshots/",
  "/embed/en/statistics?by=",
  "/api/v1/courses?q=",
  "/api/v1/courses?page=",
  "/api/v1/statistics?by=",
  "/api/v1/organizations?q=",
  "/data/courses.csv?field=",
  "/en/problem/404?from=",
]

test("What is searched for is neither run nor written back as it came", async () => {
  test.setTimeout(120_000)
  const injections = {
    SQL: ["' OR '1'='1", "1; DROP TABLE course; --", "1' UNION SELECT password_hash FROM app_user --", "%00"],
    template: ["{{7*191}}", "${7*191}", "<%= 7*191 %>", "#{7*191}"],
    markup: [markup, "javascript:alert(1)//<svg/onload=1>"],
  }
  const db = await database()
  const courses = await db.course.count()
  await none(
    searched.flatMap(address =>
      Object.entries(injections).map(([kind, payloads]) => ({
        name: `${kind} in ${address}`,
        tried: async () => {
          for (const payload of payloads) {
            const path = address + encodeURIComponent(payload)
            const { status, headers, body } = await sendRaw(server.address, { path, headers: { accept: "text/html" } })
            const text = body.toString()
            if (status >= 500) return `${payload} answered ${String(status)}`
            if (text.includes("1337") && !payload.includes("1337")) return `${payload} was worked out`
            if (/\$argon2|syntax error|PrismaClient|at .*\.(?:ts|js):\d/.test(text)) return `${payload} told too much`
            if (String(headers["content-type"]).startsWith("text/html") && isMarkup.test(text))
              return `${payload} came back`
          }
          return false
        },
      })),
    ),
  )
  expect(await db.course.count()).toBe(courses)
})

test("Markup in every text of the register is shown as text, to visitors and in the office", async () => {
  test.setTimeout(180_000)
  const db = await database()
  const local = { en: markup, ja: markup, mn: markup }
  const short = `"><img src=x>`
  const [programs, courses, topics, organizations, sources, milestones, people, statements, publication] = [
    await import("@/lib/programs/mutations"),
    await import("@/lib/courses/mutations"),
    await import("@/lib/topics/mutations"),
    await import("@/lib/organizations/mutations"),
    await import("@/lib/sources/mutations"),
    await import("@/lib/milestones/mutations"),
    await import("@/lib/people/mutations"),
    await import("@/lib/statements/mutations"),
    await import("@/lib/courses/publication"),
  ]
  const { courseSchema } = await import("@/lib/courses/schema")
  const { milestoneSchema } = await import("@/lib/milestones/schema")
  const { organizationSchema } = await import("@/lib/organizations/schema")
  const { personSchema } = await import("@/lib/people/schema")
  const { programSchema } = await import("@/lib/programs/schema")
  const { sourceSchema } = await import("@/lib/sources/schema")
  const { statementSchema } = await import("@/lib/statements/schema")
  const { topicSchema } = await import("@/lib/topics/schema")

  const made = await db.$transaction(
    async tx => {
      const topic = await topics.createTopic(system, tx, topicSchema.parse({ names: local, field: "medical" }))
      const organization = await organizations.createOrganization(
        system,
        tx,
        organizationSchema.parse({ names: local, notes: markup, kind: "other", country: "MN" }),
      )
      const source = await sources.createSource(
        system,
        tx,
        sourceSchema.parse({
          title: local,
          publisher: local,
          text: markup,
          note: markup,
          address: "https://example.org/?x=%22%3E",
        }),
      )
      const program = await programs.createProgram(
        system,
        tx,
        programSchema.parse({ names: local, aim: local, providerCountries: ["JP"], recipientCountries: ["MN"] }),
      )
      const milestone = await milestones.createMilestone(
        system,
        tx,
        milestoneSchema.parse({
          program: program.slug,
          title: local,
          description: local,
          happenedOn: "2020",
          source: source.code,
        }),
      )
      const course = await courses.createCourse(
        system,
        tx,
        courseSchema.parse({
          ...{ title: local, summary: local, result: local, notes: markup, code: short, program: program.slug },
          ...{ field: "medical", topics: [topic.slug], startsOn: "2021-05", endsOn: "2021-05", life: "held" },
          places: [{ name: local, province: local, country: "MN" }],
          headCounts: [{ role: "trainee", total: 12, precision: "exact", who: markup, parts: [] }],
        }),
      )
      const published = await publication.publishCourse(system, tx, course)
      const person = await people.createPerson(
        system,
        tx,
        personSchema.parse({ names: [{ written: markup, given: markup }], notes: markup }),
      )
      await tx.participation.create({
        data: { courseId: course.id, personId: person.id, roleKey: "trainee", rank: markup },
      })
      const statement = await statements.createStatement(
        system,
        tx,
        statementSchema.parse({
          source: source.code,
          course: published.slug,
          subject: "result",
          claim: local,
          reason: local,
          note: markup,
        }),
      )
      const objection = await tx.objection.create({
        data: { page: "/en", message: markup, evidence: markup, reply: markup },
      })
      return { topic, organization, source, program, milestone, course: published, person, statement, objection }
    },
    { timeout: 30_000 },
  )
  const { topic, organization, source, program, milestone, course, person, statement, objection } = made
  const open = [
    ...["/", "/courses", "/programs", `/courses?program=${program.slug}`, `/courses/${course.slug}`, "/statistics"],
    ...[
      `/programs/${program.slug}`,
      `/programs/${program.slug}/annual-report?year=2021`,
      "/statistics?by=topic&measure=courses",
    ],
    ...[`/statistics?by=topic&program=${program.slug}`, "/data", "/snapshots"],
  ].flatMap(path => ["en", "ja", "mn"].map(locale => `/${locale}${path === "/" ? "" : path}`))
  const office = [
    ...[
      "",
      "/courses",
      "/programs",
      "/topics",
      "/organizations",
      "/sources",
      "/people",
      "/activity",
      "/objections",
      "/completeness",
    ],
    ...[
      `/courses/${course.slug}`,
      `/courses/${course.slug}/edit`,
      `/courses/${course.slug}/history`,
      `/courses/${course.slug}/roster`,
    ],
    ...[`/courses/${course.slug}/statements`, `/courses/${course.slug}/preview`, `/courses/${course.slug}/publication`],
    ...[
      `/programs/${program.slug}`,
      `/programs/${program.slug}/edit`,
      `/programs/${program.slug}/milestones/${milestone.id}/edit`,
    ],
    ...[
      `/topics/${topic.slug}`,
      `/topics/${topic.slug}/edit`,
      `/organizations/${organization.slug}`,
      `/organizations/${organization.slug}/edit`,
    ],
    ...[`/sources/${source.code}`, `/sources/${source.code}/edit`, `/people/${person.id}`, `/people/${person.id}/edit`],
    ...[`/statements/${statement.id}/edit`, `/objections/${objection.id}`, "/completeness/grid", "/people/duplicates"],
  ].map(path => `/en/admin${path}`)
  const files = [
    "/data/news.atom",
    "/data/courses.csv",
    "/data/planned-courses.ics",
    "/sitemap.xml",
    "/data/catalog.jsonld",
    "/api/v1/courses",
    `/embed/en/statistics?by=topic`,
  ]

  const { cookie } = await cookieOf()
  let shown = 0
  await none(
    [...open, ...office, ...files].map(path => ({
      name: `markup at ${path}`,
      tried: async () => {
        const { status, headers, body } = await sendRaw(server.address, {
          path,
          headers: { accept: "text/html", cookie },
        })
        const text = body.toString()
        if (status >= 500) return String(status)
        if (text.includes("onerror=alert(1)")) shown++
        return /^(?:text\/html|image\/svg)/.test(String(headers["content-type"])) && isMarkup.test(text) && "came back"
      },
    })),
  )
  expect(shown).toBeGreaterThan(30)

  await db.objection.delete({ where: { id: objection.id } })
  await db.participation.deleteMany({ where: { courseId: course.id } })
  await db.person.delete({ where: { id: person.id } })
  await db.course.delete({ where: { id: course.id } })
  await db.milestone.delete({ where: { id: milestone.id } })
  await db.program.delete({ where: { id: program.id } })
  await db.source.delete({ where: { id: source.id } })
  await db.organization.delete({ where: { id: organization.id } })
  await db.topic.delete({ where: { id: topic.id } })
  await db.slug.deleteMany({ where: { recordId: { in: [course.id, program.id, organization.id, topic.id] } } })
})

test("A forged, foreign or used-up session opens nothing", async ({ request }) => {
  const { cookie, sessionId } = await cookieOf()
  const [name = "", token = ""] = cookie.split("=")
  const { encode } = await import("next-auth/jwt")
  const { tokenAge } = await import("@/lib/auth/token")
  const plain = Buffer.from(JSON.stringify({ alg: "none" })).toString("base64url")
  const claims = Buffer.from(JSON.stringify({ sub: sessionId, sessionId, sid: sessionId })).toString("base64url")
  const signedElsewhere = await encode({
    secret: "of another Muster, of another Muster",
    token: { sub: sessionId, sessionId },
    maxAge: tokenAge,
  })
  const db = await database()
  const status = async (value: string, as = name) =>
    (
      await request.get(`${server.address}/en/admin`, { headers: { cookie: `${as}=${value}` }, maxRedirects: 0 })
    ).status()
  expect(await status(token)).toBe(200)
  const opens = (value: string, as?: string) => async () => (await status(value, as)) === 200 && "opened"
  await none([
    { name: "a token without a signature", tried: opens(`${plain}.${claims}.`) },
    { name: "a token sealed with another secret", tried: opens(signedElsewhere) },
    { name: "a token cut short", tried: opens(token.slice(0, -5)) },
    {
      name: "a token with one letter changed",
      tried: opens(token.slice(0, -9) + (token.at(-9) === "A" ? "B" : "A") + token.slice(-8)),
    },
    { name: "the bare id of a session", tried: opens(sessionId) },
    { name: "the token under another cookie's name", tried: opens(token, "next-auth.csrf-token") },
    {
      name: "a token in pieces",
      tried: async () => {
        const half = Math.floor(token.length / 2)
        return opens(`${token.slice(0, half)}; ${name}.1=${token.slice(half)}`)()
      },
    },
    {
      name: "a token of a session that was ended",
      tried: async () => {
        await db.session.update({ where: { id: sessionId }, data: { endedAt: new Date() } })
        return opens(token)()
      },
    },
  ])
})

test("Signing in needs the page's own form, and gives a session nobody knew before", async ({ request, page }) => {
  const post = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
    request.post(`${server.address}/api/auth/${path}`, {
      form,
      headers: { origin: server.address, ...headers },
      maxRedirects: 0,
    })
  const { email, password } = server.administrator
  const session = (answer: { headers: () => Record<string, string> }) =>
    /session-token=[^;]{20,}/.test(answer.headers()["set-cookie"] ?? "") && "signed in"
  await none([
    {
      name: "sign-in without a token",
      tried: async () => session(await post("callback/credentials", { email, password })),
    },
    {
      name: "sign-in with a made-up token",
      tried: async () =>
        session(
          await post(
            "callback/credentials",
            { email, password, csrfToken: "0".repeat(64) },
            { cookie: `next-auth.csrf-token=${"0".repeat(64)}|${"0".repeat(64)}` },
          ),
        ),
    },
    {
      name: "sign-in sent by another site",
      tried: async () =>
        session(await post("callback/credentials", { email, password }, { origin: "https://evil.example" })),
    },
    {
      name: "sign-in by GET",
      tried: async () =>
        session(
          await request.get(
            `${server.address}/api/auth/callback/credentials?email=${email}&password=${encodeURIComponent(password)}`,
            { maxRedirects: 0 },
          ),
        ),
    },
  ])
  const { sessionId, cookie } = await cookieOf()
  await none([
    {
      name: "sign-out by GET",
      tried: async () => {
        await request.get(`${server.address}/api/auth/signout`, { headers: { cookie }, maxRedirects: 0 })
        return (
          (await (await database()).session.findUniqueOrThrow({ where: { id: sessionId } })).endedAt !== null &&
          "signed out"
        )
      },
    },
    {
      name: "sign-out sent by another site",
      tried: async () => {
        await post("signout", {}, { cookie, origin: "https://evil.example" })
        return (
          (await (await database()).session.findUniqueOrThrow({ where: { id: sessionId } })).endedAt !== null &&
          "signed out"
        )
      },
    },
    {
      name: "session fixation",
      tried: async () => {
        const [name = "", planted = ""] = cookie.split("=")
        await page.context().addCookies([{ name, value: planted, url: server.address }])
        await page.context().clearCookies({ name })
        await page.goto("/en/sign-in")
        await page.context().addCookies([{ name, value: "planted-by-somebody-else", url: server.address }])
        await page.locator("#email").fill(email)
        await page.locator("#password").fill(password)
        await page.locator("main button[type=submit]").first().click()
        await page.waitForURL(/\/admin/)
        const now = (await page.context().cookies()).find(each => each.name === name)?.value ?? ""
        return (now === planted || now.startsWith("planted") || now === "") && "kept the planted session"
      },
    },
  ])
})

test("Odd requests are answered without a failure, and without believing them", async () => {
  const { cookie } = await cookieOf()
  const ask = (path: string, headers: OutgoingHttpHeaders = {}, method = "GET", body?: string) =>
    sendRaw(server.address, {
      path,
      headers: { accept: "text/html", ...headers },
      method,
      ...(body !== undefined && { body }),
    })
  const failed = async (path: string, headers?: OutgoingHttpHeaders, method?: string, body?: string) => {
    const { status } = await ask(path, headers, method, body)
    return status >= 500 && String(status)
  }
  const own = { origin: server.address, cookie }
  const hosts = [
    "evil.example",
    "localhost",
    "localhost:1",
    `evil.example:${new URL(server.address).port}`,
    "localhost:3199@evil.example",
  ]
  await none([
    ...hosts.map(host => ({
      name: `host ${host}`,
      tried: async () => {
        const { status, body } = await ask("/en/data", { host })
        return status !== 421 && status !== 400 && `${String(status)} ${body.toString().slice(0, 80)}`
      },
    })),
    ...["PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"].flatMap(method =>
      ["/en", "/en/admin", "/api/v1/courses", "/data/courses.csv", "/api/auth/session"].map(path => ({
        name: `${method} ${path}`,
        tried: () => failed(path, own, method),
      })),
    ),
    ...[
      "?__proto__[x]=1",
      "?constructor.prototype.x=1",
      "?__proto__=1",
      "?q[]=1&q[]=2",
      "?q=a&q=b",
      "?q=%ff%fe",
      "?page=1e9",
      "?page=-1",
      "?page=NaN",
      "?page=9007199254740993",
      "?from=99999999999",
      "?" + "a=1&".repeat(500),
    ].flatMap(query =>
      ["/en/courses", "/api/v1/courses", "/en/statistics", "/api/v1/statistics"].map(path => ({
        name: `${path}${query.slice(0, 30)}`,
        tried: () => failed(path + query),
      })),
    ),
    {
      name: "chunks and a length",
      tried: () => failed("/en/contact", { ...own, "transfer-encoding": "chunked", "content-length": "5" }, "POST"),
    },
    { name: "a very long address", tried: () => failed(`/en/courses?q=${"a".repeat(9000)}`) },
    { name: "a very long header", tried: () => failed("/en", { "x-long": "a".repeat(15_000) }) },
    {
      name: "a body that is said to be huge",
      tried: async () => {
        const { status } = await sendRaw(server.address, {
          path: "/en/admin/topics/new",
          method: "POST",
          headers: { ...own, "content-length": String(200 * 1024 * 1024) },
        })
        return status !== 413 && String(status)
      },
    },
    {
      name: "an action without an id",
      tried: () =>
        failed("/en/admin/topics/new", { ...own, "next-action": "", "content-type": "text/plain" }, "POST", "[]"),
    },
    {
      name: "an action with an id nobody gave",
      tried: () =>
        failed(
          "/en/admin/topics/new",
          { ...own, "next-action": "7f" + "a".repeat(40), "content-type": "text/plain" },
          "POST",
          "[]",
        ),
    },
    {
      name: "a line break in a header of the answer",
      tried: async () => {
        const { headers } = await ask("/?next=%0d%0aset-cookie:%20a=b", { "accept-language": "en" })
        return headers["set-cookie"] !== undefined && "set a cookie"
      },
    },
    ...[
      "/../../etc/passwd",
      "/..%2f..%2f..%2fetc/passwd",
      "/data/..%2f..%2fpackage.json",
      "/data/snapshots/..%2f..%2f..%2fpackage.json",
      "/_next/static/..%2f..%2fserver/app-paths-manifest.json",
      "/.env",
      "/.git/config",
      "/package.json",
      "/.next/BUILD_ID",
      "/en/admin/sources/..%2f..%2fpackage.json/documents/x/file",
    ].map(path => ({
      name: `a file of the machine at ${path}`,
      tried: async () => {
        const { status, body } = await ask(path)
        return (
          status === 200 &&
          /root:|"dependencies"|DATABASE_URL|\[core\]|server\/app|^[\w-]{21}$/.test(body.toString()) &&
          "told"
        )
      },
    })),
  ])
})

test("Nothing of the office is kept by a cache or framed by another site", async ({ request }) => {
  const { cookie } = await cookieOf()
  const routes = (await officeRoutes()).filter(route => !route.includes("["))
  await none(
    routes.map(route => ({
      name: `/admin${route}`,
      tried: async () => {
        const answer = await request.get(`${server.address}/en/admin${route}`, {
          headers: { cookie, accept: "text/html" },
          maxRedirects: 0,
        })
        const {
          "cache-control": cache = "",
          "content-security-policy": policy = "",
          "x-frame-options": frame,
        } = answer.headers()
        if (!/no-store|private/.test(cache)) return `cache-control ${cache}`
        if (/unsafe-inline|unsafe-eval/.test(policy.replace(/style-src-attr [^;]*/, ""))) return policy
        return (!policy.includes("frame-ancestors 'none'") || frame !== "DENY") && `${policy} ${String(frame)}`
      },
    })),
  )
})

test("A file that is not what it says is refused", async ({ request }) => {
  const { cookie } = await cookieOf()
  const action = (await serverActions()).find(({ name }) => name === "createSource")
  const db = await database()
  const before = await db.sourceDocument.count()
  const files: Record<string, { name: string; mimeType: string; buffer: Buffer }> = {
    "a page that is called a PDF": {
      name: "a.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("<html><script>alert(1)</script></html>"),
    },
    "a picture with a script": {
      name: "a.svg",
      mimeType: "image/svg+xml",
      buffer: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
    },
    "a page": { name: "a.html", mimeType: "text/html", buffer: Buffer.from("<script>alert(1)</script>") },
    "a program": {
      name: "a.exe",
      mimeType: "application/octet-stream",
      buffer: Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200)]),
    },
    "a program that is called a picture": {
      name: "a.png",
      mimeType: "image/png",
      buffer: Buffer.concat([Buffer.from("\u007fELF"), Buffer.alloc(200)]),
    },
    "a shell script": { name: "a.sh", mimeType: "text/x-sh", buffer: Buffer.from("#!/bin/sh\nid\n") },
    "an archive that is called a workbook": {
      name: "a.xlsx",
      mimeType: "application/zip",
      buffer: Buffer.from("PK\u0003\u0004" + "x".repeat(100)),
    },
    "a name that climbs": { name: "../../../a.html", mimeType: "text/html", buffer: Buffer.from("<b>x</b>") },
  }
  await none(
    Object.entries(files).map(([name, file]) => ({
      name,
      tried: async () => {
        const answer = await request.post(`${server.address}/en/admin/sources/new`, {
          headers: { cookie, origin: server.address, "next-action": action?.id ?? "" },
          multipart: { ...sentForm({ locale: "en" }, null, { "title.en": "A source" }), "1_document": file },
          maxRedirects: 0,
        })
        return (answer.status() >= 500 || answer.status() === 303) && String(answer.status())
      },
    })),
  )
  expect(await db.sourceDocument.count()).toBe(before)
  expect(cases).toBeGreaterThanOrEqual(150)
})
