import { enterProject, prepare } from "./prepare.mjs"

enterProject()
await prepare()
await import("./tsx.mjs")

const { run } = await import("../lib/server/run.ts")
await run(async () => {
  const { drill } = await import("../lib/server/backup-drill.ts")
  await drill(process.argv[2])
})
