import { openRoutes, sentForm, serverActions } from "@/e2e/build"
import { database, expect, test } from "@/e2e/fixtures"
import { sendRaw } from "@/e2e/raw"
import { secondServer } from "@/e2e/second/server"
import { randomFrom, type Random } from "@/lib/testing/random"
import { runs } from "@/lib/testing/size"

/*
 * Requests as no page of ours sends them: ids of others and of nobody, fields that no form has, wrong types, names that mean
 * something to JavaScript. None changes what it may not, and none meets code that did not expect it.
 */

const odd: readonly unknown[] = [
  ...[
    null,
    true,
    0,
    -1,
    1.5,
    1e308,
    "",
    " ",
    "null",
    "[object Object]",
    "\u0000",
    "\ud800",
    "💥".repeat(50),
    "a".repeat(5000),
  ],
  ...[
    [],
    [[]],
    {},
    { not: "" },
    { in: [] },
    { $gt: "" },
    { contains: "" },
    { toString: 1 },
    { length: -1 },
    { then: 1 },
  ],
  ...[{ __proto__: null, administrator: true }, JSON.parse('{"__proto__":{"administrator":true}}') as unknown],
  ...[
    "../../etc/passwd",
    "'; DROP TABLE course; --",
    "{{7*7}}",
    "<script>",
    "2024-13-45",
    "9".repeat(400),
    "١٢٣",
    "１２",
    "NaN",
  ],
]

const fieldNames = [
  ...[
    "role",
    "access",
    "roles",
    "administrator",
    "version",
    "id",
    "userId",
    "actorId",
    "deletedAt",
    "publishedAt",
    "passwordHash",
  ],
  ...[
    "title.en",
    "names.en",
    "names.0.written",
    "names.99999.written",
    "headCounts.0.total",
    "parts.0.number",
    "rows[]",
    "take[]",
  ],
  ...[
    "__proto__",
    "__proto__.administrator",
    "constructor.prototype.x",
    "toString",
    "form.key",
    "form.intent",
    "form.take[]",
  ],
  ...[
    "startsOn",
    "startsOn.year",
    "program",
    "email",
    "password",
    "reason.en",
    "source",
    "written",
    "country",
    "field",
    "number",
  ],
]

const text = (value: unknown): string => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""))

function fields(random: Random): Record<string, string> {
  return Object.fromEntries(random.some(fieldNames, random.int(0, 8)).map(name => [name, text(random.pick(odd))]))
}

/** Records of the register that the sender may not touch, and ids of nobody. */
async function targets() {
  const db = await database()
  const program = { slug: { not: "japan-cambodia" } }
  const [course, person, user, topic, source, statement] = await Promise.all([
    db.course.findFirstOrThrow({ where: { program, publishedAt: { not: null } }, select: { id: true, slug: true } }),
    db.person.findFirst({ select: { id: true } }),
    db.user.findFirstOrThrow({ select: { id: true } }),
    db.topic.findFirstOrThrow({ select: { id: true, slug: true } }),
    db.source.findFirstOrThrow({ select: { id: true, code: true } }),
    db.statement.findFirst({ where: { course: { program } }, select: { id: true } }),
  ])
  const ids = [course, person, user, topic, source, statement].flatMap(record => record?.id ?? [])
  return { ids, slugs: [course.slug, topic.slug, source.code, "japan-mongolia"] }
}

function bound(random: Random, { ids, slugs }: Awaited<ReturnType<typeof targets>>): unknown {
  if (random.chance(0.2)) return random.pick(odd)
  const id = () => random.pick<unknown>([...ids, ...ids, random.uuid(), random.pick(odd)])
  const slug = () => random.pick<unknown>([...slugs, random.pick(odd)])
  const all = {
    ...{
      locale: random.pick<unknown>(["en", "ja", "mn", "xx", random.pick(odd)]),
      id: id(),
      courseId: id(),
      fromId: id(),
    },
    ...{ slug: slug(), code: slug(), program: slug(), planId: id(), otherId: id(), mergeId: id(), document: id() },
    ...{ about: { noun: random.pick(["course", "program", "user"]), slug: slug() }, role: "administrator", version: 1 },
    ...{
      kind: random.pick<unknown>(["place", "role", null]),
      word: random.pick(odd),
      query: random.pick(odd),
      page: 1,
      view: "all",
    },
  }
  return Object.fromEntries(random.some(Object.entries(all), random.int(3, Object.keys(all).length)))
}

/** What adds a record of its own, for whoever may. */
const makes = /^(?:create|add|copy|freeze|read|upload|invite)/

