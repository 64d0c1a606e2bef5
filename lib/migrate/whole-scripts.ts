import { PrismaPg } from "@prisma/adapter-pg"
import { DriverAdapterError } from "@prisma/driver-adapter-utils"
import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils"
import { DatabaseError } from "pg"

/** Written into the migration's own row by the migration's own transaction: see `recover`. */
export const committed = "committed"

/**
 * Prisma's adapter cuts a script at every semicolon, also inside functions and comments. This one hands PostgreSQL the
 * whole script at once, which makes it one transaction: a migration happens altogether or not at all.
 */
export function wholeScripts(connectionString: string, migrations: ReadonlySet<string>): ScriptRunner {
  const factory = new PrismaPg({ connectionString, max: 2, application_name: "muster migrate" })
  const open: { dispose: () => Promise<void> }[] = []
  const connect = async () => {
    const connection = await factory.connect()
    open.push(connection)
    connection.executeScript = async script => {
      const whole = migrations.has(script) ? `${script}\n;${noteCommitted}` : script
      await connection.underlyingDriver().query(whole).catch(inTheEnginesWords)
    }
    return connection
  }
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connectToShadowDb: () => factory.connectToShadowDb(),
    connect,
    // The engine forgets its connections without closing them.
    close: async () => {
      for (const connection of open.splice(0)) await connection.dispose()
    },
  }
}

type ScriptRunner = SqlMigrationAwareDriverAdapterFactory & { close: () => Promise<void> }

const noteCommitted = `UPDATE "_prisma_migrations" SET "logs" = '${committed}' WHERE "finished_at" IS NULL AND "rolled_back_at" IS NULL`

function inTheEnginesWords(error: unknown): never {
  if (!(error instanceof DatabaseError)) throw error
  const { code = "", severity = "ERROR", message, detail, column, hint, position } = error
  const where = position ? ` (at character ${position})` : ""
  throw new DriverAdapterError({
    kind: "postgres",
    message: `${message}${where}`,
    code,
    severity,
    detail,
    column,
    hint,
  })
}
