import { enterProject, prepare } from "./prepare.mjs"

enterProject()
await prepare()
await import("./tsx.mjs")

const { run } = await import("../lib/server/run.ts")
await run(async () => {
  const { retain } = await import("../lib/server/retain.ts")
  await retain()
})
