import { enterProject, prepare } from "./prepare.mjs"

enterProject()
await prepare()
await import("./tsx.mjs")

const { run } = await import("../lib/server/run.ts")
await run(async () => {
  const { backUp } = await import("../lib/server/back-up.ts")
  await backUp(process.argv[2])
})
