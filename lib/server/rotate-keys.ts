import { rotateKeys } from "@/lib/crypto/rotation"
import { connectTo } from "@/lib/db-client"
import { env, setSettings } from "@/lib/env"
import { Problem } from "@/lib/problem"
import { withDatabase } from "@/lib/server/database"
import { keptSecret } from "@/lib/server/secret"
import { say, step } from "@/lib/server/steps"

/** Seals private fields anew with the key that the settings name now. Muster may run meanwhile, with the same settings. */
export async function rotate(): Promise<void> {
  const settings = env()
  setSettings({ SECRET: settings.secret ?? (await keptSecret(settings.dataFolder)) })
  const { closed } = await withDatabase(settings, async ({ applicationUrl }) => {
    const db = connectTo(applicationUrl)
    return step(
      "Sealing private fields with the current key",
      () => rotateKeys(db),
      ({ sealed }) =>
        Object.entries(sealed)
          .map(([column, count]) => `${column}: ${String(count)}`)
          .join(", ") || "all were",
    ).finally(() => db.$disconnect())
  })
  if (Object.keys(closed).length === 0) {
    say("Every private field is sealed with it: older keys can be taken out of ENCRYPTION_KEYS_OLD.")
    return
  }
  const fields = Object.entries(closed).map(([column, count]) => `${String(count)} of ${column}`)
  throw new Problem(
    `No key of the settings opens ${fields.join(", ")}: add the key they were sealed with to ENCRYPTION_KEYS_OLD and run this again.`,
  )
}
