import type { Client } from "pg"
import { verifyChain, type ChainVerdict, type ChainedEntry, type Head } from "@/lib/activity/chain"

const atOnce = 5000

/** Reads the whole log, as it is at one moment, and checks its chain against itself and against heads that were kept. */
export async function verifyActivity(client: Client, heads: readonly Head[]): Promise<ChainVerdict> {
  await client.query("begin transaction isolation level repeatable read read only")
  try {
    return await verifyChain(chainedEntries(client), heads)
  } finally {
    await client.query("rollback")
  }
}

type Row = Omit<ChainedEntry, "number"> & { number: string | null }

/** The entries by their numbers, those without one last. */
export async function* chainedEntries(client: Client): AsyncGenerator<ChainedEntry> {
  const columns = `id::text, number::text, hash, at, actor_id as "actorId", event, noun, record_id as "recordId",
    label::text, changes::text`
  let after: [string, string] = ["-9223372036854775808", "0"]
  for (;;) {
    const { rows } = await client.query<Row>(
      `select ${columns} from activity where number is not null and (number, id) > ($1, $2)
       order by activity.number, activity.id limit ${atOnce}`,
      after,
    )
    for (const { number, ...row } of rows) yield { ...row, number: Number(number) }
    const last = rows.at(-1)
    if (!last) break
    after = [last.number ?? "", last.id]
  }
  const { rows } = await client.query<Row>(
    `select ${columns} from activity where number is null order by activity.id limit 1000`,
  )
  for (const row of rows) yield { ...row, number: null }
}
