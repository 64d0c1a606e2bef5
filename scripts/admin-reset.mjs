import { enterProject, prepare } from "./prepare.mjs"

enterProject()
await prepare()
await import("./tsx.mjs")

const { run } = await import("../lib/server/run.ts")
await run(async () => {
  const { resetAdministrator } = await import("../lib/server/reset-administrator.ts")
  await resetAdministrator(process.argv[2])
})
