// The long tests at their whole size: the files that take their sizes from lib/testing/size.ts. `npm test` runs a sample of
// each. Words after -- pick files: npm run test:deep -- backup.
import { execFileSync } from "node:child_process"
import { enterProject, prepare, stop } from "./prepare.mjs"

enterProject({ settings: false })
await prepare()
const { journeys, sayTheSum, unitTests } = await import("./test-programs.mjs")

const picked = process.argv.slice(2)
const long = filesWith("@/lib/testing/size").filter(
  file => picked.length === 0 || picked.some(word => file.includes(word)),
)
const tests = long.filter(file => /\.test\.tsx?$/.test(file))
const specs = long.filter(file => file.endsWith(".spec.ts"))
if (tests.length + specs.length === 0) stop("No long test has such a name.")

process.env.DEEP = "true"
const found = [
  ...(tests.length > 0 ? await unitTests("Long tests", tests) : []),
  ...(specs.length > 0 ? await journeys("Long journeys", specs) : []),
]
console.log("")
for (const { title, seconds, figures } of found) {
  if (figures) console.log(`${title}: ${figures} (${seconds.toFixed(1)} s)`)
}
sayTheSum()

function filesWith(text) {
  const args = ["grep", "--untracked", "-lF", text, "--", "*.test.ts", "*.test.tsx", "*.spec.ts"]
  return execFileSync("git", args, { encoding: "utf8" }).trim().split("\n")
}
