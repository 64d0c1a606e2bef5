import { PrismaPg } from "@prisma/adapter-pg"
import { noFilter, withSchemaEngine } from "@/lib/migrate/engine"
import { migrationsFolder, readMigrations } from "@/lib/migrate/history"
import { grantToApplication } from "@/lib/migrate/grants"
import { Problem } from "@/lib/problem"

/** Brings a database to the newest schema, as its owner, and gives the application's role its rights. */
export async function migrate(options: {
  ownerUrl: string
  applicationUrl: string
  folder?: string
}): Promise<{ applied: string[]; logProtected: boolean }> {
  const migrationsList = await readMigrations(options.folder ?? migrationsFolder)
  const applied = await withSchemaEngine(new PrismaPg({ connectionString: options.ownerUrl, max: 2 }), async engine => {
    const state = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: noFilter,
    })
    const unknown = state.history && "unpersistedMigrationNames" in state.history ? state.history.unpersistedMigrationNames : []
    if (unknown.length > 0) {
      throw new Problem(
        `The database was made by a newer Muster (it has the migration ${unknown.at(-1)}, which this one does not know): use that newer version, or another database.`,
      )
    }
    if (state.failedMigrationNames.length > 0) {
      throw new Problem(
        `The migration ${state.failedMigrationNames[0]} stopped halfway in this database: restore the backup made before it, or mend it and mark it with "npx prisma migrate resolve".`,
      )
    }
    if (state.editedMigrationNames.length > 0) {
      throw new Problem(
        `The migration ${state.editedMigrationNames[0]} was applied to this database with another text than it has now: migrations are never edited, add a new one instead.`,
      )
    }
    if (!state.history && state.hasMigrationsTable) return []
    return (await engine.applyMigrations({ migrationsList, filters: noFilter })).appliedMigrationNames
  })
  const logProtected = await grantToApplication(options.ownerUrl, options.applicationUrl)
  return { applied, logProtected }
}
