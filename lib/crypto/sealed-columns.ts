/**
 * Every column that holds sealed texts. A text in one of them is sealed for `<table>.<column>:<id of the row>`. What is not
 * listed here is not sealed anew when the key changes: a test looks for sealed texts in all columns of the database.
 */
export const sealedColumns = [
  { table: "person", columns: ["email", "phone", "address", "notes"] },
  { table: "person_merge", columns: ["sealed_fields"] },
  { table: "app_user", columns: ["totp_secret"] },
] as const satisfies readonly { table: string; columns: readonly string[] }[]

export type SealedTable = { table: string; columns: readonly string[] }
