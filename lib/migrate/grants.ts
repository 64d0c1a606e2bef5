import { Client, escapeIdentifier } from "pg"

/** Tables of which the application may add rows but never change or remove one. */
const appendOnly = ["activity", "snapshot"]

/** Whether the log is protected: only when the application's role is not the one that owns the tables. */
export async function grantToApplication(ownerUrl: string, applicationUrl: string): Promise<boolean> {
  const role = decodeURIComponent(new URL(applicationUrl).username)
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows: owners } = await client.query<{ owner: string }>("select current_user as owner")
    if (role === "" || owners[0]?.owner === role) return false
    const grantee = escapeIdentifier(role)
    await client.query("begin")
    await client.query(`grant usage on schema public to ${grantee}`)
    await client.query(`grant select, insert, update, delete on all tables in schema public to ${grantee}`)
    await client.query(`grant usage on all sequences in schema public to ${grantee}`)
    await client.query(`revoke insert, update, delete on "_prisma_migrations" from ${grantee}`)
    const { rows: protectedTables } = await client.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public' and tablename = any($1)",
      [appendOnly],
    )
    for (const { name } of protectedTables) {
      await client.query(`revoke update, delete, truncate on ${escapeIdentifier(name)} from ${grantee}`)
    }
    await client.query("commit")
    return true
  } finally {
    await client.end()
  }
}
