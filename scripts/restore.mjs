import { enterProject, prepare } from "./prepare.mjs"

enterProject()
await prepare()
await import("./tsx.mjs")

const { run } = await import("../lib/server/run.ts")
await run(async () => {
  const { restore } = await import("../lib/server/restore.ts")
  await restore(process.argv[2])
})
