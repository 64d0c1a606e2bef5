import type { ChainProblem } from "@/lib/activity/chain"
import { formatNumber } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"

/** The places of the log that are not as they were written. */
export function Places({ locale, problems }: { locale: Locale; problems: readonly ChainProblem[] }) {
  return (
    <ul>
      {problems.map((problem, at) => (
        <li key={at}>{told(locale, problem)}</li>
      ))}
    </ul>
  )
}

function told(locale: Locale, problem: ChainProblem): string {
  const t = translator(locale)
  const written = (number: number) => formatNumber(locale, number)
  switch (problem.kind) {
    case "changed":
      return t("system.place_changed", { number: written(problem.number) })
    case "inserted":
      return t("system.place_inserted", { id: problem.id })
    case "missing":
    case "cut":
    case "rewritten":
      return t(`system.place_${problem.kind}`, { from: written(problem.from), to: written(problem.to) })
  }
}
