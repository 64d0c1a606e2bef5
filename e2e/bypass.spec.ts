import { readFile } from "node:fs/promises"
import type { OutgoingHttpHeaders } from "node:http"
import { database, expect, test } from "@/e2e/fixtures"
import { sendRaw } from "@/e2e/raw"
import { secondServer, type SecondServer } from "@/e2e/second/server"
import { server } from "@/e2e/server"

/*
 * Ways around a proxy that have worked on Next.js before, or on what stands in front of it: addresses that mean the same and
 * read otherwise, and headers by which one part of a server tells another what it has decided. None shows a draft or a name.
 */

/** The same address, written so that a rule about addresses may overlook it. `path` begins with /en/admin. */
const disguises: readonly ((path: string, build: string) => string)[] = [
  path => path + "/",
  path => path + "//",
  path => "/" + path,
  path => "//" + path,
  path => "/." + path,
  path => "/./" + path,
  path => path.replace("/admin", "//admin"),
  path => path.replace("/admin", "/./admin"),
  path => path.replace("/admin", "/x/../admin"),
  path => path.replace("/admin", "/%2e/admin"),
  path => path.replace("/admin", "/x/%2e%2e/admin"),
  path => path.replace("/admin", "/%2fadmin"),
  path => path.replace("/admin", "%2fadmin"),
  path => path.replace("/admin", "%5cadmin"),
  path => path.replace("/admin", "\\admin"),
  path => path.replace("admin", "%61dmin"),
  path => path.replace("admin", "%2561dmin"),
  path => path.replace("admin", "ADMIN"),
  path => path.replace("admin", "Admin"),
  path => path.replace("admin", "admin;x=1"),
  path => path.replace("admin", "admin%00"),
  path => path.replace("admin", "admin%20"),
  path => path.replace("admin", "admin%0a"),
  path => path.replace("admin", "admin."),
  path => path.replace("admin", "\u0430dmin"),
  path => path.replace("/en", "/EN"),
  path => path.replace("/en", "/xx"),
  path => path.replace("/en", ""),
  path => path.replace("/en", "/_next/../en"),
  path => path.replace("/en", "/api/../en"),
  path => path.replace("/en", "/embed/en"),
  path => path.replace("/en", "/_next/static/../../en"),
  path => path.replace("/en", "/_next/static/..%2f..%2fen"),
  path => path.replace("/en", "/_next/image/..%2f..%2fen"),
  path => path.replace("/en", "/en/en"),
  path => path.replace("/en", "/en/../en"),
  path => path.replace("/en", "/ja/..;/en"),
  path => path + ".rsc",
  path => path + ".json",
  path => path + ".txt",
  path => path + ".html",
  path => path + ".segments/_tree.segment.rsc",
  path => path + ".segments/$d$locale/admin/__PAGE__.segment.rsc",
  path => path + "/page",
  path => path + "/page.js",
  path => path + "?_rsc=1abcd",
  path => path + "?__nextLocale=en&__nextDefaultLocale=ja",
  path => path + "?_nextLocale=ja",
  path => path + "?nxtPlocale=en",
  path => path + "?__nextDataReq=1",
  path => path + "?__flight__=1",
  path => path + "?x-invoke-path=/en",
  path => path + "#/en",
  path => path + "?/../../en",
  (path, build) => `/_next/data/${build}${path}.json`,
  (path, build) => `/_next/data/${build}/..${path}.json`,
  path => `/_next/data/development${path}.json`,
  path => `/_next/image?url=${encodeURIComponent(path)}&w=640&q=75`,
  path => `/_next/image?url=${encodeURIComponent(server.address + path)}&w=640&q=75`,
  path => `/_next/server/app${path}.html`,
  path => `/_next/static/chunks/..%2f..%2f..%2fserver/app${path}`,
  path => `/en/problem/404?from=${encodeURIComponent(path)}`,
  path => `${server.address}${path}`,
  path => `http://evil.example${path}`,
  path => `/en/sign-in/..%2fadmin${path.slice("/en/admin".length)}`,
  path => `/en/courses/..%2f..${path}`,
  path => `/files/..%2f..${path}`,
  path => `/data/..%2f..${path}`,
]

const again = (name: string, times: number) => Array<string>(times).fill(name).join(":")

