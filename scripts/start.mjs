import { enterProject, prepare } from "./prepare.mjs"

enterProject()
await prepare()
await import("./tsx.mjs")

const { run } = await import("../lib/server/run.ts")
await run(async () => {
  const { start } = await import("../lib/server/start.ts")
  await start({ development: process.argv.includes("--dev"), importSeed: () => import("../prisma/seed/index.ts") })
})
