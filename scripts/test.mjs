// All that has to hold, from a fresh clone on: checks, unit and integration tests, build, journeys in a real browser.
import { enterProject, prepare } from "./prepare.mjs"

enterProject({ settings: false })
await prepare()
const { check, journeys, sayTheSum, unitTests } = await import("./test-programs.mjs")

// Next writes the types of addresses; a fresh clone has none yet.
await check("Types of the pages", "next/dist/bin/next", ["typegen"])
await check("Type check", "typescript/bin/tsc", ["--noEmit"])
await check("Lint", "eslint/bin/eslint.js", [".", "--max-warnings", "0"])
await check("Format", "prettier/bin/prettier.cjs", ["--check", "--log-level", "warn", "."])
await unitTests("Unit and integration tests")
await journeys("Journeys")
sayTheSum()