/** What a client may claim about its own request. */
const claims: readonly ((path: string) => OutgoingHttpHeaders)[] = [
  ...["middleware", "src/middleware", "proxy", "src/proxy", "pages/_middleware", "app/proxy", "1"].flatMap(name => [
    () => ({ "x-middleware-subrequest": name }),
    () => ({ "x-middleware-subrequest": again(name, 5) }),
    () => ({ "x-middleware-subrequest": again(name, 30), "x-middleware-subrequest-id": "1" }),
  ]),
  () => ({ "x-middleware-next": "1" }),
  () => ({ "x-middleware-invoke": "1" }),
  () => ({ "x-middleware-prefetch": "1" }),
  () => ({ "x-middleware-skip": "1" }),
  path => ({ "x-middleware-rewrite": path }),
  path => ({ "x-middleware-redirect": path }),
  () => ({ "x-middleware-override-headers": "cookie", "x-middleware-request-cookie": "next-auth.session-token=1" }),
  () => ({ "x-middleware-set-cookie": "next-auth.session-token=1" }),
  path => ({ "x-invoke-path": path, "x-invoke-status": "200" }),
  path => ({ "x-invoke-output": path, "x-invoke-query": "{}" }),
  () => ({ "x-invoke-error": "{}" }),
  path => ({ "x-matched-path": path }),
  () => ({ "x-matched-path": "/[locale]/admin/people", "x-now-route-matches": "1=en" }),
  path => ({ "x-nextjs-data": "1", "x-nextjs-matched-path": path }),
  path => ({ "x-nextjs-rewrite": path, "x-nextjs-rewritten-path": path }),
  () => ({ "x-nextjs-html-request-id": "1", "x-nextjs-request-id": "1" }),
  () => ({ "x-vercel-protection-bypass": "1", "x-prerender-revalidate": "1" }),
  () => ({ "x-prerender-bypass": "1", cookie: "__prerender_bypass=1; __next_preview_data=1" }),
  () => ({ rsc: "1" }),
  () => ({ rsc: "1", "next-router-prefetch": "1" }),
  () => ({ rsc: "1", "next-router-prefetch": "2" }),
  () => ({ rsc: "1", "next-router-segment-prefetch": "/_tree" }),
  () => ({ rsc: "1", "next-router-segment-prefetch": "/$d$locale/admin/__PAGE__" }),
  () => ({ rsc: "1", "next-url": "/en" }),
  () => ({ rsc: "1", "next-router-state-tree": "%5B%22%22%2C%7B%7D%2Cnull%2Cnull%2Ctrue%5D" }),
  () => ({ "next-action": "7f" + "0".repeat(40) }),
  () => ({ "next-resume": "1" }),
  () => ({ purpose: "prefetch", "sec-purpose": "prefetch" }),
  path => ({ "x-original-url": path, "x-rewrite-url": path }),
  path => ({ "x-forwarded-uri": path, "x-forwarded-path": path, "x-forwarded-prefix": "/en" }),
  () => ({ "x-forwarded-for": "127.0.0.1", "x-real-ip": "127.0.0.1", "x-client-ip": "127.0.0.1" }),
  () => ({ forwarded: "for=127.0.0.1;host=localhost;proto=https", "x-forwarded-proto": "https" }),
  () => ({ "x-muster-path": "/en", "x-muster-locale": "en", "x-nonce": "1" }),
  () => ({ "x-http-method-override": "PUT", "x-method-override": "GET" }),
  () => ({ authorization: "Bearer next-auth.session-token" }),
  () => ({ authorization: `Basic ${Buffer.from("admin@example.org:admin").toString("base64")}` }),
  () => ({ cookie: "next-auth.session-token=" }),
  () => ({ cookie: "next-auth.session-token=null; __Secure-next-auth.session-token=null" }),
  () => ({ cookie: "next-auth.session-token=eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9." }),
  () => ({ cookie: "next-auth.session-token.0=a; next-auth.session-token.1=b" }),
  () => ({ connection: "close, cookie, x-middleware-subrequest" }),
  () => ({ "accept-language": "en/../admin" }),
  () => ({ accept: "text/x-component" }),
  () => ({ range: "bytes=0-100" }),
]

for (const proxy of [true, false]) {
  test.describe(proxy ? "As it is" : "Without proxy.ts", () => {
    let bare: SecondServer | null = null
    test.beforeAll(async () => {
      if (!proxy) bare = await secondServer({ proxy })
    })
    test.afterAll(async () => bare?.stop())

    test("No trick of address or header shows what only the office may see", async ({ scratch }) => {
      test.setTimeout(180_000)
      const address = bare?.address ?? server.address
      const db = await database()
      const { slug, id } = await scratch.course({})
      const { createPerson } = await import("@/lib/people/mutations")
      const { personSchema } = await import("@/lib/people/schema")
      const { system } = await import("@/lib/access/actor")
      const [name = ""] = scratch.people
      await db.$transaction(async tx => {
        const person = await createPerson(system, tx, personSchema.parse({ names: [{ written: name }] }))
        await tx.participation.create({ data: { courseId: id, personId: person.id, roleKey: "trainee" } })
      })
      const secrets = [scratch.title, name].map(text => Buffer.from(text))
      const targets = [`/en/admin/courses/${slug}`, `/en/admin/courses/${slug}/roster`, "/en/admin/people"]
      const build = await readFile(".next/BUILD_ID", "utf8")

      const tricks = targets.flatMap(target => [
        ...disguises.map(disguise => ({ path: disguise(target, build), headers: {} as OutgoingHttpHeaders })),
        ...claims.map(claim => ({ path: target, headers: claim(target) })),
      ])
      expect(tricks.length).toBeGreaterThanOrEqual(300)
      const wrong: string[] = []
      for (const { path, headers } of tricks) {
        const {
          status,
          headers: said,
          body,
        } = await sendRaw(address, { path, headers: { accept: "text/html", ...headers } })
        const told = JSON.stringify([path, headers])
        if (status >= 500) wrong.push(`${told} answered ${String(status)}`)
        if (secrets.some(secret => body.includes(secret))) wrong.push(`${told} told`)
        const location = said.location ?? ""
        if (/^(?:https?:)?\/\/(?!localhost[:/])/.test(location)) wrong.push(`${told} led to ${location}`)
      }
      expect(wrong).toEqual([])

      // whoever may see it does, at the very addresses that were asked
      const { mintSession } = await import("@/lib/testing/session")
      const administrator = await db.user.findUniqueOrThrow({ where: { email: server.administrator.email } })
      const { name: cookie, value } = await mintSession(administrator.id)
      for (const path of targets) {
        const { body } = await sendRaw(address, {
          path,
          headers: { accept: "text/html", cookie: `${cookie}=${value}` },
        })
        expect(
          secrets.some(secret => body.includes(secret)),
          path,
        ).toBe(true)
      }
    })
  })
}
