import { formValues } from "@/lib/forms/values"
import type { FormValues } from "@/lib/forms/state"
import type { Findings } from "@/lib/intake/findings"
import type { LikelyCourse } from "@/lib/intake/match"
import type { PersonRoleWord } from "@/lib/words"

/** Roles that have a row also where the notice does not name them. */
const usual: readonly PersonRoleWord[] = ["trainee", "instructor", "interpreter"]

/** The roles of the form's rows: those found, in the order of the text, then the usual ones. */
export const rolesOf = ({ counts }: Findings): PersonRoleWord[] => [
  ...new Set([...counts.map(({ value }) => value.role), ...usual]),
]

type Beside = { program: string | null; likely: readonly LikelyCourse[]; readOn: string }

/** What the form starts from: what was read, and nothing where nothing was. */
export function intakeValues(findings: Findings, { program, likely, readOn }: Beside): FormValues {
  const title =
    findings.headline && findings.language ? { [findings.language]: findings.headline.value.slice(0, 200) } : {}
  const near = likely.filter(course => course.near)
  return formValues(
    {
      existing: near.length === 1 ? near[0]?.slug : "",
      title,
      program,
      kind: "course",
      life: findings.life?.value ?? "",
      field: findings.field?.value ?? "",
      mode: findings.mode?.value ?? "",
      countries: findings.country ? [findings.country.value] : [],
      startsOn: findings.period?.value.startsOn ?? null,
      endsOn: findings.period?.value.endsOn ?? null,
      places: findings.places.map(({ value }) => value),
      topics: findings.topics.map(({ value }) => value),
      headCounts: rolesOf(findings).map(role => {
        const found = findings.counts.find(({ value }) => value.role === role)?.value
        return { role, total: found?.number ?? null, precision: found?.precision ?? "exact" }
      }),
      recipients: findings.recipients?.value ?? "",
      delegation: findings.delegation?.value ?? "",
      "source.title": title,
      "source.publishedOn": findings.publishedOn?.value ?? null,
      "source.readOn": readOn,
    },
    { dates: ["startsOn", "endsOn", "source.publishedOn", "source.readOn"] },
  )
}
