import { connectTo } from "@/lib/db-client"
import { env } from "@/lib/env"
import { withDatabase } from "@/lib/server/database"
import { say } from "@/lib/server/steps"
import { resetPassword } from "@/lib/users/first-administrator"

export async function resetAdministrator(email: string | undefined): Promise<void> {
  const { email: whose, password } = await withDatabase(env(), async ({ applicationUrl }) => {
    const db = connectTo(applicationUrl)
    return resetPassword(db, email).finally(() => db.$disconnect())
  })
  say(`${whose} signs in with this password from now on: ${password}`)
  say("Who was signed in as that user is signed out. A second factor has to be set up again.")
}
