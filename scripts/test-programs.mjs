// The programs that test, run one after another, and the sum of what they found.
import { spawn } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { performance } from "node:perf_hooks"

const folder = ".data/test"
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

let passed = 0
let failed = 0

/** A check passes or fails as a whole. Only a failure counts, so that the sum stays one of tests. */
export async function check(name, program, args) {
  if ((await runProgram(name, program, args)) !== 0) failed += 1
}

/** Runs the test files, all when none is named, and gives what they found, a row a test. */
export async function unitTests(name, files = []) {
  const file = `${folder}/vitest.json`
  const args = ["run", ...files, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`]
  const report = await tests(name, file, "vitest/vitest.mjs", args, {}, found => ({
    passed: found.numPassedTests,
    failed: found.numFailedTests,
  }))
  return (report?.testResults ?? []).flatMap(({ assertionResults }) =>
    assertionResults.map(({ fullName, duration, meta }) => ({
      title: fullName,
      seconds: (duration ?? 0) / 1000,
      figures: meta?.figures,
    })),
  )
}

/** The same for journeys in a real browser. */
export async function journeys(name, files = []) {
  if (!(await haveChromium())) {
    failed += 1
    return []
  }
  const settings = { E2E_PORT: String(await freePort()) }
  const file = `${folder}/playwright.json`
  const report = await tests(name, file, "@playwright/test/cli.js", ["test", ...files], settings, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
  }))
  return (report?.suites ?? []).flatMap(journeysOf)
}

/** The last line is read by machines: "N passed, N failed". */
export function sayTheSum() {
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed === 0 && passed > 0 ? 0 : 1)
}

async function tests(name, file, program, args, settings, sumOf) {
  const code = await runProgram(name, program, args, settings)
  const report = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null
  const sum = report ? sumOf(report) : { passed: 0, failed: 0 }
  passed += sum.passed
  // What broke outside of any test (a file that does not load, a server that does not start) has failed too.
  failed += code !== 0 && sum.failed === 0 ? 1 : sum.failed
  return report
}

function journeysOf({ specs = [], suites = [] }) {
  const here = specs.flatMap(({ title, tests }) =>
    tests.map(({ annotations, results }) => ({
      title,
      seconds: results.reduce((sum, { duration }) => sum + duration, 0) / 1000,
      figures: annotations.find(({ type }) => type === "figures")?.description,
    })),
  )
  return [...here, ...suites.flatMap(journeysOf)]
}

async function runProgram(name, program, args, settings = {}) {
  console.log(`\n== ${name}`)
  const started = performance.now()
  const code = await run(process.execPath, [`node_modules/${program}`, ...args], settings)
  console.log(`== ${name}: ${code === 0 ? "passed" : "failed"}, ${((performance.now() - started) / 1000).toFixed(1)} s`)
  return code
}

function run(command, args, settings = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...settings },
    })
    child.on("error", error => {
      console.error(error.message)
      resolve(1)
    })
    child.on("close", code => resolve(code ?? 1))
  })
}

async function haveChromium() {
  const names = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
  const wanted = process.env.CHROMIUM_PATH
  if (wanted ? existsSync(wanted) : names.some(name => existsSync(name))) return true
  if (!wanted && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("\n== Chromium is installed from Debian, with a font for Japanese")
    await run("apt-get", ["update", "-q"])
    await run("apt-get", ["install", "-qy", "--no-install-recommends", "chromium", "fonts-noto-cjk"], {
      DEBIAN_FRONTEND: "noninteractive",
    })
    if (existsSync("/usr/bin/chromium")) return true
  }
  console.error(
    "The journeys need Chromium: install it (on Debian: apt-get install chromium fonts-noto-cjk), or set CHROMIUM_PATH to it.",
  )
  return false
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
