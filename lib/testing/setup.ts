import { randomBytes } from "node:crypto"
import { inject } from "vitest"
import { setSettings } from "@/lib/env"

/** Each test file has a database of its own name. It is made only when the file asks for it: `freshDatabase()`. */
const url = new URL(inject("server").application)
url.pathname = `/muster_test_${randomBytes(6).toString("hex")}`

setSettings({
  DATABASE_URL: url.href,
  DATABASE_POOL_SIZE: "4",
  SECRET: "only-for-tests-only-for-tests-only-for-tests",
  LOG_LEVEL: "silent",
  TIME_ZONE: "Asia/Ulaanbaatar",
})
