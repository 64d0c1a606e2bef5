import { readdir, readFile } from "node:fs/promises"
import path from "node:path"
import type { MigrationList } from "@prisma/schema-engine-wasm"

/** The folder of migrations as the engine wants to be handed it. */

export const migrationsFolder = path.join("prisma", "migrations")

export async function readMigrations(folder = migrationsFolder, only?: ReadonlySet<string>): Promise<MigrationList> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .filter(name => !only || only.has(name))
    .sort()
  return {
    baseDir: path.resolve(folder),
    lockfile: {
      path: "migration_lock.toml",
      content: await readFile(path.join(folder, "migration_lock.toml"), "utf8"),
    },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(
      names.map(async name => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: { tag: "ok" as const, value: await readFile(path.join(folder, name, "migration.sql"), "utf8") },
        },
      })),
    ),
  }
}

/** The text of each migration by its name. */
export function scriptsOf(list: MigrationList): Map<string, string> {
  return new Map(
    list.migrationDirectories.flatMap(({ path: name, migrationFile }) =>
      migrationFile.content.tag === "ok" ? [[name, migrationFile.content.value] as const] : [],
    ),
  )
}
