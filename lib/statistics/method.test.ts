import { createHash } from "node:crypto"
import { expect, it } from "vitest"
import { methodVersion } from "@/lib/statistics/method"
import { asOwner, freshDatabase } from "@/lib/testing/database"

freshDatabase()

/** The views as PostgreSQL 18 writes them out; another version may write the same ones otherwise. */
const fingerprints: Record<number, string> = { 1: "0a3ac1e80c637fad" }

it("is a new one whenever the views that define counting change", async () => {
  const text = await asOwner(async client => {
    const { rows } = await client.query<{ text: string }>(
      `select string_agg(pg_get_viewdef(viewname::regclass, true), E'\\n' order by viewname) as text
       from pg_views where viewname in ('counted_course', 'course_tally', 'course_effective', 'program_effective')`,
    )
    return rows[0]?.text ?? ""
  })
  const { rows } = await asOwner(client =>
    client.query<{ v: string }>("select current_setting('server_version_num') as v"),
  )
  if (!rows[0]?.v.startsWith("18")) return
  expect(createHash("sha256").update(text).digest("hex").slice(0, 16)).toBe(fingerprints[methodVersion])
})
