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

/** The last entry of the log; null where it has none or, in a schema from before, no chain. */
export async function headIn(client: Client): Promise<Head | null> {
  const { rowCount } = await client.query(
    "select 1 from pg_attribute where attrelid = to_regclass('public.activity') and attname = 'number' and not attisdropped",
  )
  if (rowCount === 0) return null
  const { rows } = await client.query<{ number: string; hash: string; at: Date }>(
    "select number::text, hash, at from activity where number is not null order by activity.number desc limit 1",
  )
  const [last] = rows
  return last ? { number: Number(last.number), hash: last.hash, at: last.at.toISOString() } : null
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
