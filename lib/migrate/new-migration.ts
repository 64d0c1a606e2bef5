import { mkdir, readFile, writeFile } from "node:fs/promises"
import path from "node:path"
import { noFilter, schemaFile, withSchemaEngine } from "@/lib/migrate/engine"
import { migrationsFolder } from "@/lib/migrate/history"
import { noDatabase } from "@/lib/migrate/no-database"
import { Problem } from "@/lib/problem"

/**
 * Writes a migration from the difference between the schema as of the last migration (kept beside the migrations)
 * and the schema of now. No database is asked. What Prisma cannot say (views, checks) is added to the file by hand.
 */

export async function createMigration(name: string, now: Date, folder = migrationsFolder): Promise<string> {
  if (!/^[a-z0-9]+(_[a-z0-9]+)*$/.test(name)) {
    throw new Problem("Say what the migration does, in small letters: npm run migration:new add_course_mode")
  }
  const snapshot = path.join(folder, "schema.snapshot.prisma")
  const before = await readIfThere(snapshot)
  const after = await readFile(schemaFile, "utf8")
  const sql = await difference(before, after)
  if (sql.trim() === "" || sql.includes("This is an empty migration")) {
    throw new Problem("The schema has not changed since the last migration.")
  }
  const directory = path.join(folder, `${timestamp(now)}_${name}`)
  await mkdir(directory, { recursive: true })
  await writeFile(path.join(directory, "migration.sql"), sql)
  await writeFile(path.join(folder, "migration_lock.toml"), 'provider = "postgresql"\n')
  await writeFile(snapshot, after)
  return directory
}

export async function difference(before: string | null, after: string): Promise<string> {
  const schemaOf = (content: string) => ({
    tag: "schemaDatamodel" as const,
    files: [{ path: schemaFile, content }],
  })
  const result = await withSchemaEngine(noDatabase, engine =>
    engine.diff({
      from: before === null ? { tag: "empty" } : schemaOf(before),
      to: schemaOf(after),
      script: true,
      exitCode: null,
      filters: noFilter,
    }),
  )
  return result.stdout ?? ""
}

function timestamp(now: Date): string {
  return now.toISOString().replace(/\D/g, "").slice(0, 14)
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8")
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null
    throw error
  }
}
