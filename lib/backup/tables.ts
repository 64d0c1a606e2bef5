import { Client, escapeIdentifier, type ClientBase } from "pg"
import { committed } from "@/lib/migrate/whole-scripts"

/** What the register consists of in a database, asked of the database itself: a new table is in the next backup. */

/** Migrations put rows into these; an empty register has them. */
const shipped: readonly string[] = ["person_role", "rank", "setting"]

/** Values are written in the same way whatever the server is set to, and a scan begins where the table begins. */
const written = `
  set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set timezone = 'UTC'; set extra_float_digits = 1;
  set bytea_output = 'hex'; set synchronize_seqscans = off; set statement_timeout = 0; set search_path = public`

export async function connected<Result>(url: string, use: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url, application_name: "muster backup" })
  // What breaks a connection is told to whoever waits for an answer.
  client.on("error", () => undefined)
  await client.connect()
  try {
    await client.query(written)
    return await use(client)
  } finally {
    await client.end()
  }
}

/** The tables of the register, each after those it refers to. */
export async function listTables(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string; needs: string[] }>(`
    select c.relname as name,
      array(
        select distinct f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and f.oid <> c.oid
      ) as needs
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> '_prisma_migrations'
    order by c.relname`)
  const ordered = new Set<string>()
  while (ordered.size < rows.length) {
    const next = rows.filter(({ name, needs }) => !ordered.has(name) && needs.every(need => ordered.has(need)))
    if (next.length === 0) {
      const left = rows.filter(({ name }) => !ordered.has(name)).map(({ name }) => name)
      throw new Error(`The tables ${left.join(", ")} refer to one another in a circle: they cannot be filled in turn.`)
    }
    for (const { name } of next) ordered.add(name)
  }
  return [...ordered]
}

/** The columns that are filled; the database itself computes the others. */
export async function listColumns(client: ClientBase, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [escapeIdentifier(table)],
  )
  return rows.map(({ name }) => name)
}

export async function listSequences(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'S' order by relname`,
  )
  return rows.map(({ name }) => name)
}

/** How many rows a table has, and a sum over all of them that is the same in whatever order they lie. */
export async function contentOf(client: ClientBase, table: string): Promise<{ rows: number; content: string }> {
  const { rows } = await client.query<{ rows: string; content: string }>(
    `select count(*) as rows, coalesce(sum(('x' || left(md5(t::text), 16))::bit(64)::bigint), 0)::text as content
     from ${escapeIdentifier(table)} t`,
  )
  return { rows: Number(rows[0]?.rows), content: rows[0]?.content ?? "" }
}

/** The migrations a database has, in order; none when it is altogether empty. */
export async function appliedMigrations(client: ClientBase): Promise<string[]> {
  const { rows: found } = await client.query(`select 1 where to_regclass('public._prisma_migrations') is not null`)
  if (found.length === 0) return []
  const { rows } = await client.query<{ name: string }>(
    `select distinct migration_name as name from "_prisma_migrations"
     where (finished_at is not null or logs = $1) and rolled_back_at is null order by 1`,
    [committed],
  )
  return rows.map(({ name }) => name)
}

/** A table in which somebody's records are, or null: what migrations ship does not count. */
export async function tableWithRecords(client: ClientBase): Promise<string | null> {
  for (const table of await listTables(client)) {
    if (shipped.includes(table)) continue
    const { rowCount } = await client.query(`select 1 from ${escapeIdentifier(table)} limit 1`)
    if (rowCount !== 0) return table
  }
  return null
}
