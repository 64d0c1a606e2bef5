import type { Client } from "pg"

/** As whoever owns the database can: changes the log behind its back, past the triggers that refuse it. */
export async function unprotected<Result>(client: Client, use: () => Promise<Result>): Promise<Result> {
  await client.query("alter table activity disable trigger user")
  try {
    return await use()
  } finally {
    await client.query("alter table activity enable trigger user")
  }
}
