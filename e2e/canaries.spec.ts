import { mkdtemp, readdir, readFile, rm } from "node:fs/promises"
import os from "node:os"
import path from "node:path"
import { gzipSync } from "node:zlib"
import { Canaries } from "@/e2e/canary"
import { database, expect, test } from "@/e2e/fixtures"
import { sendRaw } from "@/e2e/raw"
import { secondServer } from "@/e2e/second/server"
import { server } from "@/e2e/server"
import { system } from "@/lib/access/actor"
import { runs } from "@/lib/testing/size"

/*
 * Twelve people are put into a published course and read, edited and mistyped in the office. Then everything that is open
 * to anybody is read, as are the logs, what is kept on disk beside the database, and a backup without its key.
 */

const mark = "zq" + Date.now().toString(36).slice(-5)
const cyrillicMark = mark.replace(
  /./g,
  letter => "абвгдежзийклмнопрстуфхцчшщъыьэюяёөү"[Number.parseInt(letter, 36) % 35] ?? "ө",
)
const written = [
  ...["Ganbold", "Enkhtuya", "Suzuki", "Tanaka"].map(name => `${name}${mark} Oyun${mark}`),
  ...["Батмөнх", "Сарнай", "Энхболд", "Цэцэг"].map(name => `${name}${cyrillicMark} Дорж${cyrillicMark}`),
  ...["山田太郎", "佐藤花子", "すずきいちろう", "タナカハルコ"].map((name, at) => `${name}龠${"甲乙丙丁"[at] ?? ""}齉`),
]
const contact = (at: number) => ({
  email: `${mark}.${String(at)}@canary.example`,
  phone: `+976 ${mark} ${String(at)}`,
  address: `Street ${mark}-${String(at)}`,
  notes: `Note ${mark} ${String(at)}`,
})
const canaries = new Canaries([...written, ...written.flatMap((_, at) => Object.values(contact(at)))])

test("The finder of names finds them however they are written", () => {
  for (const name of [written[0], written[5], written[9]]) {
    const bytes = Buffer.from(`before ${String(name)} after`)
    const forms = [
      bytes,
      Buffer.from(bytes.toString("hex")),
      Buffer.from(`x${bytes.toString("base64")}`),
      Buffer.from(Buffer.concat([Buffer.from("a"), bytes]).toString("base64url")),
      Buffer.concat([Buffer.from("head"), gzipSync(bytes)]),
      Buffer.from(`{"x":"${gzipSync(bytes).toString("base64")}"}`),
      Buffer.from(encodeURIComponent(bytes.toString())),
    ]
    for (const form of forms) expect(canaries.in(form)).toEqual([name])
  }
  expect(canaries.in(Buffer.from("nobody"))).toEqual([])
})

test("No name, contact or note of a person reaches a visitor, a log, a cache or a backup without its key", async ({
  scratch,
}) => {
  test.setTimeout(900_000)
  const db = await database()
  const course = await scratch.course(
    { program: "japan-mongolia", field: "medical", life: "held", startsOn: "2022-05", endsOn: "2022-06" },
    { published: true },
  )
  const { createPerson } = await import("@/lib/people/mutations")
  const { personSchema } = await import("@/lib/people/schema")
  const { newCertificateCode } = await import("@/lib/participations/certificate-code")
  const people = await db.$transaction(async tx => {
    const made: string[] = []
    for (const [at, name] of written.entries()) {
      const person = await createPerson(system, tx, personSchema.parse({ names: [{ written: name }], ...contact(at) }))
      await tx.participation.create({
        data: {
          ...{ courseId: course.id, personId: person.id, roleKey: "trainee", completed: true },
          certificateNumber: `${String(at + 1)}/${course.slug}`,
          certificateCode: newCertificateCode(),
          certificateGivenOn: "2022-06-30",
        },
      })
      made.push(person.id)
    }
    return made
  })
  const certificates = await db.participation.findMany({
    where: { courseId: course.id },
    select: { certificateCode: true },
  })
  const muster = await secondServer()
  const found: string[] = []
  const look = (where: string, bytes: Buffer) => {
    for (const text of canaries.in(bytes)) found.push(`${text} in ${where}`)
  }
  try {
    const { mintSession } = await import("@/lib/testing/session")
    const { id } = await db.user.findUniqueOrThrow({ where: { email: server.administrator.email } })
    const session = await mintSession(id)
    const office = (at: string) =>
      sendRaw(muster.address, {
        path: `/en/admin${at}`,
        headers: { accept: "text/html", cookie: `${session.name}=${session.value}` },
      })

    // whoever may sees all of them: the test below could find them
    const roster = await office(`/courses/${course.slug}/roster`)
    expect(canaries.in(roster.body)).toEqual(expect.arrayContaining(written))
    for (const [at, person] of people.entries()) {
      expect(canaries.in((await office(`/people/${person}`)).body)).toEqual(
        expect.arrayContaining([written[at], ...Object.values(contact(at))]),
      )
      await office(`/people?q=${encodeURIComponent(written[at] ?? "")}`)
      await office(`/people/${person}/edit?x=${encodeURIComponent(written[at] ?? "")}`)
      await office(`/nothing/${encodeURIComponent(written[at] ?? "")}`)
      await sendRaw(muster.address, {
        path: `/en/verify/${encodeURIComponent(written[at] ?? "")}`,
        headers: { accept: "application/json" },
      })
    }

    const read = await crawl(
      muster.address,
      certificates.flatMap(({ certificateCode }) => certificateCode ?? []),
      look,
    )
    expect(read).toBeGreaterThan(runs({ sample: 250, deep: 800 }))

    // a value that the database refuses, and one that an action cannot use
    await db.person.create({ data: { country: written[0]?.repeat(20) ?? null, id: "no id" } }).catch(() => null)
    await db.$executeRaw`SELECT ${written[4] ?? ""}::date`.catch(() => null)
  } finally {
    await muster.stop()
  }
  expect(muster.said()).toContain("/en/admin/people")
  look("the log", Buffer.from(muster.said()))
  for (const folder of [".next/cache", ".next/server", server.dataFolder])
    for (const file of await filesIn(folder)) look(file, await readFile(file))
  look(
    "the activity log",
    Buffer.from(JSON.stringify(await db.activity.findMany({ select: { label: true, changes: true } }))),
  )
  look("idempotency keys", Buffer.from(JSON.stringify(await db.idempotencyKey.findMany())))

  const { writeBackup } = await import("@/lib/backup/write-backup")
  const { startCluster } = await import("@/lib/postgres/cluster")
  const { ownerUrl } = await startCluster(server.dataFolder)
  const folder = await mkdtemp(path.join(os.tmpdir(), "muster-canaries-"))
  const file = path.join(folder, "canaries.backup")
  await writeBackup({
    databaseUrl: ownerUrl,
    file,
    passphrase: "only the key opens it",
  })
  look("the backup", await readFile(file))
  await rm(folder, { recursive: true })
  await db.participation.deleteMany({ where: { personId: { in: people } } })
  await db.person.deleteMany({ where: { id: { in: people } } })
  expect(found).toEqual([])
})