async function state() {
  const db = await database()
  const sum = { _sum: { version: true }, _count: true } as const
  return {
    courses: await db.course.aggregate(sum),
    programs: await db.program.aggregate(sum),
    topics: await db.topic.aggregate(sum),
    organizations: await db.organization.aggregate(sum),
    sources: await db.source.aggregate(sum),
    people: await db.person.aggregate(sum),
    participations: await db.participation.aggregate(sum),
    statements: await db.statement.aggregate(sum),
    users: await db.user.findMany({
      select: { id: true, email: true, passwordHash: true, disabledAt: true, version: true },
      orderBy: { id: "asc" },
    }),
    grants: await db.grant.findMany({ orderBy: { id: "asc" } }),
    published: await db.course.count({ where: { publishedAt: { not: null } } }),
  }
}

test("Requests that no page sends change nothing and meet no code that did not expect them", async () => {
  test.setTimeout(1_800_000)
  const db = await database()
  const { mintSession } = await import("@/lib/testing/session")
  const program = await db.program.findUniqueOrThrow({ where: { slug: "japan-cambodia" }, select: { id: true } })
  const senders: { cookie: string; mayChange: boolean }[] = [{ cookie: "", mayChange: false }]
  const users: string[] = []
  for (const role of ["viewer", "auditor", "publisher", "editor", "administrator"] as const) {
    const { id } = await db.user.create({
      data: {
        email: `fuzz-${role}-${crypto.randomUUID().slice(0, 8)}@example.org`,
        passwordHash: "none",
        grants: { create: { role, programId: role === "administrator" || role === "auditor" ? null : program.id } },
      },
      select: { id: true },
    })
    users.push(id)
    const { name, value } = await mintSession(id)
    senders.push({ cookie: `${name}=${value}`, mayChange: role === "administrator" || role === "editor" })
  }
  const actions = await serverActions()
  const routes = await openRoutes()
  const given = await targets()
  const muster = await secondServer()
  const before = await state()
  const seed = runs({ sample: 20_261_124, deep: Date.now() % 1_000_000 })
  const random = randomFrom(seed)
  const wrong: string[] = []
  const much = runs({ sample: 300, deep: 2500 })
  const word = () => encodeURIComponent(text(random.pick(odd)).replaceAll("\ud800", "").slice(0, 300))
  try {
    for (let count = 0; count < much; count++) {
      const sender = random.pick(senders)
      const headers = { accept: "text/html", origin: muster.address, ...(sender.cookie && { cookie: sender.cookie }) }
      const isForm = random.chance(0.6)
      // whoever may change things sends what is of nobody, so that here too nothing is to change
      const action = random.pick(sender.mayChange ? actions.filter(({ name }) => !makes.test(name)) : actions)
      const about = sender.mayChange ? { ...given, ids: [random.uuid()] } : given
      const path = isForm
        ? `/en/admin${action.route.replace(/\[\w+\]/g, () => encodeURIComponent(random.pick(given.slugs)))}`
        : random
            .pick(sender.cookie ? [...routes, ...actions.map(({ route }) => `/[locale]/admin${route}`)] : routes)
            .replace("[locale]", random.pick(["en", "ja", "mn"]))
            .replace(/\[[.\w]+\]/g, () => random.pick([...given.slugs, ...given.ids, word()])) +
          `?${Array.from({ length: random.int(0, 4) }, () => `${random.pick([...fieldNames, "q", "by", "page", "from", "sort"])}=${word()}`).join("&")}`
      const form = new FormData()
      if (isForm) {
        for (const [name, value] of Object.entries(sentForm(bound(random, about), random.pick(odd), fields(random))))
          form.append(name, value)
      }
      const answer = isForm
        ? await fetch(muster.address + path, {
            method: "POST",
            redirect: "manual",
            body: form,
            headers: {
              ...headers,
              "next-action": random.chance(0.95) ? action.id : text(random.pick(["", "x", "7f00"])),
            },
          })
        : await sendRaw(muster.address, {
            path,
            headers,
            method: random.pick(["GET", "GET", "GET", "HEAD", "OPTIONS", "PUT", "DELETE"]),
          })
      if (answer.status >= 500)
        wrong.push(`${isForm ? action.name : "reading"} at ${path.slice(0, 200)} answered ${String(answer.status)}`)
    }
  } finally {
    await muster.stop()
  }
  const failures = muster
    .said()
    .split("\n")
    .filter(line => /unexpected failure|request failed|"level":[56]0/.test(line))
  expect(wrong, `seed ${String(seed)}`).toEqual([])
  expect(failures, `seed ${String(seed)}`).toEqual([])
  expect(await state()).toEqual(before)
  await db.user.deleteMany({ where: { id: { in: users } } })
})
