import { ColumnTypeEnum } from "@prisma/driver-adapter-utils"
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils"

/**
 * The engine asks a database for its version before it does anything. To compare two texts none is needed,
 * so this one answers that question and refuses every other.
 */

const info = { provider: "postgres", adapterName: "no-database" } as const
const refuse = () => Promise.reject(new Error("There is no database here: only schema texts are compared."))

const connection: SqlDriverAdapter = {
  ...info,
  queryRaw: query =>
    query.sql.includes("server_version_num")
      ? Promise.resolve({
          columnNames: ["exists", "version", "numeric_version"],
          columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
          rows: [[true, "PostgreSQL 15.0", 150000]],
        })
      : refuse(),
  executeRaw: refuse,
  executeScript: refuse,
  startTransaction: refuse,
  getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
  dispose: () => Promise.resolve(),
}

export const noDatabase: SqlMigrationAwareDriverAdapterFactory = {
  ...info,
  connect: () => Promise.resolve(connection),
  connectToShadowDb: () => Promise.resolve(connection),
}