/** Reads all that anybody may read, each page also as its parts; follows what leads on. Gives how much it was. */
async function crawl(
  address: string,
  codes: readonly string[],
  look: (where: string, bytes: Buffer) => void,
): Promise<number> {
  const most = runs({ sample: 200, deep: 3000 })
  const queue = [
    ...["en", "ja", "mn"].flatMap(locale =>
      ["", "/courses", "/statistics", "/statistics/protected", "/data", "/snapshots", "/nothing"].map(
        at => `/${locale}${at}`,
      ),
    ),
    ...[
      "/sitemap.xml",
      "/robots.txt",
      "/data/news.atom",
      "/data/planned-courses.ics",
      "/data/courses.csv",
      "/data/catalog.jsonld",
    ],
    ...[
      "/data/datapackage.json",
      "/api/v1/openapi.json",
      "/api/v1/courses",
      "/api/v1/organizations",
      "/api/v1/nothing",
      "/api/health",
    ],
    ...[
      "/api/v1/statistics",
      "/embed/en/statistics",
      "/embed/en/statistics/protected",
      "/api/auth/session",
      "/en/admin",
      "/%ff",
    ],
    ...codes.map(code => `/mn/verify/${code}`),
  ]
  const known = new Set(queue)
  const add = (to: string, from: string) => {
    const url = new URL(to.replaceAll("&amp;", "&"), address + from)
    if (url.hostname !== "localhost") return
    const at = url.pathname + url.search
    if (known.has(at) || known.size >= most) return
    known.add(at)
    queue.push(at)
  }
  let read = 0
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    const { headers, body } = await sendRaw(address, { path: at, headers: { accept: "text/html" } })
    look(at, body)
    look(`the headers of ${at}`, Buffer.from(JSON.stringify(headers)))
    read++
    const type = String(headers["content-type"])
    if (headers.location) add(headers.location, at)
    if (type.startsWith("text/html")) {
      look(`${at} in parts`, (await sendRaw(address, { path: at, headers: { rsc: "1" } })).body)
      read++
      for (const [, to = ""] of body.toString().matchAll(/(?:href|src|action)="([^"#]+)/g)) add(to, at)
    } else if (/xml|json/.test(type)) {
      for (const [to] of body.toString().matchAll(/https?:\/\/localhost[^\s"<>\\]+/g)) add(to, at)
    } else if (/javascript|css/.test(type)) add(`${at}.map`, at)
  }
  // scripts stand in pages of the office only, and are open to anybody
  for (const file of await filesIn(".next/static")) {
    look(file, await readFile(file))
    read++
  }
  return read
}

/** All files below a folder, but those of the database itself, which is said to need a disk that is sealed. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter(entry => entry.isFile() && !entry.parentPath.includes(`${path.sep}postgres`))
    .map(entry => path.join(entry.parentPath, entry.name))
}
