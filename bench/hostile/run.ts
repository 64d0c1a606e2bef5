import { monitorEventLoopDelay, performance } from "node:perf_hooks"
import process from "node:process"
import { setImmediate as turn } from "node:timers/promises"
import { InvalidInput } from "@/lib/errors"
import { spoiledFiles } from "@/lib/testing/spoiled-files"
import { readFileRows } from "@/lib/transfer/read/file"

/*
 * What hostile files cost: time, memory above what the process had before, and for how long it could answer nobody else.
 * npm run bench:hostile
 */

const megabyte = 1024 * 1024
const most = { seconds: 3, megabytes: 150, blocked: 100 }

type Cost = { what: string; seconds: number; megabytes: number; blocked: number; answer: string }

async function costOf(what: string, name: string, bytes: Buffer): Promise<Cost> {
  globalThis.gc?.()
  const before = process.memoryUsage.rss()
  let highest = before
  const watch = setInterval(() => (highest = Math.max(highest, process.memoryUsage.rss())), 5)
  const delay = monitorEventLoopDelay({ resolution: 1 })
  await turn()
  delay.enable()
  const start = performance.now()
  const answer = await readFileRows(name, bytes).then(
    sheets => `read, ${String(sheets.length)} sheets`,
    (error: unknown) => {
      if (error instanceof InvalidInput) return error.errors.file?.key ?? "refused"
      throw error
    },
  )
  const seconds = (performance.now() - start) / 1000
  highest = Math.max(highest, process.memoryUsage.rss())
  await turn()
  delay.disable()
  clearInterval(watch)
  return { what, seconds, megabytes: (highest - before) / megabyte, blocked: delay.max / 1e6, answer }
}

const costs: Cost[] = []
// the first brings in the code that reads
await costOf("", "first.csv", Buffer.from("a,b\n1,2\n"))
for (const { what, name, make } of spoiledFiles) costs.push(await costOf(what, name, make()))
for (const cost of [...costs].sort((a, b) => b.seconds - a.seconds).slice(0, 10))
  console.log(
    `${cost.what}: ${cost.seconds.toFixed(2)} s, ${cost.megabytes.toFixed(0)} MB, blocks for ${cost.blocked.toFixed(0)} ms (${cost.answer})`,
  )
const worst = (of: (cost: Cost) => number) => Math.max(...costs.map(of))
console.log(
  `${String(costs.length)} files: at most ${worst(({ seconds }) => seconds).toFixed(2)} s (3), ` +
    `${worst(({ megabytes }) => megabytes).toFixed(0)} MB (150), blocking ${worst(({ blocked }) => blocked).toFixed(0)} ms (100)`,
)
if (
  costs.some(
    ({ seconds, megabytes, blocked }) => seconds > most.seconds || megabytes > most.megabytes || blocked > most.blocked,
  )
)
  process.exitCode = 1
