import { env } from "@/lib/env"
import { licences } from "@/lib/open-data/licences"

/** Under which everyone may use the data: a setting. */
export function dataLicence() {
  const name = env().dataLicence
  return { name, ...licences[name] }
}
