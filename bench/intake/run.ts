import { kinds, measure, precision, recall, type Tally } from "@/bench/intake/measure"
import { locales } from "@/lib/i18n/locale"

/*
 * Prints how well notices are read: precision and recall, by what was to be found and by language, for the notices the rules
 * were made with and for those that were held out. Needs no database. The last line has the figures of all of them.
 */

const say = (line: string) => process.stdout.write(`${line}\n`)
const show = (tally: Tally) =>
  `${precision(tally).toFixed(2)} / ${recall(tally).toFixed(2)} (${tally.right + tally.missed})`.padEnd(20)

const quiet = process.argv.includes("--quiet-held-out")
const sum: Tally = { right: 0, wrong: 0, missed: 0 }

for (const heldOut of [false, true]) {
  const { tallies, misses, notices } = measure(heldOut)
  say(`${heldOut ? "Held out" : "Made with"}: ${notices} notices; precision / recall (how many there are to find)`)
  say(["".padEnd(10), ...[...locales, "all"].map(column => column.padEnd(20))].join(""))
  for (const kind of [...kinds, "all"]) {
    const columns = [...locales, "all"].map(
      column => tallies.get(`${kind} ${column}`) ?? { right: 0, wrong: 0, missed: 0 },
    )
    say([kind.padEnd(10), ...columns.map(show)].join(""))
  }
  if (!heldOut || !quiet)
    for (const { id, kind, expected, found } of misses)
      say(`  ${id} ${kind}: ${found.join(", ") || "nothing"} instead of ${expected.join(", ") || "nothing"}`)
  const all = tallies.get("all all")
  if (all) for (const name of ["right", "wrong", "missed"] as const) sum[name] += all[name]
  say("")
}
say(`precision ${precision(sum).toFixed(3)} recall ${recall(sum).toFixed(3)}`)
