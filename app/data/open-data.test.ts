import { describe, expect, it } from "vitest"
import { z } from "zod"
import { GET as getFile } from "@/app/data/[file]/route"
import { GET as getCatalog } from "@/app/data/catalog.jsonld/route"
import { GET as getCourses } from "@/app/data/courses.csv/route"
import { GET as getDataPackage } from "@/app/data/datapackage.json/route"
import { GET as getStatistics } from "@/app/data/statistics.csv/route"
import { asOwner, freshDatabase } from "@/lib/testing/database"
import { dataPackageSchema, problemsOf, readTable, type DataPackage } from "@/lib/testing/data-package"

freshDatabase("seeded")

const request = (path: string) => new Request(`http://localhost:3000${path}`)
const read = async (answer: Response) =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(new Uint8Array(await answer.arrayBuffer()))

async function file(name: string): Promise<string> {
  const path = `/data/${name}.csv`
  if (name === "courses") return read(await getCourses(request(path)))
  if (name === "statistics") return read(await getStatistics(request(path)))
  const answer = await getFile(request(path), { params: Promise.resolve({ file: `${name}.csv` }) })
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8")
  return read(answer)
}

async function wholePackage(): Promise<{ descriptor: DataPackage; files: Map<string, string> }> {
  const answer = await getDataPackage(request("/data/datapackage.json"))
  const descriptor = dataPackageSchema.parse(await answer.json())
  const files = new Map<string, string>()
  for (const { name, path } of descriptor.resources) {
    expect(path).toBe(`http://localhost:3000/data/${name}.csv`)
    files.set(name, await file(name))
  }
  return { descriptor, files }
}

const count = (sql: string) =>
  asOwner(async client => Number((await client.query<{ n: string }>(`select count(*) as n from ${sql}`)).rows[0]?.n))

const ofPublished = "join course c on c.id = course_id and c.published_at is not null and c.deleted_at is null"

describe("the data package", () => {
  it("describes files that are as described: types, words, keys within and across", async () => {
    const { descriptor, files } = await wholePackage()
    expect(descriptor.resources.map(({ name }) => name)).toEqual([
      "courses",
      "statistics",
      "protected-tables",
      "head-counts",
      "head-count-parts",
      "course-places",
      "course-plans",
      "course-topics",
      "course-organizations",
      "course-sources",
      "topics",
      "organizations",
      "programs",
      "milestones",
      "sources",
      "statements",
    ])
    expect(problemsOf(descriptor, files)).toEqual([])
  })

  it("is checked by something that finds what is wrong", async () => {
    const { descriptor, files } = await wholePackage()
    const broken = (name: string, change: (csv: string) => string) =>
      problemsOf(descriptor, new Map([...files, [name, change(files.get(name) ?? "")]]))
    const [, first = ""] = (files.get("topics") ?? "").split("\r\n")
    const topic = first.split(",")[0] ?? ""
    expect(broken("topics", csv => csv.replace(`${first}\r\n`, ""))).toContainEqual(
      expect.stringMatching(`course-topics: topic .*${topic}.* is not in topics`),
    )
    expect(broken("topics", csv => csv + `${first}\r\n`)).toContainEqual(expect.stringContaining("stands twice"))
    expect(broken("topics", csv => csv.replace("medical", "medicine"))).toContainEqual(
      expect.stringContaining("not among its words"),
    )
    expect(broken("head-counts", csv => csv.replace(/,\d+,exact/, ",many,exact"))).toContainEqual(
      expect.stringContaining("is no integer"),
    )
  })

  it("holds every public row, by a count of the tables themselves", async () => {
    const rows = async (name: string) => readTable(await file(name)).length
    const shownOrganization =
      "join organization o on o.id = organization_id and not o.unresolved and o.deleted_at is null"
    expect(await rows("courses")).toBe(await count("course where published_at is not null and deleted_at is null"))
    expect(await rows("head-counts")).toBe(await count(`head_count ${ofPublished}`))
    expect(await rows("course-places")).toBe(await count(`course_place ${ofPublished}`))
    expect(await rows("course-plans")).toBe(await count(`course_plan ${ofPublished}`))
    expect(await rows("course-topics")).toBe(await count(`course_topic ${ofPublished}`))
    expect(await rows("course-organizations")).toBe(
      await count(`course_organization ${shownOrganization} ${ofPublished}`),
    )
    expect(await rows("course-sources")).toBe(await count(`course_source ${ofPublished}`))
    expect(await rows("topics")).toBe(await count("topic where deleted_at is null"))
    expect(await rows("programs")).toBe(await count("program where deleted_at is null"))
    expect(await rows("milestones")).toBe(await count("milestone where deleted_at is null"))
    expect(await rows("statements")).toBe(await count("statement where not restricted"))
    expect(await rows("head-count-parts")).toBe(
      await count(
        `head_count_part p join head_count h on h.id = head_count_id ${ofPublished} where p.source_id is not null`,
      ),
    )
  })

  it("names no draft, nothing restricted, and nobody", async () => {
    const [course, ...others] = readTable(await file("courses"))
    const slug = course?.slug ?? ""
    await asOwner(client => client.query("update course set published_at = null where slug = $1", [slug]))
    await asOwner(client =>
      client.query(`insert into statement (id, source_id, course_id, subject, claim, restricted)
        select gen_random_uuid(), (select id from source limit 1), id, 'other', '{"en":"A restricted claim"}', true from course limit 1`),
    )
    const { descriptor, files } = await wholePackage()
    expect(problemsOf(descriptor, files)).toEqual([])
    const all = [...files.values()].join("\n")
    expect(others.length).toBeGreaterThan(50)
    expect(all).not.toMatch(new RegExp(`(^|,)${slug}(,|\r)`, "m"))
    expect(all).not.toContain("A restricted claim")
    await asOwner(client => client.query("update course set published_at = now() where slug = $1", [slug]))
  })

  it("is missing where there is no such file", async () => {
    const answer = await getFile(request("/data/people.csv"), { params: Promise.resolve({ file: "people.csv" }) })
    expect(answer.status).toBe(404)
  })
})

