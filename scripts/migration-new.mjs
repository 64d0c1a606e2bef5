import { enterProject, prepare } from "./prepare.mjs"

enterProject()
await prepare()
await import("./tsx.mjs")

const { run } = await import("../lib/server/run.ts")
await run(async () => {
  const { createMigration } = await import("../lib/migrate/new-migration.ts")
  console.log(`Wrote ${await createMigration(process.argv[2] ?? "", new Date())}/migration.sql`)
})
