import type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm"
import { Client } from "pg"
import { noFilter, withSchemaEngine } from "@/lib/migrate/engine"
import { grantToApplication } from "@/lib/migrate/grants"
import { migrationsFolder, readMigrations, scriptsOf } from "@/lib/migrate/history"
import { committed, wholeScripts } from "@/lib/migrate/whole-scripts"
import { Problem } from "@/lib/problem"

type Migrated = { applied: string[]; logProtected: boolean }

/** Brings a database to the newest schema, as its owner, and gives the application's role its rights. */
export async function migrate(options: {
  ownerUrl: string
  applicationUrl: string
  folder?: string
  /** The names of the migrations to stop at: a backup is filled into the schema it was made of. */
  only?: ReadonlySet<string>
}): Promise<Migrated> {
  const migrationsList = await readMigrations(options.folder ?? migrationsFolder, options.only)
  const database = wholeScripts(options.ownerUrl, new Set(scriptsOf(migrationsList).values()))
  const applied = await withSchemaEngine(database, async engine => {
    const state = await examine(engine, migrationsList)
    await recover(engine, options.ownerUrl, migrationsList, state.failedMigrationNames)
    if (!state.history && state.hasMigrationsTable && state.failedMigrationNames.length === 0) return []
    return apply(engine, options.ownerUrl, migrationsList)
  }).finally(() => database.close())
  return { applied, logProtected: await grantToApplication(options.ownerUrl, options.applicationUrl) }
}

async function examine(engine: SchemaEngine, migrationsList: MigrationList) {
  const state = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters: noFilter,
  })
  const unknown =
    state.history && "unpersistedMigrationNames" in state.history ? state.history.unpersistedMigrationNames : []
  if (unknown.length > 0) {
    throw new Problem(
      `The database was made by a newer Muster (it has the migration ${String(unknown.at(-1))}, which this one does not know): use that newer version, or another database.`,
    )
  }
  if (state.editedMigrationNames.length > 0) {
    throw new Problem(
      `The migration ${String(state.editedMigrationNames[0])} was applied to this database with another text than it has now: migrations are never edited, add a new one instead.`,
    )
  }
  return state
}

async function apply(engine: SchemaEngine, ownerUrl: string, migrationsList: MigrationList): Promise<string[]> {
  try {
    return (await engine.applyMigrations({ migrationsList, filters: noFilter })).appliedMigrationNames
  } catch (error) {
    const { failedMigrationNames } = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: noFilter,
    })
    await recover(engine, ownerUrl, migrationsList, failedMigrationNames)
    throw error
  }
}

/** A migration that was begun and not finished (a killed process, an error) is either whole in the database or not there. */
async function recover(engine: SchemaEngine, ownerUrl: string, migrationsList: MigrationList, names: string[]) {
  if (names.length === 0) return
  const whole = await committedMigrations(ownerUrl)
  for (const migrationName of names) {
    if (whole.has(migrationName)) await engine.markMigrationApplied({ migrationName, migrationsList })
    else await engine.markMigrationRolledBack({ migrationName })
  }
}

async function committedMigrations(ownerUrl: string): Promise<Set<string>> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      `select migration_name as name from "_prisma_migrations" where logs = $1 and finished_at is null and rolled_back_at is null`,
      [committed],
    )
    return new Set(rows.map(row => row.name))
  } finally {
    await client.end()
  }
}
