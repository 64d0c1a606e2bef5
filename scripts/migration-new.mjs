import "./tsx.mjs"

const { run } = await import("../lib/server/run.ts")

await run(async () => {
  const { createMigration } = await import("../lib/migrate/new-migration.ts")
  const { Problem } = await import("../lib/problem.ts")
  const name = process.argv[2]
  if (!name) throw new Problem("Say what the migration does: npm run migration:new add_course_mode")
  console.log(`Wrote ${await createMigration(name, new Date())}/migration.sql`)
})
