import { defineConfig } from "prisma/config"

// `prisma generate` needs no engine but insists on having one: any program that exists will do. Without this it
// would be fetched from a server that a closed network does not reach. Other commands keep asking for the real one.
if (process.argv.includes("generate")) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL ?? "" },
})