describe("the catalog", () => {
  const texts = z.strictObject({ en: z.string().min(1), ja: z.string().min(1), mn: z.string().min(1) })
  const node = z.strictObject({ "@id": z.url() })
  const modified = z.strictObject({ "@type": z.literal("xsd:dateTime"), "@value": z.iso.datetime() })
  const distribution = z.strictObject({
    "@id": z.url(),
    "@type": z.literal("dcat:Distribution"),
    accessURL: z.url(),
    downloadURL: z.url(),
    mediaType: z.url(),
    conformsTo: z.url(),
    license: z.url(),
  })
  const dataset = z.strictObject({
    "@id": z.url(),
    "@type": z.literal("dcat:Dataset"),
    title: texts,
    identifier: z.string(),
    license: z.url(),
    modified,
    landingPage: z.url(),
    distribution: z.array(distribution).min(1),
  })
  const schema = z.strictObject({
    "@context": z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())])),
    "@id": z.url(),
    "@type": z.literal("dcat:Catalog"),
    title: texts,
    description: texts,
    homepage: z.url(),
    language: z.array(z.string()),
    license: z.url(),
    modified,
    publisher: z.strictObject({
      "@id": z.url(),
      "@type": z.literal("foaf:Agent"),
      name: z.string(),
      homepage: z.url(),
    }),
    dataset: z.array(dataset).min(1),
    service: z.array(
      z.strictObject({
        "@id": z.url(),
        "@type": z.literal("dcat:DataService"),
        title: texts,
        description: texts,
        endpointURL: z.url(),
        endpointDescription: z.url(),
        license: z.url(),
        servesDataset: z.array(node),
      }),
    ),
  })

  it("says in the words of DCAT what the package says, and every word of it has a meaning", async () => {
    const answer = await getCatalog(request("/data/catalog.jsonld"))
    expect(answer.headers.get("content-type")).toBe("application/ld+json; charset=utf-8")
    const catalog = schema.parse(await answer.json())
    const { descriptor } = await wholePackage()
    expect(catalog.dataset.map(each => each.identifier)).toEqual(descriptor.resources.map(({ name }) => name))
    const [service] = catalog.service
    expect(service?.servesDataset.map(each => each["@id"])).toEqual(catalog.dataset.map(each => each["@id"]))
    const meant = (word: string) => {
      const term = catalog["@context"][word]
      const iri = typeof term === "string" ? term : (term?.["@id"] ?? "")
      const [prefix = "", ...rest] = iri.split(":")
      return rest.length === 1 && typeof catalog["@context"][prefix] === "string"
    }
    const words = new Set<string>()
    const collect = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(collect)
      else if (value !== null && typeof value === "object")
        for (const [key, inner] of Object.entries(value)) {
          if (key === "@context") continue
          if (!key.startsWith("@") && !["en", "ja", "mn"].includes(key)) words.add(key)
          collect(inner)
        }
    }
    collect(catalog)
    expect([...words].filter(word => !meant(word))).toEqual([])
  })
})
