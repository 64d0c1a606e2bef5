// All that has to hold, from a fresh clone on: checks, unit and integration tests, build, journeys in a real browser.
// The last line is read by machines: "N passed, N failed".
import { spawn } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { performance } from "node:perf_hooks"
import { enterProject, prepare } from "./prepare.mjs"

enterProject({ settings: false })
await prepare()

const results = { vitest: ".data/test/vitest.json", playwright: ".data/test/playwright.json" }
rmSync(".data/test", { recursive: true, force: true })
mkdirSync(".data/test", { recursive: true })

let passed = 0
let failed = 0

// Next writes the types of addresses; a fresh clone has none yet.
await check("Types of the pages", "next/dist/bin/next", ["typegen"])
await check("Type check", "typescript/bin/tsc", ["--noEmit"])
await check("Lint", "eslint/bin/eslint.js", [".", "--max-warnings", "0"])
await check("Format", "prettier/bin/prettier.cjs", ["--check", "--log-level", "warn", "."])
await count("Unit and integration tests", results.vitest, readVitest, "vitest/vitest.mjs", [
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${results.vitest}`,
])
if (await haveChromium()) {
  await count("Journeys", results.playwright, readPlaywright, "@playwright/test/cli.js", ["test"], {
    E2E_PORT: String(await freePort()),
  })
} else {
  failed += 1
}

console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)

/** A check passes or fails as a whole. Only a failure counts, so that the sum stays one of tests. */
async function check(name, program, args) {
  if ((await runProgram(name, program, args)) !== 0) failed += 1
}

async function count(name, file, read, program, args, settings) {
  const code = await runProgram(name, program, args, settings)
  const sum = existsSync(file) ? read(JSON.parse(readFileSync(file, "utf8"))) : { passed: 0, failed: 0 }
  passed += sum.passed
  // What broke outside of any test (a file that does not load, a server that does not start) has failed too.
  failed += code !== 0 && sum.failed === 0 ? 1 : sum.failed
}

function readVitest(report) {
  return { passed: report.numPassedTests, failed: report.numFailedTests }
}

function readPlaywright({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
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
